package io.orochi.stm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A clock read in a transaction is not older than those behind what the transaction reads. */
@Timeout(60)
class ClocksTest extends TwoThreads {
  private final Box x = new Box(1);
  private final Box y = new Box(1);

  private static void write(TxThread u, Box box, boolean readsClock) {
    u.begin();
    if (readsClock) {
      u.clockIsRead();
    }
    box.set(u, box.get(u) + 1);
    assertThat(u.commit()).isTrue();
  }

  @Test
  void resultsOfALaterClockAreNotRead() {
    t.begin();
    t.clockIsRead();
    other.run(u -> write(u, x, true));
    assertThatThrownBy(() -> x.get(t)).isInstanceOf(Abort.class);
    t.abort();
    t.begin();
    t.clockIsRead();
    assertThat(x.get(t)).isEqualTo(2);
    assertThat(t.commit()).isTrue();
  }

  @Test
  void norThoseOfATransactionThatHasReadSuch() {
    t.begin();
    t.clockIsRead();
    other.run(u -> write(u, x, true));
    try (Other third = new Other()) {
      third.run(
          u -> {
            u.begin();
            y.set(u, x.get(u));
            assertThat(u.commit()).isTrue();
          });
    }
    assertThatThrownBy(() -> y.get(t)).isInstanceOf(Abort.class);
    t.abort();
    t.begin();
    t.rollback();
  }

  @Test
  void withoutAClockOnBothSidesNothingIsInTheWay() {
    t.begin();
    other.run(u -> write(u, x, true));
    assertThat(x.get(t)).isEqualTo(2);
    assertThat(t.commit()).isTrue();
    t.begin();
    t.clockIsRead();
    other.run(u -> write(u, y, false));
    assertThat(y.get(t)).isEqualTo(2);
    assertThat(t.commit()).isTrue();
  }

  @Test
  void aClockReadAfterwardsIsLater() {
    t.begin();
    other.run(u -> write(u, x, true));
    assertThat(x.get(t)).isEqualTo(2);
    t.clockIsRead();
    assertThat(y.get(t)).isEqualTo(1);
    assertThat(t.commit()).isTrue();
  }
}
