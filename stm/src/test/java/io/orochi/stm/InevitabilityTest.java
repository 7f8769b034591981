package io.orochi.stm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InevitabilityTest extends TwoThreads {
  private final Box x = new Box(1);
  private final Box y = new Box(1);

  @Test
  void writersWaitForWhatItHasRead() throws InterruptedException {
    t.begin();
    x.get(t);
    t.becomeInevitable("test");
    y.get(t);
    Future<?> first = other.start(u -> x.set(u, 2));
    Thread.sleep(30);
    assertThat(first.isDone()).isFalse();
    assertThat(x.get(t)).isEqualTo(1);
    x.set(t, 5);
    assertThat(t.commit()).isTrue();
    Other.finish(first);
    assertThat(x.get(t)).isEqualTo(2);
    assertThat(Inevitability.holder()).isNull();
  }

  @Test
  void whatItHasLookedAtInVainMayChange() throws InterruptedException {
    t.begin();
    y.get(t);
    t.becomeInevitable("test");
    for (int i = 0; i < 100; i++) {
      assertThat(t.isMet(() -> y.get(t) == 1 && x.get(t) == 2)).isFalse();
    }
    other.run(u -> x.set(u, 2));
    Future<?> read = other.start(u -> y.set(u, 2));
    assertThat(t.isMet(() -> x.get(t) == 2)).isTrue();
    Thread.sleep(30);
    assertThat(read.isDone()).isFalse();
    assertThat(t.commit()).isTrue();
    Other.finish(read);
  }

  @Test
  void whatItHasFoundMayNotChange() throws InterruptedException {
    t.begin();
    t.becomeInevitable("test");
    assertThat(t.isMet(() -> x.get(t) == 2)).isFalse();
    assertThat(t.isMet(() -> x.get(t) == 1)).isTrue();
    Future<?> found = other.start(u -> x.set(u, 2));
    Thread.sleep(30);
    assertThat(found.isDone()).isFalse();
    assertThat(t.commit()).isTrue();
    Other.finish(found);
  }

  @Test
  void visibleReadsCanBeTakenOutAgain() {
    VisibleReads set = new VisibleReads();
    Box[] boxes = new Box[1000];
    for (int i = 0; i < boxes.length; i++) {
      boxes[i] = new Box(i);
      boolean keeps = i % 3 == 0;
      set.beginTrial();
      set.add(boxes[i]);
      set.endTrial(keeps);
      assertThat(set.contains(boxes[i])).isEqualTo(keeps);
    }
    for (int i = 0; i < boxes.length; i++) {
      assertThat(set.contains(boxes[i])).isEqualTo(i % 3 == 0);
    }
    assertThat(set.toArray()).hasSize(334).doesNotContainNull();
  }

  @Test
  void ordinaryReadersAreNotHindered() {
    t.begin();
    x.get(t);
    t.becomeInevitable("test");
    assertThat(other.ask(x::get)).isEqualTo(1);
    other.run(
        u -> {
          u.begin();
          x.get(u);
          Box z = new Box(0);
          z.set(u, 1);
          assertThat(u.commit()).isTrue();
        });
    assertThat(t.commit()).isTrue();
  }

  @Test
  void itCannotAbort() {
    t.begin();
    t.becomeInevitable("test");
    t.requestAbort();
    t.poll();
    assertThatThrownBy(t::abort).isInstanceOf(IllegalStateException.class);
    assertThat(t.commit()).isTrue();
  }

  @Test
  void itBecomesSoOnlyIfItsReadsAreStillValid() {
    t.begin();
    x.get(t);
    other.run(u -> x.set(u, 9));
    assertThatThrownBy(() -> t.becomeInevitable("test")).isSameAs(Abort.INSTANCE);
    assertThat(Inevitability.holder()).isNull();
    assertThat(t.isInevitable()).isFalse();
    t.abort();
    assertThat(VisibleReaders.any()).isFalse();
  }

  @Test
  void thereIsOneAtATime() throws InterruptedException {
    t.begin();
    t.becomeInevitable("test");
    Future<?> second =
        other.start(
            u -> {
              u.begin();
              u.becomeInevitable("test");
              u.commit();
            });
    Thread.sleep(20);
    assertThat(second.isDone()).isFalse();
    t.commit();
    Other.finish(second);
  }

  @Test
  void aLockOwnerGivesWay() {
    other.run(
        u -> {
          u.begin();
          x.set(u, 2);
        });
    Future<?> owner = other.start(Other::abortWhenAsked);
    t.begin();
    t.becomeInevitable("test");
    assertThat(x.get(t)).isEqualTo(1);
    Other.finish(owner);
    assertThat(t.commit()).isTrue();
  }

  @Test
  void aTransactionThatWaitsForTheTokenGivesItsLocksToTheHolder() {
    t.begin();
    t.becomeInevitable("test");
    Future<?> second =
        other.start(
            u -> {
              u.begin();
              x.set(u, 2);
              try {
                u.becomeInevitable("test");
              } catch (Abort e) {
                u.abort();
              }
            });
    while (!Header.isLocked(x.metaAcquire())) {
      Thread.onSpinWait();
    }
    x.set(t, 7);
    Other.finish(second);
    assertThat(t.commit()).isTrue();
    assertThat(x.get(t)).isEqualTo(7);
  }

  @Test
  void levelsCanStillBeUndone() {
    t.begin();
    t.becomeInevitable("test");
    x.set(t, 2);
    int level = t.savepoint();
    x.set(t, 3);
    t.rollbackTo(level);
    assertThat(t.commit()).isTrue();
    assertThat(x.get(t)).isEqualTo(2);
  }
}
