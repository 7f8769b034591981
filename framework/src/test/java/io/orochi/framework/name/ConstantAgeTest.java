package io.orochi.framework.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.orochi.framework.BrokenRule;
import io.orochi.framework.thread.AbortSignal;
import io.orochi.framework.thread.GuestThread;
import io.orochi.framework.thread.GuestThreads;
import org.junit.jupiter.api.Test;

/**
 * Names that compiled code holds as constants are not logged by transactions. One that began before
 * a name had its value must not use that value all the same: it may have read what was before it.
 */
class ConstantAgeTest {
  public static void main(String[] args) throws Exception {
    aConstantYoungerThanTheTransaction();
    System.exit(0);
  }

  @Test
  void aConstantYoungerThanTheTransactionIsNotUsed() throws Exception {
    aConstantYoungerThanTheTransaction();
  }

  @Test
  void theScenarioNoticesThatTheRuleIsBroken() throws Exception {
    BrokenRule.Ended broken = BrokenRule.run("constant-age", ConstantAgeTest.class);
    assertThat(broken.status()).as(broken.output()).isNotZero();
    assertThat(broken.output()).contains("Assertion");
    BrokenRule.Ended whole = BrokenRule.run("", ConstantAgeTest.class);
    assertThat(whole.status()).as(whole.output()).isZero();
  }

  /**
   * A transaction reads one name. Then another thread changes first that name, then a second one,
   * and makes a constant of the second. A transaction that sees the first as it was and the second
   * as it is now sees two moments.
   */
  static void aConstantYoungerThanTheTransaction() throws Exception {
    GuestThreads threads = new GuestThreads(() -> {});
    GuestThread t = new GuestThread(threads);
    t.attach();
    try {
      Namespace names = new Namespace();
      names.put(t, "first", "old");
      names.put(t, "second", "old");
      t.publish(names);
      CellReader second = new CellReader(names.cell("second"));
      second.becomeTransactional();
      t.begin();
      Object seenFirst = names.get(t, "first");
      change(threads, names, second);
      Object seenSecond = null;
      boolean committed = false;
      try {
        seenSecond = second.read(t);
        committed = t.commit();
      } catch (AbortSignal e) {
        t.abort();
      }
      assertThat(committed && seenFirst.equals("old") && "new".equals(seenSecond))
          .as("saw one name as before, the other one as after")
          .isFalse();
      t.begin();
      assertThat(second.read(t)).isEqualTo("new");
      assertThat(second.folded()).as("the scenario needs a constant").isNotNull();
      assertThat(t.commit()).isTrue();
    } finally {
      t.detach();
    }
  }

  private static void change(GuestThreads threads, Namespace names, CellReader reader)
      throws InterruptedException {
    Thread changer =
        new Thread(
            () -> {
              GuestThread u = new GuestThread(threads);
              u.attach();
              names.put(u, "first", "new");
              names.put(u, "second", "new");
              reader.read(u);
              u.detach();
            });
    changer.start();
    changer.join();
    assertThat(reader.folded()).as("the scenario needs a constant").isNotNull();
  }
}
