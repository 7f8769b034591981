package io.orochi.framework.object;

import static org.assertj.core.api.Assertions.assertThat;

import io.orochi.framework.BrokenRule;
import io.orochi.framework.thread.GuestThread;
import io.orochi.framework.thread.GuestThreads;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/**
 * A cached write to a public object finds out, once it holds the object, that its place is right no
 * more. The scenario is run with the rule kept and, in a JVM of its own, with the rule broken,
 * where it must fail.
 */
class ShapeRecheckTest {
  public static void main(String[] args) throws Exception {
    aWriterThatWaitedLooksAgain();
    System.exit(0);
  }

  @Test
  void aCachedWriteLooksAgainAfterItHasWaited() throws Exception {
    aWriterThatWaitedLooksAgain();
  }

  @Test
  void theScenarioNoticesThatTheRuleIsBroken() throws Exception {
    BrokenRule.Ended broken = BrokenRule.run("shape-recheck", ShapeRecheckTest.class);
    assertThat(broken.status()).as(broken.output()).isNotZero();
    assertThat(broken.output()).contains("Assertion");
    BrokenRule.Ended whole = BrokenRule.run("", ShapeRecheckTest.class);
    assertThat(whole.status()).as(whole.output()).isZero();
  }

  /** Where the first attribute of objects of one shape is. */
  private record First(Shape shape, Property property) implements PropertyAccess.Place {
    @Override
    public boolean isRightFor(Shape other) {
      return other == shape;
    }

    @Override
    public Shape next() {
      return null;
    }
  }

  /**
   * A transaction holds the object; the cached write, which has seen the right shape, waits for it.
   * Then the transaction deletes the attribute, whose slot another one moves into.
   */
  static void aWriterThatWaitedLooksAgain() throws Exception {
    GuestThreads threads = new GuestThreads(() -> {});
    GuestThread t = new GuestThread(threads);
    t.attach();
    try {
      PlainObject o = new PlainObject(t, Shape.empty("class", true));
      o.put(t, "first", "1");
      o.put(t, "second", "2");
      t.publish(o);
      o.put(t, "first", "1"); // a cached write is for what has been written before
      First place = new First(o.shape(), o.shape().find("first"));
      CountDownLatch waits = new CountDownLatch(1);
      boolean[] written = new boolean[1];
      t.begin();
      o.put(t, "second", "3");
      Thread writer =
          new Thread(
              () -> {
                GuestThread u = new WaitingWriter(threads, waits);
                u.attach();
                written[0] = PropertyAccess.writePublic(u, o, place, "4", false);
                u.detach();
              });
      writer.start();
      waits.await();
      o.delete(t, "first");
      assertThat(t.commit()).isTrue();
      writer.join();
      assertThat(written[0]).as("written to a shape that was no more").isFalse();
      assertThat(o.attributes(t)).containsExactly(new Attribute("second", "3"));
    } finally {
      t.detach();
    }
  }

  private static final class WaitingWriter extends GuestThread {
    private final CountDownLatch waits;

    WaitingWriter(GuestThreads threads, CountDownLatch waits) {
      super(threads);
      this.waits = waits;
    }

    @Override
    protected void onSpin(int round) {
      waits.countDown();
    }

    @Override
    protected void park(BooleanSupplier done, long nanos) {
      LockSupport.parkNanos(this, nanos); // there is no guest program here whose safepoints matter
    }
  }
}
