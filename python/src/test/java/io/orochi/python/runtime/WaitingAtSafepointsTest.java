package io.orochi.python.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.oracle.truffle.api.ThreadLocalAction;
import io.orochi.stm.Header;
import io.orochi.stm.Ref;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A guest thread that waits for a change answers safepoints meanwhile. The work done there may park
 * and so use up the permit of the writer that wakes the waiter.
 */
@Timeout(60)
class WaitingAtSafepointsTest {
  private final Ref<String> ref = new Ref<>("before");
  private final AtomicBoolean changed = new AtomicBoolean();
  private PyContext guest;

  private Thread waiter(Context context) throws InterruptedException {
    CountDownLatch entered = new CountDownLatch(1);
    Thread waiter =
        new Thread(
            () -> {
              context.enter();
              try {
                guest = PyContext.get(null);
                PyThread t = guest.currentThread();
                t.begin();
                ref.get();
                entered.countDown();
                changed.set(t.waitForChange(Long.MAX_VALUE));
              } finally {
                context.leave();
              }
            });
    waiter.start();
    entered.await();
    while (!Header.isWatched(ref.metaAcquire())) {
      Thread.onSpinWait();
    }
    return waiter;
  }

  private void write() {
    Thread writer =
        new Thread(
            () -> {
              PyThread u = new PyThread(guest, Thread.currentThread().threadId());
              u.attach();
              ref.set("after");
              u.detach();
            });
    writer.start();
    try {
      writer.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void actAtSafepoint(Thread waiter, Runnable work) {
    guest
        .env()
        .submitThreadLocal(
            new Thread[] {waiter},
            new ThreadLocalAction(false, false) {
              @Override
              protected void perform(Access access) {
                work.run();
              }
            });
  }

  @Test
  void aChangeDuringASafepointWakes() throws Exception {
    try (Context context = Context.newBuilder("orochi").allowAllAccess(true).build()) {
      context.initialize("orochi");
      Thread waiter = waiter(context);
      actAtSafepoint(
          waiter,
          () -> {
            write();
            LockSupport.parkNanos(1); // returns at once and takes the permit
          });
      waiter.join(20_000);
      assertThat(waiter.isAlive()).isFalse();
      assertThat(changed).isTrue();
    }
  }

  @Test
  void aSafepointAloneLeavesItWaiting() throws Exception {
    try (Context context = Context.newBuilder("orochi").allowAllAccess(true).build()) {
      context.initialize("orochi");
      Thread waiter = waiter(context);
      CountDownLatch done = new CountDownLatch(1);
      actAtSafepoint(waiter, done::countDown);
      done.await();
      waiter.join(100);
      assertThat(waiter.isAlive()).isTrue();
      write();
      waiter.join(20_000);
      assertThat(waiter.isAlive()).isFalse();
      assertThat(changed).isTrue();
    }
  }
}
