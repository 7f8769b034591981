package io.orochi.stm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EpochTest extends TwoThreads {
  private final Box cell = new Box(1);
  private final Box x = new Box(1);

  private void otherChangesTheConstant() {
    other.run(
        u -> {
          long w = u.openFolded(cell, () -> {});
          try {
            cell.number = 2;
          } finally {
            u.close(cell, w);
          }
        });
  }

  @Test
  void extensionNoticesAChange() {
    t.begin();
    otherChangesTheConstant();
    other.run(u -> x.set(u, 2));
    assertThatThrownBy(() -> x.get(t)).isSameAs(Abort.INSTANCE);
    t.abort();
  }

  @Test
  void aWriterNoticesAChangeWhenItCommits() {
    t.begin();
    x.set(t, 5);
    otherChangesTheConstant();
    assertThat(t.commit()).isFalse();
  }

  @Test
  void aReaderOfAnEarlierMomentMayCommit() {
    t.begin();
    x.get(t);
    otherChangesTheConstant();
    assertThat(t.commit()).isTrue();
  }

  @Test
  void theOneWhoChangesItGoesOn() {
    t.begin();
    long w = t.openFolded(cell, () -> {});
    cell.number = 3;
    t.close(cell, w);
    x.set(t, 2);
    t.checkEpoch();
    assertThat(t.commit()).isTrue();
    assertThat(cell.get(t)).isEqualTo(3);
  }

  @Test
  void itWaitsForAForeignInevitableTransaction() throws InterruptedException {
    t.begin();
    t.becomeInevitable("test");
    Future<?> writer =
        other.start(
            u -> {
              long w = u.openFolded(cell, () -> {});
              cell.number = 2;
              u.close(cell, w);
            });
    Thread.sleep(20);
    assertThat(writer.isDone()).isFalse();
    assertThat(cell.get(t)).isEqualTo(1);
    assertThat(t.commit()).isTrue();
    Other.finish(writer);
  }

  @Test
  void aVisibleReaderNoticesAChange() {
    t.begin();
    t.becomeVisible();
    otherChangesTheConstant();
    assertThatThrownBy(() -> x.get(t)).isSameAs(Abort.INSTANCE);
    t.abort();
  }
}
