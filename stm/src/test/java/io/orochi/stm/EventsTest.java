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
    private final String where;

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
          public void abort(TxThread t, ConflictKind kind, Object here, Object there) {
            told.add(t + " aborts " + kind + " at " + here + " because of " + there);
          }

          @Override
          public void waited(TxThread t, ConflictKind kind, Object here, Object there, long nanos) {
            assertThat(nanos).isPositive();
            told.add(t + " waited " + kind + " for " + there);
          }

          @Override
          public void parked(TxThread t, long nanos) {
            told.add(t + " parked");
          }

          @Override
          public void inevitable(TxThread t, String why) {
            told.add(t + " inevitable " + why);
          }
        });
    TxThread a = new Located("A");
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
    }
    System.exit(0);
  }
}
