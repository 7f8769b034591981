package io.orochi.tools.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.orochi.tools.log.Kind;
import io.orochi.tools.log.LogBytes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountingTest {
  @TempDir Path folder;

  private Accounting read(LogBytes log) throws IOException {
    return Accounting.of(log.in(folder));
  }

  private static LogBytes named() {
    return new LogBytes()
        .string(1, "f.py")
        .string(2, "f")
        .string(3, "x.a += 1")
        .string(4, "Counter")
        .string(5, "attribute 'a'")
        .place(1, 1, 10, 2, 3)
        .place(2, 1, 20, 2, 3);
  }

  @Test
  void abortedAttemptsAreLostAndTheTimeToTheNextOneIsPaused() throws IOException {
    LogBytes log = named().thread(0, 0).starts(0);
    long now = 100;
    for (int i = 0; i < 50; i++) {
      log.begin(now);
      log.abort(now + 1000, Kind.WRITE_READ, 1, 2, 4, 5);
      log.waited(now + 1300, Kind.WRITE_READ, 1, 2, 200);
      now += 1500;
    }
    Accounting a = read(log.begin(now).commit(now + 700).ends(now + 800).done().end(100_000));
    ThreadTime t = a.threads().iterator().next();
    assertThat(t.aborted).isEqualTo(50 * 1000);
    assertThat(t.paused).isEqualTo(50 * 500);
    assertThat(t.committed).isEqualTo(700);
    assertThat(t.outside()).isEqualTo(100 + 100);
    assertThat(t.aborts).isEqualTo(50);
    assertThat(t.commits).isEqualTo(1);
    Row r = a.rows().iterator().next();
    assertThat(r.lost).isEqualTo(50_000);
    assertThat(r.paused).isEqualTo(25_000);
    assertThat(a.string(r.key.type())).isEqualTo("Counter");
    assertThat(r.commonParts(3)).containsExactly(5);
  }

  @Test
  void waitsWithinAnAttemptAreNotItsOwnTime() throws IOException {
    Accounting a =
        read(
            named()
                .thread(0, 0)
                .starts(0)
                .begin(1000)
                .waited(3000, Kind.WRITE_WRITE, 1, 2, 1500)
                .commit(4000)
                .begin(5000)
                .waited(6000, Kind.INEVITABLE, 1, 2, 900)
                .abort(7000, Kind.WRITE_WRITE, 1, 2, 4, 0)
                .begin(7000)
                .inevitable(7500, 1, 2)
                .commit(9000)
                .waited(9800, Kind.WRITE_WRITE, 1, 2, 300)
                .ends(10_000)
                .done()
                .end(10_000));
    ThreadTime t = a.threads().iterator().next();
    assertThat(t.committed).isEqualTo(1500 + 2000);
    assertThat(t.inevitable).isEqualTo(1500);
    assertThat(t.aborted).isEqualTo(1100);
    assertThat(t.paused).isEqualTo(1500 + 900 + 300);
    assertThat(t.life()).isEqualTo(10_000);
    assertThat(t.committed + t.aborted + t.paused + t.waiting + t.outside()).isEqualTo(10_000);
    assertThat(a.whyInevitable(1)).isEqualTo("f");
  }

  @Test
  void waitingForAChangeIsNoConflict() throws IOException {
    Accounting a =
        read(
            named()
                .thread(0, 0)
                .starts(0)
                .begin(100)
                .abort(200, Kind.RETRY, 1, 0, 0, 0)
                .parked(5000, 1, 4700)
                .begin(5100)
                .abort(5200, Kind.ROLLBACK, 1, 0, 0, 0)
                .begin(9000)
                .commit(9100)
                .ends(9200)
                .done()
                .end(9200));
    ThreadTime t = a.threads().iterator().next();
    assertThat(t.waiting).isEqualTo(4700);
    assertThat(t.paused).isZero();
    assertThat(t.aborted).isEqualTo(200);
    assertThat(a.rows()).extracting(r -> r.key.kind()).containsExactly(Kind.ROLLBACK);
    assertThat(a.waits()).hasSize(1);
  }

  @Test
  void aBlockThatGoesOnWithoutATransactionIsNotPaused() throws IOException {
    Accounting a =
        read(
            named()
                .thread(0, 0)
                .starts(0)
                .begin(100)
                .abort(200, Kind.WRITE_READ, 1, 2, 4, 0)
                .abandoned(250, 1)
                .begin(5000)
                .abort(5100, Kind.LOCK_TAKEN, 1, 0, 0, 0)
                .begin(9000)
                .commit(9100)
                .ends(9200)
                .done()
                .end(9200));
    ThreadTime t = a.threads().iterator().next();
    assertThat(t.paused).isEqualTo(50);
    assertThat(t.aborted).isEqualTo(200);
  }

  @Test
  void aThreadThatStillRunsIsCountedToTheEnd() throws IOException {
    Accounting a = read(named().thread(0, 0).starts(1000).begin(2000).done().end(10_000));
    ThreadTime t = a.threads().iterator().next();
    assertThat(t.life()).isEqualTo(9000);
    assertThat(t.committed).isEqualTo(8000);
    assertThat(t.commits).isZero();
  }

  @Test
  void theSumIsTheTimeOfTheThread() throws IOException {
    Random random = new Random(1);
    LogBytes log = named();
    for (int thread = 0; thread < 8; thread++) {
      long now = random.nextInt(1000);
      log.thread(thread, now).starts(now);
      for (int i = 0; i < 500; i++) {
        log.begin(now += random.nextInt(3000));
        if (random.nextInt(3) == 0) {
          int nanos = random.nextInt(2000);
          log.waited(now += nanos + random.nextInt(100), Kind.WRITE_WRITE, 1, 2, nanos);
        }
        if (random.nextInt(3) == 0) {
          log.abort(now += random.nextInt(2000), Kind.of(random.nextInt(7)), 1, 2, 4, 0);
        } else {
          log.commit(now += random.nextInt(2000));
        }
      }
      log.ends(now += 10).done();
    }
    Accounting a = read(log.end(10_000_000));
    for (ThreadTime t : a.threads()) {
      long sum = t.committed + t.aborted + t.paused + t.waiting;
      assertThat(sum).isBetween(1L, t.life());
      assertThat(sum + t.outside()).isEqualTo(t.life());
      long drawn = 0;
      for (int b = 0; b < t.line.used(10_000_000); b++) {
        for (State s : State.values()) {
          drawn += s == State.OUTSIDE ? 0 : t.line.nanos(b, s.ordinal());
        }
      }
      assertThat(drawn).isEqualTo(sum);
    }
    long lost =
        a.rows().stream().mapToLong(r -> r.lost).sum()
            + a.waits().stream().mapToLong(r -> r.lost).sum();
    assertThat(lost).isEqualTo(a.threads().stream().mapToLong(t -> t.aborted).sum());
    assertThat(a.rows().stream().mapToLong(r -> r.paused).sum())
        .isEqualTo(a.threads().stream().mapToLong(t -> t.paused).sum());
  }
}
