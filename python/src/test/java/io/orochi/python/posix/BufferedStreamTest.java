package io.orochi.python.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Buffered streams against a model (contents and one position), and their saved states. */
class BufferedStreamTest {
  private static final Sleeper SLEEPER = Sleeper.UNINTERRUPTIBLE;

  @TempDir Path dir;

  private RawFile open(String mode) {
    byte[] path = PathBytes.encode(dir.resolve("f").toString());
    return RawFile.open(path, OpenMode.parse(mode), SLEEPER);
  }

  /** What a file is, without buffers. */
  private static final class Model {
    byte[] data;
    int pos;

    Model(byte[] data) {
      this.data = data;
    }

    byte[] read(int n) {
      int to = Math.min(data.length, pos + n);
      byte[] result = pos >= data.length ? new byte[0] : Arrays.copyOfRange(data, pos, to);
      pos += result.length;
      return result;
    }

    byte[] readLine(int limit) {
      int stop = pos;
      while (stop < data.length && (limit < 0 || stop - pos < limit)) {
        if (data[stop++] == '\n') {
          break;
        }
      }
      return read(Math.max(stop - pos, 0));
    }

    void write(byte[] b) {
      if (b.length == 0) {
        return; // a gap before the position is filled only by a real write
      }
      data = Arrays.copyOf(data, Math.max(data.length, pos + b.length));
      System.arraycopy(b, 0, data, pos, b.length);
      pos += b.length;
    }
  }

  private static byte[] text(Random random, int length) {
    byte[] b = new byte[length];
    for (int i = 0; i < length; i++) {
      b[i] = (byte) (random.nextInt(9) == 0 ? '\n' : 'a' + random.nextInt(26));
    }
    return b;
  }

  @Test
  void randomAccessAgreesWithTheModel() throws IOException {
    for (int seed = 0; seed < 1000; seed++) {
      Random random = new Random(seed);
      Model model = new Model(text(random, random.nextInt(120)));
      Files.write(dir.resolve("f"), model.data);
      BufferedStream stream = BufferedStream.random(open("rb+"), 1 + random.nextInt(24));
      for (int i = 0; i < 60; i++) {
        step(stream, model, random, "seed " + seed + " step " + i);
      }
      stream.close();
      assertThat(Files.readAllBytes(dir.resolve("f"))).as("seed " + seed).isEqualTo(model.data);
    }
  }

  private static void step(BufferedStream stream, Model model, Random random, String as) {
    int n = random.nextInt(40);
    switch (random.nextInt(12)) {
      case 0 -> assertThat(stream.read(n)).as(as).isEqualTo(model.read(n));
      case 1 -> {
        int limit = random.nextBoolean() ? -1 : n;
        assertThat(stream.readLine(limit)).as(as).isEqualTo(model.readLine(limit));
      }
      case 2, 3 -> {
        byte[] b = text(random, n);
        stream.write(b);
        model.write(b);
      }
      case 4 -> {
        assertThat(stream.seek(n, 0)).as(as).isEqualTo(n);
        model.pos = n;
      }
      case 5 -> {
        int step = random.nextInt(9) - Math.min(4, model.pos);
        model.pos += step;
        assertThat(stream.seek(step, 1)).as(as).isEqualTo(model.pos);
      }
      case 6 -> {
        model.pos = model.data.length;
        assertThat(stream.seek(0, 2)).as(as).isEqualTo(model.pos);
      }
      case 7 -> {
        byte[] into = new byte[n];
        int got = stream.readInto(into, 0, n, false);
        assertThat(Arrays.copyOf(into, got)).as(as).isEqualTo(model.read(n));
      }
      case 8 -> {
        byte[] got = stream.read1(n);
        assertThat(got).as(as).isEqualTo(model.read(got.length));
        assertThat(got.length > 0 || n == 0 || model.pos >= model.data.length).as(as).isTrue();
      }
      case 9 -> {
        byte[] peeked = stream.peek();
        int pos = model.pos;
        assertThat(peeked).as(as).isEqualTo(model.read(peeked.length));
        model.pos = pos;
      }
      case 10 -> {
        if (random.nextInt(4) == 0) {
          assertThat(stream.readAll()).as(as).isEqualTo(model.read(10000));
        } else if (random.nextBoolean()) {
          stream.flush();
        } else {
          stream.truncate(n);
          model.data = Arrays.copyOf(model.data, n);
        }
      }
      default -> assertThat(stream.tell()).as(as).isEqualTo(model.pos);
    }
  }

  @Test
  void aRestoredReaderReadsTheSameAgain() throws IOException {
    byte[] data = text(new Random(5), 4000);
    Files.write(dir.resolve("f"), data);
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      RawFile raw = open("rb");
      assertThat(raw.isRewindable()).isTrue();
      BufferedStream stream = BufferedStream.reader(raw, 64);
      Model model = new Model(data);
      for (int i = 0; i < 10; i++) {
        readSome(stream, model, random);
        int position = model.pos;
        Object savedRaw = raw.save();
        Object saved = stream.save();
        for (int attempt = 0; attempt < 3; attempt++) {
          for (int k = random.nextInt(6); k > 0; k--) {
            readSome(stream, model, random);
          }
          raw.restore(savedRaw);
          stream.restore(saved);
          model.pos = position;
        }
      }
      assertThat(stream.readAll()).isEqualTo(model.read(10000));
      stream.close();
    }
  }

  private static void readSome(BufferedStream stream, Model model, Random random) {
    int n = random.nextInt(100);
    switch (random.nextInt(3)) {
      case 0 -> assertThat(stream.readLine(-1)).isEqualTo(model.readLine(-1));
      case 1 -> assertThat(stream.read(n)).isEqualTo(model.read(n));
      default -> {
        int target = random.nextInt(4000);
        stream.seek(target, 0);
        model.pos = target;
      }
    }
  }

  @Test
  void aRestoredWriterForgetsWhatWasBufferedSince() throws IOException {
    Files.write(dir.resolve("f"), new byte[0]);
    BufferedStream stream = BufferedStream.writer(open("wb"), 16);
    stream.write("abc".getBytes());
    Object outer = stream.save();
    stream.write("def".getBytes());
    Object inner = stream.save();
    stream.write("ghi".getBytes());
    stream.restore(inner);
    assertThat(stream.pending()).isEqualTo(6);
    stream.restore(outer);
    stream.write("XYZ".getBytes());
    stream.close();
    assertThat(Files.readString(dir.resolve("f"))).isEqualTo("abcXYZ");
  }

  @Test
  void nonBlockingPipe() {
    int[] pipe = Descriptors.pipe(Descriptors.O_NONBLOCK | Descriptors.O_CLOEXEC);
    BufferedStream reader =
        BufferedStream.reader(RawFile.of(pipe[0], OpenMode.parse("rb"), true, null, SLEEPER), 8192);
    BufferedStream writer =
        BufferedStream.writer(RawFile.of(pipe[1], OpenMode.parse("wb"), true, null, SLEEPER), 8192);
    assertThat(reader.read(10)).isNull();
    assertThat(reader.readAll()).isNull();
    assertThat(reader.read1(10)).isEmpty();
    byte[] block = new byte[100_000];
    assertThatThrownBy(() -> writer.write(block))
        .isInstanceOfSatisfying(
            BlockingException.class, e -> assertThat(e.written()).isEqualTo(65536 + 8192));
    assertThatThrownBy(writer::flush).isInstanceOf(BlockingException.class);
    int total = 0;
    for (byte[] got = reader.readAll(); got != null; got = reader.readAll()) {
      total += got.length;
    }
    writer.close();
    assertThat(total + reader.readAll().length).isEqualTo(65536 + 8192);
    reader.close();
  }

  @Test
  void errorsAreCPythons() throws IOException {
    Files.write(dir.resolve("f"), new byte[3]);
    RawFile raw = open("rb");
    assertThatThrownBy(() -> raw.write(new byte[1], 0, 1))
        .isInstanceOf(UnsupportedOperation.class)
        .hasMessage("File not open for writing");
    BufferedStream reader = BufferedStream.reader(raw, 10);
    assertThatThrownBy(() -> reader.seek(0, 9)).hasMessageContaining("whence value 9 unsupported");
    assertThatThrownBy(() -> reader.seek(-5, 0))
        .isInstanceOfSatisfying(
            PosixException.class, e -> assertThat(e.errno()).isEqualTo(Errno.EINVAL));
    reader.close();
    reader.close();
    assertThatThrownBy(() -> reader.read(1)).hasMessageContaining("read of closed file");
    assertThatThrownBy(reader::tell).hasMessageContaining("I/O operation on closed file");
    assertThatThrownBy(() -> BufferedStream.writer(open("rb"), 10))
        .hasMessage("File or stream is not writable.");
    assertThatThrownBy(() -> OpenMode.parse("rw"))
        .hasMessageContaining("Must have exactly one of create/read/write/append mode");
    byte[] here = PathBytes.encode(dir.toString());
    assertThatThrownBy(() -> RawFile.open(here, OpenMode.parse("r"), SLEEPER))
        .isInstanceOfSatisfying(
            PosixException.class, e -> assertThat(e.errno()).isEqualTo(Errno.EISDIR));
  }
}
