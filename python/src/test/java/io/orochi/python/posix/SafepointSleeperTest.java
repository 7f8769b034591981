package io.orochi.python.posix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A guest thread that waits in the system still does what is asked of it at safepoints. */
@Timeout(60)
class SafepointSleeperTest {
  @Test
  void interruptingTheContextEndsARead() throws Exception {
    int[] pipe = Descriptors.pipe(Descriptors.O_CLOEXEC);
    CountDownLatch entered = new CountDownLatch(1);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    try (Context context = Context.newBuilder("orochi").allowAllAccess(true).build()) {
      context.initialize("orochi");
      Thread reader =
          new Thread(
              () -> {
                context.enter();
                try {
                  entered.countDown();
                  Descriptors.read(pipe[0], new byte[1], 0, 1, SafepointSleeper.INSTANCE);
                } catch (Throwable e) {
                  thrown.set(e);
                } finally {
                  context.leave();
                }
              });
      reader.start();
      entered.await();
      Thread.sleep(200);
      assertThat(reader.isAlive()).isTrue();
      long start = System.nanoTime();
      context.interrupt(Duration.ofSeconds(20));
      reader.join();
      assertThat(System.nanoTime() - start).isLessThan(1_000_000_000L);
      assertThat(thrown.get()).isNotNull();
    }
    Descriptors.close(pipe[0]);
    Descriptors.close(pipe[1]);
  }
}
