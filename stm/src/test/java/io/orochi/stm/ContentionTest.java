package io.orochi.stm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ContentionTest extends TwoThreads {
  private final Box x = new Box(0);
  private final Box y = new Box(0);

  @Test
  void theYoungerGivesWay() {
    t.begin();
    t.prescribeOrder(1);
    other.run(
        u -> {
          u.begin();
          u.prescribeOrder(2);
          x.set(u, 1);
        });
    Future<?> younger = other.start(Other::abortWhenAsked);
    x.set(t, 5); // asks the other one to abort and waits until it has
    Other.finish(younger);
    assertThat(t.commit()).isTrue();
  }

  /** The lock's owner does not poll while this waits, so the wait for it would not end. */
  @Test
  void theOlderIsNotAskedToAbort() {
    other.run(
        u -> {
          u.begin();
          u.prescribeOrder(1);
          x.set(u, 1);
        });
    t.begin();
    t.prescribeOrder(2);
    assertThatThrownBy(() -> x.set(t, 5)).isSameAs(Abort.INSTANCE);
    other.run(TxThread::poll);
    t.abort();
    assertThat(t.abortCount()).isEqualTo(1);
    assertThat(other.ask(u -> u.commit() ? 1 : 0)).isEqualTo(1);
  }

  @Test
  void aDeadlockIsResolved() {
    CountDownLatch both = new CountDownLatch(2);
    Future<?> partner = other.start(u -> swap(u, y, x, both));
    swap(t, x, y, both);
    Other.finish(partner);
    assertThat(x.get(t)).isEqualTo(2);
    assertThat(y.get(t)).isEqualTo(2);
  }

  private static void swap(TxThread u, Box first, Box second, CountDownLatch both) {
    Scenarios.attempt(
        u,
        () -> {
          first.add(u, 1);
          both.countDown();
          if (u.abortCount() == 0) {
            try {
              both.await();
            } catch (InterruptedException e) {
              throw new AssertionError(e);
            }
          }
          second.add(u, 1);
        });
  }

  @Test
  void aPlainOperationWaitsForATransactionAndAsksItInTheEnd() {
    other.run(
        u -> {
          u.begin();
          x.set(u, 1);
        });
    Future<?> owner = other.start(Other::abortWhenAsked);
    x.set(t, 5);
    Other.finish(owner);
  }

  @Test
  void aRequestForAnEarlierAttemptDoesNothing() {
    t.begin();
    t.requestAbort();
    assertThatThrownBy(t::poll).isSameAs(Abort.INSTANCE);
    t.abort();
    t.requestAbort();
    t.begin();
    t.poll();
    assertThat(t.commit()).isTrue();
  }

  @Test
  void requestedTransactionsDoNotCommit() {
    t.begin();
    x.set(t, 4);
    t.requestAbort();
    assertThat(t.commit()).isFalse();
    assertThat(x.get(t)).isZero();
  }

  @Test
  void whoWasAbortedOftenIsPrivilegedAndGetsThrough() {
    Box[] boxes = new Box[300];
    for (int i = 0; i < boxes.length; i++) {
      boxes[i] = new Box(0);
    }
    AtomicLong writes = new AtomicLong();
    Future<?> writer =
        other.start(
            u -> {
              for (long i = 0; !Thread.currentThread().isInterrupted() && writes.get() >= 0; i++) {
                boxes[(int) (i % boxes.length)].set(u, i);
                writes.incrementAndGet();
              }
            });
    int[] attempts = new int[1];
    Scenarios.attempt(
        t,
        () -> {
          attempts[0]++;
          long sum = 0;
          for (Box box : boxes) {
            sum += box.get(t);
            for (int i = 0; i < 2000; i++) {
              Thread.onSpinWait();
            }
          }
          y.set(t, sum);
        });
    writes.set(Long.MIN_VALUE / 2);
    Other.finish(writer);
    assertThat(attempts[0]).isLessThanOrEqualTo(Contention.PRIVILEGE_AFTER + 3);
    assertThat(VisibleReaders.any()).isFalse();
    assertThat(t.contention.ticket).isZero();
    assertThat(t.contention.rank).isZero();
  }

  @Test
  void manyThreadsOneCounter() throws InterruptedException {
    Thread[] threads = new Thread[8];
    for (int i = 0; i < threads.length; i++) {
      int id = i;
      threads[i] =
          new Thread(
              () -> {
                TxThread u = new TxThread();
                u.attach();
                for (int n = 0; n < 5000; n++) {
                  if (id % 4 == 0) {
                    x.add(u, 1);
                  } else {
                    Scenarios.attempt(u, () -> x.set(u, x.get(u) + 1));
                  }
                }
                u.detach();
              });
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(x.get(t)).isEqualTo(8 * 5000);
  }
}
