package io.orochi.stm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlotsTest extends TwoThreads {
  @Test
  void theLowestFreeSlotIsGivenAndItsNumbersGoOn() {
    TxThread u = new TxThread();
    Other third = new Other(u);
    int slot = u.slot;
    Box x = new Box(0);
    third.run(v -> x.set(v, 1));
    third.run(
        v -> {
          v.begin();
          v.commit();
        });
    long version = x.meta();
    long stamp = u.stamp;
    third.close();
    TxThread again = new TxThread();
    try (Other fourth = new Other(again)) {
      assertThat(again.slot).isEqualTo(slot);
      assertThat(again.stamp).isEqualTo(stamp);
      fourth.run(v -> x.set(v, 2));
      assertThat(x.meta()).isEqualTo(version + Header.STEP);
    }
  }

  @Test
  void liveThreadsNeverShareASlot() {
    List<Other> threads = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      threads.add(new Other());
    }
    assertThat(threads.stream().map(o -> o.t.slot).distinct().count()).isEqualTo(70);
    Box x = new Box(0);
    t.begin();
    for (Other o : threads) {
      o.run(u -> new Box(0).set(u, 1));
    }
    Other last = threads.getLast();
    last.run(u -> x.set(u, 7));
    assertThat(x.get(t)).isEqualTo(7);
    assertThat(t.commit()).isTrue();
    assertThat(x.get(t)).isEqualTo(7);
    threads.forEach(Other::close);
  }

  @Test
  void theSlotOfAThreadThatEndedWithoutDetachingIsUsedAgain() throws InterruptedException {
    int[] slot = new int[1];
    long[] stamp = new long[1];
    Thread forgetful =
        new Thread(
            () -> {
              TxThread u = TxThread.current();
              u.begin();
              u.commit();
              slot[0] = u.slot;
              stamp[0] = u.stamp;
            });
    forgetful.start();
    forgetful.join();
    TxThread next = new TxThread();
    try (Other third = new Other(next)) {
      assertThat(next.slot).isEqualTo(slot[0]);
      assertThat(next.stamp).isEqualTo(stamp[0]);
      assertThat(third.t).isSameAs(next);
    }
  }

  @Test
  void usedUpSlotsAreRetired() {
    long before = Slots.retireAt();
    Box x = new Box(0);
    List<Integer> slots = new ArrayList<>();
    try {
      TxThread u = new TxThread();
      Slots.retireAt(Slots.counter(t.slot).stamp + 1000);
      try (Other third = new Other(u)) {
        int rounds = 0;
        for (int i = 0; i < 5000 || slots.size() < 3; i++) {
          rounds++;
          int n = i;
          third.run(
              v -> {
                if (n % 2 == 0) {
                  x.add(v, 1);
                } else {
                  Scenarios.attempt(v, () -> x.add(v, 1));
                }
              });
          if (slots.isEmpty() || slots.getLast() != u.slot) {
            slots.add(u.slot);
          }
        }
        assertThat(x.get(t)).isEqualTo(rounds);
        assertThat((long) slots.size()).isEqualTo(slots.stream().distinct().count());
      }
    } finally {
      Slots.retireAt(before);
    }
  }

  @Test
  void attachAndDetachAreChecked() {
    assertThatThrownBy(t::attach).isInstanceOf(IllegalStateException.class);
    t.begin();
    assertThatThrownBy(t::detach).isInstanceOf(IllegalStateException.class);
    t.commit();
    assertThat(TxThread.current()).isSameAs(t);
  }
}
