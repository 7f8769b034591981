package io.orochi.python.posix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Another thread gets a thread out of a wait in the system. */
@Timeout(20)
class InterruptionTest {
  private static final class Interrupt extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Counts wake-ups; leaves the wait at the given one. */
  private static final class CountingSleeper implements Sleeper {
    final AtomicReference<Wakeup> current = new AtomicReference<>();
    final AtomicInteger wakes = new AtomicInteger();
    final int leaveAt;

    CountingSleeper(int leaveAt) {
      this.leaveAt = leaveAt;
    }

    @Override
    public void sleep(Wakeup wakeup, Sleep sleep) {
      current.set(wakeup);
      while (true) {
        try {
          sleep.run();
          return;
        } catch (InterruptedException e) {
          wakeup.reset();
          if (wakes.incrementAndGet() == leaveAt) {
            throw new Interrupt();
          }
        }
      }
    }

    void wakeAndWait() throws InterruptedException {
      while (current.get() == null) {
        Thread.sleep(1);
      }
      int before = wakes.get();
      current.get().wake();
      while (wakes.get() == before) {
        Thread.sleep(1);
      }
    }
  }

  @Test
  void aReadGoesOnAfterAWakeUp() throws Exception {
    int[] pipe = Descriptors.pipe(Descriptors.O_CLOEXEC);
    CountingSleeper sleeper = new CountingSleeper(-1);
    byte[] into = new byte[4];
    CompletableFuture<Integer> read =
        CompletableFuture.supplyAsync(() -> Descriptors.read(pipe[0], into, 0, 4, sleeper));
    sleeper.wakeAndWait();
    sleeper.wakeAndWait();
    assertThat(read.isDone()).isFalse();
    Descriptors.write(pipe[1], new byte[] {7, 8}, 0, 2, sleeper);
    assertThat(read.get(5, TimeUnit.SECONDS)).isEqualTo(2);
    assertThat(into).containsExactly(7, 8, 0, 0);
    Descriptors.close(pipe[0]);
    Descriptors.close(pipe[1]);
  }

  @Test
  void anExceptionLeavesARead() throws Exception {
    int[] pipe = Descriptors.pipe(Descriptors.O_CLOEXEC);
    CountingSleeper sleeper = new CountingSleeper(1);
    CompletableFuture<Integer> read =
        CompletableFuture.supplyAsync(() -> Descriptors.read(pipe[0], new byte[4], 0, 4, sleeper));
    long start = System.nanoTime();
    sleeper.wakeAndWait();
    assertThat(read.handle((n, e) -> e.getCause()).get(5, TimeUnit.SECONDS))
        .isInstanceOf(Interrupt.class);
    assertThat(System.nanoTime() - start).isLessThan(1_000_000_000L);
    Descriptors.close(pipe[0]);
    Descriptors.close(pipe[1]);
  }

  @Test
  void aWriteToAFullPipeCanBeLeft() throws Exception {
    int[] pipe = Descriptors.pipe(Descriptors.O_CLOEXEC);
    CountingSleeper sleeper = new CountingSleeper(1);
    CompletableFuture<Integer> write =
        CompletableFuture.supplyAsync(
            () -> Descriptors.write(pipe[1], new byte[200_000], 0, 200_000, sleeper));
    while (Polling.ready(pipe[1], Polling.POLLOUT) != 0) {
      Thread.sleep(1);
    }
    sleeper.wakeAndWait();
    assertThat(write.handle((n, e) -> e.getCause()).get(5, TimeUnit.SECONDS))
        .isInstanceOf(Interrupt.class);
    Descriptors.close(pipe[0]);
    Descriptors.close(pipe[1]);
  }

  @Test
  void aWriteThatIsReadIsComplete() throws Exception {
    int[] pipe = Descriptors.pipe(Descriptors.O_CLOEXEC);
    Sleeper sleeper = Sleeper.UNINTERRUPTIBLE;
    CompletableFuture<Integer> write =
        CompletableFuture.supplyAsync(
            () -> Descriptors.write(pipe[1], new byte[200_000], 0, 200_000, sleeper));
    int total = 0;
    byte[] into = new byte[10_000];
    while (total < 200_000) {
      total += Descriptors.read(pipe[0], into, 0, into.length, sleeper);
    }
    assertThat(write.get(5, TimeUnit.SECONDS)).isEqualTo(200_000);
    Descriptors.close(pipe[0]);
    Descriptors.close(pipe[1]);
  }

  @Test
  void sleepTakesItsTimeInSpiteOfWakeUps() throws Exception {
    CountingSleeper sleeper = new CountingSleeper(-1);
    long start = System.nanoTime();
    CompletableFuture<Void> sleep =
        CompletableFuture.runAsync(() -> Polling.sleep(300_000_000L, sleeper));
    sleeper.wakeAndWait();
    sleep.get(5, TimeUnit.SECONDS);
    assertThat(System.nanoTime() - start).isBetween(300_000_000L, 2_000_000_000L);
  }
}
