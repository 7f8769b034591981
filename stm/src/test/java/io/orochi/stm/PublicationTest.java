package io.orochi.stm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublicationTest extends TwoThreads {
  @Test
  void whatAPublicObjectReachesIsPublic() {
    Scenarios.publication();
  }

  @Test
  void cyclesAndLongChainsEnd() {
    Box first = new Box();
    Box last = first;
    for (int i = 0; i < 200_000; i++) {
      Box next = new Box();
      next.reference = last;
      last = next;
    }
    first.reference = last;
    TxThread.publish(last);
    assertThat(first.isPublished()).isTrue();
    assertThat(first.madePublic).isEqualTo(1);
    assertThat(last.meta()).isEqualTo(Header.INITIAL);
  }

  @Test
  void anImmutableHolderRemembers() {
    Box inside = new Box();
    Holder holder = new Holder(inside);
    new Box(0).setReference(t, holder);
    assertThat(holder.isPublished()).isTrue();
    assertThat(inside.isPublished()).isTrue();
  }

  private static final class Holder implements Publishable {
    private final Object value;
    private boolean published;

    Holder(Object value) {
      this.value = value;
    }

    @Override
    public boolean isPublished() {
      return published;
    }

    @Override
    public void markPublished() {
      published = true;
    }

    @Override
    public void publishFields(Publisher p) {
      p.visit(value);
      p.visit(null);
      p.visit("a string");
    }
  }

  @Test
  void anAbortedTransactionPublishesNothing() {
    Box root = new Box(0);
    Box made = new Box();
    t.begin();
    root.setReference(t, made);
    t.abort();
    assertThat(made.isPrivate()).isTrue();
    assertThat(root.reference).isNull();
  }

  @Test
  void anObjectMadeInATransactionIsReadableByOthersAfterIt() {
    Box root = new Box(0);
    t.begin();
    Box made = new Box(t);
    made.set(t, 7);
    root.setReference(t, made);
    made.set(t, 8);
    assertThat(t.commit()).isTrue();
    assertThat(other.ask(u -> ((Box) root.getReference(u)).get(u))).isEqualTo(8);
    other.run(u -> made.set(u, 9));
    t.begin();
    assertThat(made.get(t)).isEqualTo(9);
    t.commit();
  }
}
