package io.orochi.stm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PublicObjectsTest extends TwoThreads {
  private final Box x = new Box(1);
  private final Box y = new Box(1);

  @Test
  void plainWriteReleasesWithANewVersion() {
    x.set(t, 2);
    long m = x.meta();
    assertThat(Header.isUnlocked(m)).isTrue();
    assertThat(Header.slot(m)).isEqualTo(t.slot);
    x.set(t, 3);
    assertThat(x.meta()).isGreaterThan(m);
    assertThat(other.ask(x::get)).isEqualTo(3);
  }

  @Test
  void closeUnchangedKeepsTheVersion() {
    long m = x.meta();
    t.closeUnchanged(x, t.open(x));
    assertThat(x.meta()).isEqualTo(m);
  }

  @Test
  void nobodySeesAnUncommittedWrite() {
    t.begin();
    x.set(t, 2);
    Future<?> reader = other.start(u -> assertThat(x.get(u)).isEqualTo(3));
    x.set(t, 3);
    assertThat(t.commit()).isTrue();
    Other.finish(reader);
  }

  @Test
  void nobodySeesAnUndoneWrite() {
    t.begin();
    x.set(t, 2);
    Future<?> reader = other.start(u -> assertThat(x.get(u)).isEqualTo(1));
    t.abort();
    Other.finish(reader);
  }

  @Test
  void aReadBetweenTwoLooksOfWhatWasUndoneIsNotAccepted() {
    Scenarios.abortVersion();
  }

  @Test
  void aTransactionNeverSeesTwoMoments() {
    Scenarios.validation();
  }

  @Test
  void extensionAdmitsNewerVersionsWhenNothingReadHasChanged() {
    t.begin();
    assertThat(x.get(t)).isEqualTo(1);
    other.run(u -> y.set(u, 2));
    assertThat(y.get(t)).isEqualTo(2);
    assertThat(t.commit()).isTrue();
  }

  @Test
  void writeSkewIsPrevented() {
    t.begin();
    x.get(t);
    other.run(
        u -> {
          u.begin();
          y.get(u);
          x.set(u, 0);
        });
    y.set(t, 0);
    boolean mine = t.commit();
    boolean theirs = other.ask(u -> u.commit() ? 1 : 0) == 1;
    assertThat(mine && theirs).isFalse();
  }

  @Test
  void commitFailsWhenWhatWasReadHasChanged() {
    t.begin();
    y.set(t, x.get(t) + 1);
    other.run(u -> x.set(u, 10));
    assertThat(t.commit()).isFalse();
    assertThat(t.inTx()).isFalse();
    assertThat(y.get(t)).isEqualTo(1);
    assertThat(t.abortCount()).isEqualTo(1);
    t.begin();
    y.set(t, x.get(t) + 1);
    assertThat(t.commit()).isTrue();
    assertThat(y.get(t)).isEqualTo(11);
    assertThat(t.abortCount()).isZero();
  }

  @Test
  void readsOfWhatIsNotChangedDoNotHinder() {
    t.begin();
    x.get(t);
    other.run(x::get);
    y.set(t, 5);
    assertThat(t.commit()).isTrue();
  }

  @Test
  void rollbackEndsTheBlock() {
    t.begin();
    x.set(t, 9);
    t.rollback();
    assertThat(x.get(t)).isEqualTo(1);
    assertThat(t.abortCount()).isZero();
    assertThatThrownBy(t::rollback).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void longReadLogsAreFreedOfRepetitions() {
    Box[] boxes = new Box[100];
    for (int i = 0; i < boxes.length; i++) {
      boxes[i] = new Box(i);
    }
    t.begin();
    for (int i = 0; i < 100_000; i++) {
      boxes[i % boxes.length].get(t);
    }
    assertThat(t.reads.length).isLessThanOrEqualTo(1024);
    for (Box box : boxes) {
      assertThat(t.reads).contains(box);
    }
    t.commit();
  }

  @Test
  void aLongReaderTurnsVisibleInsteadOfValidatingForever() {
    Box[] boxes = new Box[200];
    for (int i = 0; i < boxes.length; i++) {
      boxes[i] = new Box(i);
    }
    t.begin();
    for (Box box : boxes) {
      box.get(t);
    }
    Box[] fresh = new Box[100];
    for (int i = 0; i < fresh.length; i++) {
      fresh[i] = new Box(0);
    }
    for (Box box : fresh) {
      other.run(u -> box.set(u, 1));
      box.get(t);
    }
    assertThat(t.visible).isTrue();
    long m = boxes[0].meta();
    Future<?> writer = other.start(u -> boxes[0].set(u, 77));
    assertThat(boxes[0].get(t)).isZero();
    assertThat(t.commit()).isTrue();
    Other.finish(writer);
    assertThat(boxes[0].meta()).isNotEqualTo(m);
    assertThat(VisibleReaders.any()).isFalse();
  }
}
