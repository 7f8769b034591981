package io.orochi.stm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class WaitingTest extends TwoThreads {
  private static final long LONG = 10_000_000_000L;

  private final Box x = new Box(0);
  private final Box y = new Box(0);
  private final AtomicReference<Boolean> changed = new AtomicReference<>();

  /** The other thread waits after having done {@code body}; returns when it does. */
  private Future<?> otherWaits(Consumer<TxThread> body, Box watched) {
    Future<?> waiting =
        other.start(
            u -> {
              u.begin();
              body.accept(u);
              changed.set(u.waitForChange(LONG));
            });
    while (!Header.isWatched(watched.metaAcquire())) {
      Thread.onSpinWait();
    }
    return waiting;
  }

  private void wakes(Future<?> waiting) {
    Other.finish(waiting);
    assertThat(changed.get()).isTrue();
    assertThat(Header.isWatched(x.meta())).isFalse();
    assertThat(Header.isWatched(y.meta())).isFalse();
  }

  @Test
  void aPlainWriteWakes() {
    Scenarios.wakeUp();
  }

  @Test
  void anyOfTheObjectsReadWakes() {
    Future<?> waiting =
        otherWaits(
            u -> {
              x.get(u);
              y.get(u);
            },
            y);
    t.begin();
    y.set(t, 1);
    assertThat(t.commit()).isTrue();
    wakes(waiting);
  }

  @Test
  void whatWasWrittenBeforeTheRetryIsUndoneAndWatched() {
    Future<?> waiting = otherWaits(u -> x.add(u, 5), x);
    assertThat(x.get(t)).isZero();
    x.set(t, 1);
    wakes(waiting);
  }

  @Test
  void watchedObjectsCanBeRead() {
    Future<?> waiting = otherWaits(x::get, x);
    assertThat(x.get(t)).isZero();
    t.begin();
    assertThat(x.get(t)).isZero();
    y.set(t, 1);
    assertThat(t.commit()).isTrue();
    assertThat(Header.isWatched(x.meta())).isTrue();
    x.set(t, 1);
    wakes(waiting);
  }

  @Test
  void twoWaitersOfOneObjectBothWake() {
    Future<?> waiting = otherWaits(x::get, x);
    try (Other third = new Other()) {
      Future<?> second =
          third.start(
              u -> {
                u.begin();
                x.get(u);
                assertThat(u.waitForChange(LONG)).isTrue();
              });
      third.awaitParked();
      x.set(t, 1);
      wakes(waiting);
      Other.finish(second);
    }
  }

  @Test
  void aNewEpochWakes() {
    Future<?> waiting = otherWaits(x::get, x);
    Epoch.advance();
    Other.finish(waiting);
    assertThat(changed.get()).isTrue();
  }

  @Test
  void timePasses() {
    t.begin();
    x.get(t);
    long start = System.nanoTime();
    assertThat(t.waitForChange(20_000_000)).isFalse();
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(20_000_000);
    assertThat(t.inTx()).isFalse();
    assertThat(Header.isWatched(x.meta())).isFalse();
  }

  @Test
  void aChangeBeforeTheWaitIsNotMissed() {
    t.begin();
    x.get(t);
    other.run(u -> x.set(u, 1));
    assertThat(t.waitForChange(LONG)).isTrue();
  }

  @Test
  void aVisibleReaderCanWait() {
    Future<?> waiting =
        otherWaits(
            u -> {
              x.get(u);
              u.becomeVisible();
              y.get(u);
            },
            y);
    other.awaitParked();
    assertThat(Header.isWatched(x.metaAcquire())).isTrue();
    y.set(t, 3);
    wakes(waiting);
    assertThat(VisibleReaders.any()).isFalse();
  }

  @Test
  void anInevitableTransactionRefuses() {
    t.begin();
    t.becomeInevitable("test");
    assertThatThrownBy(() -> t.waitForChange(1)).isInstanceOf(IllegalStateException.class);
    t.commit();
  }

  @Test
  void anInterruptDoesNotEndTheWait() {
    Future<?> waiting = otherWaits(x::get, x);
    Thread.currentThread().interrupt();
    t.begin();
    y.get(t);
    assertThat(t.waitForChange(20_000_000)).isFalse();
    assertThat(Thread.interrupted()).isTrue();
    x.set(t, 1);
    wakes(waiting);
  }

  @Test
  void manyRoundsOfPingPong() {
    Future<?> partner =
        other.start(
            u -> {
              for (int i = 0; i < 2000; i++) {
                take(u, x, y);
              }
            });
    for (int i = 0; i < 2000; i++) {
      x.set(t, 1);
      awaitOne(t, y);
      y.set(t, 0);
    }
    Other.finish(partner);
  }

  private static void take(TxThread u, Box from, Box to) {
    while (true) {
      u.begin();
      try {
        if (from.get(u) == 0) {
          u.waitForChange(Long.MAX_VALUE);
          continue;
        }
        from.set(u, 0);
        to.set(u, 1);
        if (u.commit()) {
          return;
        }
      } catch (Abort e) {
        u.abort();
      }
    }
  }

  private static void awaitOne(TxThread u, Box box) {
    while (true) {
      u.begin();
      try {
        if (box.get(u) == 1) {
          u.commit();
          return;
        }
        u.waitForChange(Long.MAX_VALUE);
      } catch (Abort e) {
        u.abort();
      }
    }
  }
}
