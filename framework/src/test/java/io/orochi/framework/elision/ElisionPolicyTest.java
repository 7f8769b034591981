package io.orochi.framework.elision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A simulated program: so many blocks in a millisecond, with the lock and without. */
class ElisionPolicyTest {
  private static final long MILLI = 1_000_000;

  private long now;
  private final ElisionPolicy policy = new ElisionPolicy(now);

  /** Runs for a time; gives the share of it that was spent without the lock. */
  private double run(int millis, int plain, int elided) {
    int without = 0;
    for (int i = 0; i < millis; i++) {
      now += MILLI;
      boolean elides = policy.elides();
      without += elides ? 1 : 0;
      policy.add(elides ? elided : plain, now);
    }
    return (double) without / millis;
  }

  @Test
  void runsWithoutTheLockWhatIsFasterWithoutIt() {
    run(5_000, 100, 180);
    assertThat(run(60_000, 100, 180)).isGreaterThan(0.98);
    assertThat(policy.isOver()).isFalse();
  }

  @Test
  void goesBackToTheLockWhenItStopsPaying() {
    run(5_000, 100, 180);
    run(5_000, 100, 60);
    assertThat(run(60_000, 100, 60)).isLessThan(0.1);
    assertThat(policy.isOver()).isTrue();
  }

  @Test
  void givesUpForGoodWhatNeverPays() {
    assertThat(run(1_000, 100, 100)).isLessThan(0.6);
    assertThat(run(60_000, 100, 100)).isLessThan(0.1);
    assertThat(policy.isOver()).isTrue();
    assertThat(run(1_000, 100, 1_000)).isZero();
  }

  @Test
  void waitsForNewCodeToGetFast() {
    run(30, 100, 100);
    run(200, 100, 10);
    run(200, 100, 60);
    run(2_000, 100, 190);
    assertThat(run(5_000, 100, 190)).isGreaterThan(0.9);
  }

  @Test
  void leavesLocksAloneOfWhichFewBlocksAreRun() {
    double share = 0;
    for (int i = 0; i < 600; i++) { // one block in 100 ms
      now += 100 * MILLI;
      share += policy.elides() ? 1.0 / 600 : 0;
      policy.add(1, now);
    }
    assertThat(share).isLessThan(0.5);
  }
}
