package io.orochi.python.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.orochi.framework.operation.Operation;
import io.orochi.framework.thread.AbortSignal;
import io.orochi.stm.Ref;
import java.util.concurrent.CountDownLatch;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A signal that comes while a built-in or a transaction is under way is handled once in what
 * remains, and never in the middle of a change.
 */
@Timeout(60)
class SignalsInOperationsTest {
  private static final int SIGNAL = 12;
  private static final String PROGRAM =
      "seen = []\\ndef handler(number, frame): seen.append(number)\\ndef compute(n):\\n"
          + "  for i in range(n): pass\\n";

  private final Ref<String> first = new Ref<>("before");
  private final Ref<String> second = new Ref<>("before");
  private final CountDownLatch release = new CountDownLatch(1);
  private Context context;
  private PyContext guest;
  private PyThread t;
  private Runnable stopSignals;

  @BeforeEach
  void start() {
    context = Context.newBuilder("orochi").allowAllAccess(true).build();
    context.enter();
    context.eval("orochi", "str(exec('" + PROGRAM + "', __import__('__main__').__dict__))");
    guest = PyContext.get(null);
    t = guest.currentThread();
    guest.threads().admitAnother();
    stopSignals = guest.signals().start();
    guest.signals().setHandler(t, SIGNAL, "USR2", value("handler"));
  }

  @AfterEach
  void end() {
    stopSignals.run();
    context.leave();
    context.close();
  }

  private Object value(String name) {
    return Attributes.get(t, guest.mainModule(t), name);
  }

  private long timesHandled() {
    return ((PyList) value("seen")).size(t);
  }

  /** Another thread holds {@link #second} in a transaction that cannot abort. */
  private Thread holder() throws InterruptedException {
    CountDownLatch held = new CountDownLatch(1);
    Thread holder =
        new Thread(
            () -> {
              PyThread u = new PyThread(guest, Thread.currentThread().threadId());
              u.attach();
              u.begin();
              u.becomeInevitable("a test");
              second.set("theirs");
              held.countDown();
              try {
                release.await();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
              u.commit();
              u.end();
            });
    holder.start();
    held.await();
    return holder;
  }

  /** Raises the signal a little later, and lets the holder go once it was handled. */
  private void raiseSoon(long handledBefore) {
    new Thread(
            () -> {
              try {
                Thread.sleep(50);
                guest.signals().raise(SIGNAL);
                for (int i = 0; i < 500 && guest.signals().handled() == handledBefore; i++) {
                  Thread.sleep(10);
                }
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              } finally {
                release.countDown();
              }
            })
        .start();
  }

  @Test
  void anOperationThatWaitsIsTakenBackForTheHandler() throws Exception {
    Thread holder = holder();
    raiseSoon(guest.signals().handled());
    String seen =
        Operation.atomically(
            t,
            () -> {
              first.set("mine");
              second.set("mine");
              return first.get();
            });
    boolean whileItWaited = release.getCount() == 0;
    holder.join();
    Calls.call(t, value("compute"), 10L);
    assertThat(seen).isEqualTo("mine");
    assertThat(second.get()).isEqualTo("mine");
    assertThat(whileItWaited).isTrue();
    assertThat(timesHandled()).isEqualTo(1);
  }

  @Test
  void aTransactionThatWaitsIsTakenBackForTheHandler() throws Exception {
    Thread holder = holder();
    raiseSoon(guest.signals().handled());
    int attempts = 0;
    boolean done = false;
    while (!done) {
      attempts++;
      t.begin();
      try {
        first.set("mine");
        second.set("mine");
        done = t.commit();
      } catch (AbortSignal e) {
        t.abort();
        Calls.call(t, value("compute"), 10L); // a safepoint in guest code
      }
    }
    holder.join();
    assertThat(attempts).isGreaterThan(1);
    assertThat(timesHandled()).isEqualTo(1);
  }

  @Test
  void whatAHandlerDidInATransactionIsDoneAgainAfterAnAbort() {
    t.begin();
    guest.signals().raise(SIGNAL);
    Calls.call(t, value("compute"), 10L);
    assertThat(timesHandled()).isEqualTo(1);
    t.abort();
    Calls.call(t, value("compute"), 10L);
    assertThat(timesHandled()).isEqualTo(1);
    t.begin();
    assertThat(t.commit()).isTrue();
    Calls.call(t, value("compute"), 10L);
    assertThat(timesHandled()).isEqualTo(1);
  }
}
