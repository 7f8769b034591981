package io.orochi.tools.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogReaderTest {
  @TempDir Path folder;

  /** Writes down what it is told. */
  private static final class Told implements LogVisitor {
    final List<String> all = new ArrayList<>();

    @Override
    public void string(int id, String text) {
      all.add("string " + id + " " + text);
    }

    @Override
    public void place(int id, int file, int line, int function, int text) {
      all.add("place " + id + " " + file + " " + line + " " + function + " " + text);
    }

    @Override
    public void threadName(int thread, int name) {
      all.add("name " + thread + " " + name);
    }

    @Override
    public void threadStarts(int thread, long time) {
      all.add(thread + " starts " + time);
    }

    @Override
    public void threadEnds(int thread, long time) {
      all.add(thread + " ends " + time);
    }

    @Override
    public void begin(int thread, long time) {
      all.add(thread + " begin " + time);
    }

    @Override
    public void commit(int thread, long time) {
      all.add(thread + " commit " + time);
    }

    @Override
    public void abort(int thread, long time, Conflict c) {
      all.add(thread + " abort " + time + " " + c);
    }

    @Override
    public void waited(int thread, long time, Conflict c, long nanos) {
      all.add(thread + " waited " + time + " " + c.kind() + " " + nanos);
    }

    @Override
    public void parked(int thread, long time, int here, long nanos) {
      all.add(thread + " parked " + time + " " + here + " " + nanos);
    }

    @Override
    public void inevitable(int thread, long time, int here, int why) {
      all.add(thread + " inevitable " + time + " " + here + " " + why);
    }

    @Override
    public void end(long time, long collectorNanos, long collections) {
      all.add("end " + time + " " + collectorNanos + " " + collections);
    }
  }

  private static LogBytes log() {
    return new LogBytes()
        .string(1, "f.py")
        .string(2, "x ünd y")
        .place(1, 1, 17, 0, 2)
        .threadName(3, 2)
        .thread(3, 1000)
        .starts(1000)
        .begin(2000)
        .unknown(2001)
        .waited(2500, Kind.INEVITABLE, 1, 0, 300)
        .inevitable(2600, 1, 2)
        .commit(3_000_000_000L)
        .done()
        .block('Q', new byte[] {1, 2, 3})
        .thread(3, 3_000_000_000L)
        .begin(3_000_000_001L)
        .abort(3_000_000_011L, Kind.WRITE_READ, 1, 1, 2, 0)
        .parked(3_000_000_500L, 1, 400)
        .ends(3_000_000_501L)
        .done()
        .end(3_000_001_000L);
  }

  private Told read(byte[] bytes) throws IOException {
    Told told = new Told();
    LogReader.read(LogBytes.write(folder, bytes), told);
    return told;
  }

  @Test
  void allIsRead() throws IOException {
    assertThat(read(log().bytes()).all)
        .containsExactly(
            "string 1 f.py",
            "string 2 x ünd y",
            "place 1 1 17 0 2",
            "name 3 2",
            "3 starts 1000",
            "3 begin 2000",
            "3 waited 2500 INEVITABLE 300",
            "3 inevitable 2600 1 2",
            "3 commit 3000000000",
            "3 begin 3000000001",
            "3 abort 3000000011 Conflict[kind=WRITE_READ, here=1, there=1, type=2, part=0]",
            "3 parked 3000000500 1 400",
            "3 ends 3000000501",
            "end 3000001000 5000000 2");
  }

  @Test
  void aLogThatStopsAnywhereIsReadAsFarAsItGoes() throws IOException {
    byte[] whole = log().bytes();
    List<String> all = read(whole).all;
    for (int length = 9; length < whole.length; length++) {
      Told told = new Told();
      Path file = LogBytes.write(folder, Arrays.copyOf(whole, length));
      LogReader.Result r = LogReader.read(file, told);
      assertThat(r.note()).as("%d bytes", length).contains("ends");
      assertThat(all.subList(0, told.all.size())).isEqualTo(told.all);
    }
    assertThat(read(Arrays.copyOf(whole, whole.length - 20)).all).hasSizeGreaterThan(11);
  }

  @Test
  void aDamagedByteIsNoticed() {
    byte[] whole = log().bytes();
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 0x10;
      Path file = LogBytes.write(folder, damaged);
      String note;
      try {
        note = LogReader.read(file, new Told()).note();
      } catch (LogException e) {
        note = e.getMessage();
      } catch (IOException e) {
        throw new AssertionError(e);
      }
      if (i < 9 || i > 14) { // the time at which the log began may be anything
        assertThat(note)
            .as("byte %d", i)
            .containsAnyOf("corrupted", "wrong format", "version", "ends");
      }
    }
  }

  @Test
  void otherFilesAreRefused() {
    assertThatThrownBy(() -> read("import sys\n".repeat(10).getBytes()))
        .isInstanceOf(LogException.class)
        .hasMessageEndingWith("test.log: wrong format: this is no log of transactions");
    assertThatThrownBy(() -> read(new byte[0])).hasMessageContaining("wrong format");
    byte[] newer = log().bytes();
    newer[8] = 2;
    assertThatThrownBy(() -> read(newer))
        .hasMessageEndingWith("version 2 of the format, but this reads version 1");
  }

  @Test
  void theMessageSaysWhere() {
    byte[] damaged = log().bytes();
    int at = damaged.length - 40;
    damaged[at]++;
    assertThatThrownBy(() -> read(damaged)).hasMessageMatching(".*: corrupted at byte \\d+: .*");
    byte[] more = Arrays.copyOf(log().bytes(), damaged.length + 9);
    assertThatThrownBy(() -> read(more))
        .hasMessageEndingWith(
            "corrupted at byte " + damaged.length + ": something follows the last block");
  }

  @Test
  void timeDoesNotGoBack() {
    LogBytes log = new LogBytes().thread(0, 5000).begin(6000).done().thread(0, 5999).commit(7000);
    assertThatThrownBy(() -> read(log.done().end(8000).bytes()))
        .isInstanceOf(LogException.class)
        .hasMessageContaining("decreasing timestamps at byte ");
  }

  @Test
  void whatWasNotDefinedIsAnError() {
    LogBytes log = new LogBytes().thread(0, 0).inevitable(1, 7, 0).done().end(2);
    assertThatThrownBy(() -> read(log.bytes())).hasMessageContaining("corrupted at byte ");
  }
}
