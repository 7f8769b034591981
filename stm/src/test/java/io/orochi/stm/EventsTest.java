package io.orochi.stm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Events, in a JVM of their own: the listener is chosen once. */
class EventsTest {
  @Test
  void whatHappensIsTold() throws Exception {
    Child.Result r = Child.run("", 0, EventsTest.class);
    assertThat(r.status()).as(r.output()).isZero();
  }

  private static final class Located extends TxThread {
    private String where;

    Located(String where) {
      this.where = where;
    }

    @Override
    protected Object location() {
      return where;
    }

    @Override
    public String toString() {
      return where;
    }
  }

  private static volatile TxObject lastObject;

  public static void main(String[] args) {
    List<String> told = new CopyOnWriteArrayList<>();
    EventSink.install(
        new TxEvents() {
          @Override
          public void begin(TxThread t) {
            told.add(t + " begins");
          }

          @Override
          public void commit(TxThread t) {
            told.add(t + " commits");
          }

          @Override
          public void abort(TxThread t, Conflict c) {
            told.add(t + " aborts " + c.kind() + " at " + c.here() + " because of " + c.there());
            lastObject = c.on();
          }

          @Override
          public void waited(TxThread t, Conflict c, long nanos) {
            assertThat(nanos).isPositive();
            told.add(t + " waited " + c.kind() + " for " + c.there());
          }

          @Override
          public void parked(TxThread t, Object here, long nanos) {
            told.add(t + " parked");
          }

          @Override
          public void inevitable(TxThread t, Object here, String why) {
            told.add(t + " inevitable " + why);
          }
        });
    Located a = new Located("A");
    a.attach();
    try (Other other = new Other(new Located("B"))) {
      Box x = new Box(1);
      a.begin();
      x.get(a);
      a.commit();
      assertThatThrownBy(() -> EventSink.install(null)).isInstanceOf(IllegalStateException.class);
      assertThat(told).containsExactly("A begins", "A commits");
      told.clear();
      other.run(
          u -> {
            u.begin();
            u.prescribeOrder(1);
            x.set(u, 2);
          });
      a.begin();
      a.prescribeOrder(2);
      assertThatThrownBy(() -> x.set(a, 3)).isSameAs(Abort.INSTANCE);
      a.abort();
      assertThat(told).contains("A aborts WRITE_WRITE at A because of B");
      told.clear();
      other.run(TxThread::commit);
      a.begin();
      a.becomeInevitable("reasons");
      x.set(a, 4);
      a.commit();
      assertThat(told).contains("B commits", "A begins", "A inevitable reasons", "A commits");
      told.clear();
      invalidReadsAreToldWithBothPlaces(a, other, told);
      told.clear();
      a.begin();
      a.rollback();
      assertThat(told).contains("A begins", "A aborts ROLLBACK at A because of null");
      told.clear();
      a.begin();
      x.get(a);
      assertThat(a.waitForChange(1000)).isFalse();
      assertThat(told)
          .containsExactly("A begins", "A aborts RETRY at A because of null", "A parked");
    }
    System.exit(0);
  }

  private static void invalidReadsAreToldWithBothPlaces(Located a, Other other, List<String> told) {
    Box x = new Box(1);
    Box y = new Box(1);
    a.begin();
    a.where = "A reads x";
    x.get(a);
    a.where = "A";
    y.set(a, 1);
    other.run(
        u -> {
          ((Located) u).where = "B writes x";
          u.begin();
          x.set(u, 2);
          ((Located) u).where = "B";
          u.commit();
        });
    assertThat(a.commit()).isFalse();
    assertThat(told).contains("A aborts WRITE_READ at A reads x because of B writes x");
    assertThat(lastObject).isSameAs(x);
  }
}
