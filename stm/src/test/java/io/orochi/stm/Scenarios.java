package io.orochi.stm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What must not happen, one method for each switch of {@link Breakage}: each passes on the real
 * thing and fails when its rule is broken. Called by the tests of the classes concerned, and by
 * {@link BreakageTest} in a JVM with the rule broken.
 */
final class Scenarios {
  private Scenarios() {}

  public static void main(String[] args) throws Exception {
    Scenarios.class.getDeclaredMethod(args[0]).invoke(null);
    System.exit(0);
  }

  private static TxThread fresh() {
    if (TxThread.currentOrNull() != null) {
      return TxThread.current();
    }
    TxThread t = new TxThread();
    t.attach();
    return t;
  }

  static void validation() {
    TxThread t = fresh();
    Box x = new Box(1);
    Box y = new Box(1);
    try (Other other = new Other()) {
      t.begin();
      x.get(t);
      other.run(
          u -> {
            x.set(u, 2);
            y.set(u, 2);
          });
      assertThatThrownBy(() -> y.get(t)).isSameAs(Abort.INSTANCE);
      t.rollback();
    }
  }

  static void abortVersion() {
    TxThread t = fresh();
    Box x = new Box(1);
    try (Other other = new Other()) {
      long m = t.firstLook(x);
      other.run(
          u -> {
            u.begin();
            x.set(u, 2);
          });
      assertThat(x.number).isEqualTo(2);
      other.run(TxThread::abort);
      assertThat(t.secondLook(x, m)).isFalse();
      assertThat(x.get(t)).isEqualTo(1);
    }
  }

  /**
   * A writer keeps a = c and moves b on its own. A reader that has read a meets the new b,
   * validates, and only then reads the counter: a change of a and c in between is admitted.
   */
  static void adoptionOrder() {
    Box a = new Box(0);
    Box b = new Box(0);
    Box c = new Box(0);
    Thread writer =
        new Thread(
            () -> {
              TxThread u = new TxThread();
              u.attach();
              for (long i = 1; !Thread.currentThread().isInterrupted(); i++) {
                b.set(u, i);
                long n = i;
                attempt(
                    u,
                    () -> {
                      a.set(u, n);
                      c.set(u, n);
                    });
              }
              u.detach();
            });
    writer.start();
    TxThread t = fresh();
    try {
      long[] seen = new long[2];
      long until = System.nanoTime() + 4_000_000_000L;
      while (System.nanoTime() < until) {
        t.begin();
        try {
          seen[0] = a.get(t);
          b.get(t);
          seen[1] = c.get(t);
          assertThat(seen[1]).isEqualTo(seen[0]);
          t.commit();
        } catch (Abort e) {
          t.abort();
        }
      }
    } finally {
      writer.interrupt();
      if (t.inTx()) {
        t.rollback();
      }
      join(writer);
    }
  }

  static void publication() {
    TxThread t = fresh();
    Box root = new Box(0);
    Box leaf = new Box();
    Box inner = new Box();
    inner.setReference(t, leaf);
    root.setReference(t, inner);
    assertThat(inner.isPrivate() || leaf.isPrivate()).isFalse();
    Box later = new Box();
    t.begin();
    root.setReference(t, later);
    assertThat(later.isPrivate()).isTrue();
    t.commit();
    assertThat(later.isPrivate()).isFalse();
    assertThat(later.madePublic).isEqualTo(1);
  }

  static void savepoint() {
    TxThread t = fresh();
    Box x = new Box(1);
    Box mine = new Box();
    t.begin();
    x.set(t, 2);
    mine.set(t, 2);
    int level = t.savepoint();
    x.set(t, 3);
    mine.set(t, 3);
    t.rollbackTo(level);
    assertThat(x.get(t)).isEqualTo(2);
    assertThat(mine.get(t)).isEqualTo(2);
    t.commit();
    assertThat(x.get(t)).isEqualTo(2);
  }

  static void wakeUp() {
    Box x = new Box(0);
    AtomicReference<Boolean> changed = new AtomicReference<>();
    try (Other other = new Other()) {
      var waiting =
          other.start(
              u -> {
                u.begin();
                x.get(u);
                changed.set(u.waitForChange(5_000_000_000L));
              });
      TxThread t = fresh();
      while (!Header.isWatched(x.metaAcquire())) {
        Thread.onSpinWait();
      }
      x.set(t, 1);
      Other.finish(waiting);
      assertThat(changed.get()).isTrue();
    }
  }

  /** A writer that stores before it has the lock changes what the lock's owner sees. */
  static void storeStore() {
    Ref<Integer> x = new Ref<>(0);
    TxThread t = fresh();
    CountDownLatch waits = new CountDownLatch(1);
    TxThread writer =
        new TxThread() {
          @Override
          protected void onSpin(int round) {
            waits.countDown();
          }
        };
    try (Other other = new Other(writer)) {
      t.begin();
      x.set(1);
      var step = other.start(u -> x.set(2));
      int seen;
      try {
        waits.await();
        seen = x.get();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      } finally {
        t.rollback();
      }
      Other.finish(step);
      assertThat(seen).isEqualTo(1);
      assertThat(x.get()).isEqualTo(2);
    }
  }

  static void attempt(TxThread t, Runnable body) {
    while (true) {
      t.begin();
      try {
        body.run();
        if (t.commit()) {
          return;
        }
      } catch (Abort e) {
        t.abort();
      }
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
