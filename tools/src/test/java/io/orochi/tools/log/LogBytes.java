package io.orochi.tools.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/** Makes logs by hand, from the description of the format. */
public final class LogBytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private ByteArrayOutputStream block = new ByteArrayOutputStream();
  private long time;

  /** A log with its header. */
  public LogBytes() {
    out.writeBytes(new byte[] {(byte) 0x89, 'O', 'R', 'O', 'S', 'T', 'M', '\n', 1});
    number(out, 1_700_000_000_000L);
  }

  private static void number(ByteArrayOutputStream to, long n) {
    while (n > 0x7f) {
      to.write((int) (n & 0x7f | 0x80));
      n >>>= 7;
    }
    to.write((int) n);
  }

  /** Adds a whole block. */
  public LogBytes block(int kind, byte[] contents) {
    CRC32 sum = new CRC32();
    sum.update(kind);
    sum.update(contents);
    ByteBuffer b = ByteBuffer.allocate(9 + contents.length);
    b.put((byte) kind).putInt(contents.length).putInt((int) sum.getValue()).put(contents);
    out.writeBytes(b.array());
    return this;
  }

  private LogBytes define(int kind, Object... values) {
    ByteArrayOutputStream entry = new ByteArrayOutputStream();
    for (Object v : values) {
      if (v instanceof String s) {
        byte[] utf8 = s.getBytes(StandardCharsets.UTF_8);
        number(entry, utf8.length);
        entry.writeBytes(utf8);
      } else {
        number(entry, ((Number) v).longValue());
      }
    }
    ByteArrayOutputStream contents = new ByteArrayOutputStream();
    contents.write(kind);
    number(contents, entry.size());
    contents.writeBytes(entry.toByteArray());
    return block('D', contents.toByteArray());
  }

  public LogBytes string(int id, String text) {
    return define('S', id, text);
  }

  public LogBytes place(int id, int file, int line, int function, int text) {
    return define('L', id, file, line, function, text);
  }

  public LogBytes threadName(int thread, int name) {
    return define('T', thread, name);
  }

  /** Begins the events of a thread; {@link #done} ends them. */
  public LogBytes thread(int id, long base) {
    block = new ByteArrayOutputStream();
    number(block, id);
    number(block, base);
    time = base;
    return this;
  }

  private LogBytes event(int kind, long at, long... values) {
    number(block, at - time << 3 | kind);
    time = at;
    for (long v : values) {
      number(block, v);
    }
    return this;
  }

  public LogBytes begin(long at) {
    return event(0, at);
  }

  public LogBytes commit(long at) {
    return event(1, at);
  }

  public LogBytes abort(long at, Kind kind, int here, int there, int type, int part) {
    return event(2, at, kind.ordinal(), here, there, type, part);
  }

  public LogBytes waited(long at, Kind kind, int here, int there, long nanos) {
    return event(3, at, kind.ordinal(), here, there, 0, 0, nanos);
  }

  public LogBytes parked(long at, int here, long nanos) {
    return event(4, at, here, nanos);
  }

  public LogBytes inevitable(long at, int here, int why) {
    return event(5, at, here, why);
  }

  public LogBytes starts(long at) {
    return event(6, at, 0);
  }

  public LogBytes ends(long at) {
    return event(6, at, 1);
  }

  /** A record that only a newer Orochi knows, with two bytes. */
  public LogBytes unknown(long at) {
    return event(7, at, 99, 2, 1, 1);
  }

  public LogBytes abandoned(long at, int here) {
    return event(7, at, 1, 1, here);
  }

  /** Ends the events of a thread. */
  public LogBytes done() {
    return block('E', block.toByteArray());
  }

  /** The last block. */
  public LogBytes end(long at) {
    ByteArrayOutputStream contents = new ByteArrayOutputStream();
    number(contents, at);
    number(contents, 5_000_000);
    number(contents, 2);
    return block('X', contents.toByteArray());
  }

  public byte[] bytes() {
    return out.toByteArray();
  }

  /** Writes the log to a file in {@code folder}. */
  public Path in(Path folder) {
    return write(folder, bytes());
  }

  /** Writes a file of that contents. */
  public static Path write(Path folder, byte[] bytes) {
    try {
      return Files.write(folder.resolve("test.log"), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
