package io.orochi.python.posix;

import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.PyErrors;
import java.util.Arrays;

/**
 * The common core of {@code io.BufferedReader}, {@code BufferedWriter} and {@code BufferedRandom}:
 * one buffer that at any time holds either what was read ahead or what is still to be written.
 *
 * <p>Invariants. Reading ({@code !dirty}): {@code buffer[0..end)} is what lies before the raw
 * position, {@code pos} is the next byte. Writing ({@code dirty}): {@code buffer[pos..end)} is to
 * be written at the raw position. {@code pos == end} in both cases says that nothing is in the way
 * of the other.
 *
 * <p>{@link #save} costs one small object: the array itself is part of the saved state and is
 * replaced, not overwritten, while a saved state may refer to it. Bytes beyond the saved {@code
 * end} may change. The raw stream is saved by its owner.
 *
 * <p>Not thread-safe. Reading methods return null where guest code sees None: the stream is in
 * non-blocking mode and nothing is there.
 */
public final class BufferedStream implements BinaryStream {
  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

  private final RawStream raw;
  private final int size;
  private final boolean reads;
  private final boolean writes;

  /** Null until first used. */
  private byte[] buffer;

  private int pos;
  private int end;
  private boolean dirty;

  /** The array belongs to a saved state too. */
  private boolean shared;

  /** The position of the raw stream; -1 when not known. */
  private long rawPosition = -1;

  private record State(byte[] buffer, int pos, int end, boolean dirty, long rawPosition) {}

  private BufferedStream(RawStream raw, int size, boolean reads, boolean writes) {
    if (reads && writes && !raw.seekable()) {
      throw new UnsupportedOperation("File or stream is not seekable.");
    }
    if (reads && !raw.readable()) {
      throw new UnsupportedOperation("File or stream is not readable.");
    }
    if (writes && !raw.writable()) {
      throw new UnsupportedOperation("File or stream is not writable.");
    }
    if (size <= 0) {
      throw PyErrors.valueError("buffer size must be strictly positive");
    }
    this.raw = raw;
    this.size = size;
    this.reads = reads;
    this.writes = writes;
  }

  public static BufferedStream reader(RawStream raw, int size) {
    return new BufferedStream(raw, size, true, false);
  }

  public static BufferedStream writer(RawStream raw, int size) {
    return new BufferedStream(raw, size, false, true);
  }

  public static BufferedStream random(RawStream raw, int size) {
    return new BufferedStream(raw, size, true, true);
  }

  public RawStream raw() {
    return raw;
  }

  // Reading

  @Override
  public byte[] read(int length) {
    beginReading("read");
    int there = end - pos;
    if (length <= there) {
      return take(length);
    }
    byte[] result = new byte[Math.min(length, Math.max(there, 1 << 16))];
    int n = takeInto(result, 0, there);
    while (n < length) {
      if (n == result.length) {
        result = Arrays.copyOf(result, (int) Math.min(length, Math.min(n * 2L, LARGEST_ARRAY)));
      }
      int got = readPiece(result, n, result.length - n);
      if (got <= 0) {
        return got < 0 && n == 0 ? null : Arrays.copyOf(result, n);
      }
      n += got;
    }
    return result;
  }

  /**
   * One raw read: straight into the target what is at least a buffer long, the rest through the
   * buffer.
   */
  private int readPiece(byte[] into, int offset, int length) {
    if (length >= size) {
      return readRaw(into, offset, length - length % size);
    }
    int got = fill();
    return got <= 0 ? got : takeInto(into, offset, Math.min(length, got));
  }

  @Override
  public byte[] readAll() {
    beginReading("read");
    byte[] before = take(end - pos);
    resetBuffer();
    rawPosition = -1;
    byte[] rest = raw.readAll();
    if (rest == null) {
      return before.length == 0 ? null : before;
    }
    if (before.length == 0) {
      return rest;
    }
    byte[] result = Arrays.copyOf(before, before.length + rest.length);
    System.arraycopy(rest, 0, result, before.length, rest.length);
    return result;
  }

  /** A negative length means a buffer's. */
  @Override
  public byte[] read1(int length) {
    beginReading("read");
    int wanted = length < 0 ? size : length;
    if (pos < end || wanted == 0) {
      return take(Math.min(wanted, end - pos));
    }
    byte[] result = new byte[wanted];
    int n = readRaw(result, 0, wanted);
    return n == wanted ? result : Arrays.copyOf(result, Math.max(n, 0));
  }

  /** What is in the buffer, after one read if it is empty; nothing is consumed. */
  public byte[] peek() {
    beginReading("peek");
    if (pos == end) {
      fill();
    }
    return pos == end ? new byte[0] : Arrays.copyOfRange(buffer, pos, end);
  }

  /**
   * {@code readinto} and, with {@code once}, {@code readinto1}.
   *
   * @return the number of bytes; {@link RawStream#WOULD_BLOCK}
   */
  public int readInto(byte[] into, int offset, int length, boolean once) {
    beginReading("readinto");
    int n = takeInto(into, offset, Math.min(length, end - pos));
    if (once && n > 0) {
      return n;
    }
    while (n < length) {
      int rest = length - n;
      int got;
      if (rest > size || once) {
        got = readRaw(into, offset + n, rest);
      } else {
        int filled = fill();
        got = filled <= 0 ? filled : takeInto(into, offset + n, Math.min(rest, filled));
      }
      if (got <= 0) {
        return got < 0 && n == 0 ? RawStream.WOULD_BLOCK : n;
      }
      n += got;
      if (once) {
        break;
      }
    }
    return n;
  }

  /**
   * A line with its end; empty at the end of the file.
   *
   * @param limit the greatest number of bytes, or -1
   */
  public byte[] readLine(int limit) {
    beginReading("readline");
    byte[] line = {};
    while (true) {
      int most = limit < 0 ? end : (int) Math.min(end, (long) pos + limit - line.length);
      int stop = pos;
      while (stop < most && buffer[stop] != '\n') {
        stop++;
      }
      boolean complete = stop < most || limit >= 0 && line.length + stop - pos == limit;
      line = append(line, stop < most ? stop + 1 : stop);
      if (complete || fill() <= 0) {
        return line;
      }
    }
  }

  private byte[] append(byte[] line, int stop) {
    if (line.length == 0) {
      return take(stop - pos);
    }
    byte[] longer = Arrays.copyOf(line, line.length + stop - pos);
    takeInto(longer, line.length, stop - pos);
    return longer;
  }

  private void beginReading(String what) {
    if (!reads) {
      throw new UnsupportedOperation("read");
    }
    checkOpen(what + " of closed file");
    if (dirty) {
      flushWrites();
    }
  }

  private byte[] take(int length) {
    if (length == 0) {
      return new byte[0];
    }
    byte[] result = Arrays.copyOfRange(buffer, pos, pos + length);
    pos += length;
    return result;
  }

  private int takeInto(byte[] into, int offset, int length) {
    if (length > 0) {
      System.arraycopy(buffer, pos, into, offset, length);
      pos += length;
    }
    return length;
  }

  /** Reads once into the empty buffer. */
  private int fill() {
    resetBuffer();
    if (buffer == null || shared) {
      buffer = new byte[size];
      shared = false;
    }
    int n = readRaw(buffer, 0, size);
    end = Math.max(n, 0);
    return n;
  }

  /**
   * Reads once past the buffer, which is empty; what it held is no longer what lies before the raw
   * position.
   */
  private int readRaw(byte[] into, int offset, int length) {
    resetBuffer();
    int n = raw.readInto(into, offset, length);
    if (n > length || n < RawStream.WOULD_BLOCK) {
      throw PyErrors.raise(
          BuiltinException.OSError,
          "raw readinto() returned invalid length %d (should have been between 0 and %d)",
          n,
          length);
    }
    if (n > 0 && rawPosition >= 0) {
      rawPosition += n;
    }
    return n;
  }

  private void resetBuffer() {
    pos = 0;
    end = 0;
    dirty = false;
  }

  // Writing

  public void write(byte[] bytes) {
    write(bytes, 0, bytes.length);
  }

  /**
   * Takes all of it, into the buffer as far as it fits.
   *
   * @throws BlockingException in non-blocking mode, when a part could be neither written nor kept
   */
  @Override
  public void write(byte[] from, int offset, int length) {
    if (!writes) {
      throw new UnsupportedOperation("write");
    }
    checkOpen("write to closed file");
    beginWriting();
    if (length <= size - end) {
      append(from, offset, length);
      return;
    }
    if (!flushAsFarAsPossible()) {
      moveToFront();
      int room = Math.min(length, size - end);
      append(from, offset, room);
      if (room < length) {
        throw new BlockingException(room);
      }
      return;
    }
    int done = 0;
    while (length - done > size) {
      int n = writeRaw(from, offset + done, length - done);
      if (n < 0) {
        append(from, offset + done, size);
        throw new BlockingException(done + size);
      }
      done += n;
    }
    append(from, offset + done, length - done);
  }

  /** Gives back what was read ahead, so that the raw position is the logical one. */
  private void beginWriting() {
    if (!dirty) {
      if (pos < end) {
        rawPosition = raw.seek(pos - end, Descriptors.SEEK_CUR);
      }
      resetBuffer();
      if (buffer == null || shared) {
        buffer = new byte[size];
        shared = false;
      }
      dirty = true;
    }
  }

  private void append(byte[] from, int offset, int length) {
    dirty = true;
    System.arraycopy(from, offset, buffer, end, length);
    end += length;
  }

  private void moveToFront() {
    if (pos > 0) {
      byte[] target = shared ? new byte[size] : buffer;
      System.arraycopy(buffer, pos, target, 0, end - pos);
      buffer = target;
      shared = false;
      end -= pos;
      pos = 0;
    }
  }

  /** False if a part must wait. */
  private boolean flushAsFarAsPossible() {
    while (pos < end) {
      int n = writeRaw(buffer, pos, end - pos);
      if (n < 0) {
        return false;
      }
      pos += n;
    }
    resetBuffer();
    if (shared) {
      buffer = new byte[size];
      shared = false;
    }
    return true;
  }

  private void flushWrites() {
    if (dirty && !flushAsFarAsPossible()) {
      throw new BlockingException(0);
    }
  }

  private int writeRaw(byte[] from, int offset, int length) {
    int n = raw.write(from, offset, length);
    if (n > length || n < RawStream.WOULD_BLOCK) {
      throw PyErrors.raise(
          BuiltinException.OSError,
          "raw write() returned invalid length %d (should have been between 0 and %d)",
          n,
          length);
    }
    rawPosition = -1; // where an appending write ended is the system's business
    return n;
  }

  /** Writes out what is pending; in a random-access stream also gives back what was read ahead. */
  @Override
  public void flush() {
    checkOpen(writes ? "flush of closed file" : "I/O operation on closed file.");
    flushWrites();
    if (reads && writes) {
      rewind();
    }
  }

  private void rewind() {
    if (pos < end) {
      rawPosition = raw.seek(pos - end, Descriptors.SEEK_CUR);
    }
    resetBuffer();
  }

  // Position

  @Override
  public long tell() {
    rawPosition = raw.tell();
    if (rawPosition < 0) {
      throw PyErrors.raise(
          BuiltinException.OSError, "Raw stream returned invalid position %d", rawPosition);
    }
    return rawPosition + ahead();
  }

  /** The logical position minus the raw one. */
  private int ahead() {
    return dirty ? end - pos : pos - end;
  }

  @Override
  public long seek(long offset, int whence) {
    if (whence < 0 || whence > 4) {
      throw PyErrors.valueError("whence value %d unsupported", whence);
    }
    checkOpen("seek of closed file");
    if (!raw.seekable()) {
      throw new UnsupportedOperation("File or stream is not seekable.");
    }
    if (whence <= Descriptors.SEEK_CUR && reads && !dirty && end > 0) {
      if (rawPosition < 0) {
        rawPosition = raw.tell();
      }
      long now = rawPosition + ahead();
      long step = whence == Descriptors.SEEK_SET ? offset - now : offset;
      if (step >= -pos && step <= end - pos) {
        pos += (int) step;
        return now + step;
      }
    }
    flushWrites();
    long target = whence == Descriptors.SEEK_CUR ? offset + ahead() : offset;
    rawPosition = raw.seek(target, whence);
    resetBuffer();
    return rawPosition;
  }

  @Override
  public long truncate(long length) {
    checkOpen("truncate of closed file");
    if (!writes) {
      throw new UnsupportedOperation("truncate");
    }
    flush();
    rawPosition = -1;
    return raw.truncate(length);
  }

  @Override
  public boolean readable() {
    return raw.readable();
  }

  @Override
  public boolean writable() {
    return raw.writable();
  }

  @Override
  public boolean seekable() {
    return raw.seekable();
  }

  @Override
  public boolean isClosed() {
    return raw.isClosed();
  }

  /** Flushes and closes; the raw stream is closed also when flushing fails. */
  @Override
  public void close() {
    if (raw.isClosed()) {
      return;
    }
    try {
      flush();
    } finally {
      raw.close();
    }
  }

  /** Bytes that were written here and not yet below. */
  public int pending() {
    return dirty ? end - pos : 0;
  }

  private void checkOpen(String message) {
    if (raw.isClosed()) {
      throw PyErrors.valueError("%s", message);
    }
  }

  /** What {@link #restore} needs; the raw stream is not included. */
  public Object save() {
    shared = buffer != null;
    return new State(buffer, pos, end, dirty, rawPosition);
  }

  /** Goes back to a state of this stream. */
  public void restore(Object saved) {
    State state = (State) saved;
    buffer = state.buffer;
    pos = state.pos;
    end = state.end;
    dirty = state.dirty;
    rawPosition = state.rawPosition;
    shared = buffer != null;
  }
}
