package io.orochi.python.posix;

import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.PyErrors;
import java.util.Arrays;

/**
 * The common core of {@code io.BufferedReader}, {@code BufferedWriter} and {@code BufferedRandom}.
 *
 * <p>{@link #save} costs two small objects whatever the buffer holds (see {@link StreamBuffer}).
 * The raw stream is saved by its owner.
 *
 * <p>Not thread-safe. Reading methods return null where guest code sees None: the stream is in
 * non-blocking mode and nothing is there.
 */
public final class BufferedStream implements BinaryStream {
  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

  private final RawStream raw;
  private final StreamBuffer buffer;
  private final boolean reads;
  private final boolean writes;

  /** The position of the raw stream; -1 when not known. */
  private long rawPosition = -1;

  private record State(Object buffer, long rawPosition) {}

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
    this.buffer = new StreamBuffer(size);
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

  @Override
  public byte[] read(int length) {
    beginReading("read");
    int there = buffer.length();
    if (length <= there) {
      return buffer.take(length);
    }
    byte[] result = new byte[Math.min(length, Math.max(there, 1 << 16))];
    int n = buffer.takeInto(result, 0, there);
    while (n < length) {
      if (n == result.length) {
        result = Arrays.copyOf(result, (int) Math.min(length, grown(n)));
      }
      int got = readPiece(result, n, result.length - n);
      if (got <= 0) {
        return got < 0 && n == 0 ? null : Arrays.copyOf(result, n);
      }
      n += got;
    }
    return result;
  }

  private static long grown(int n) {
    return Math.min(n * 2L, LARGEST_ARRAY);
  }

  /**
   * One raw read: straight into the target what is at least a buffer long, the rest through the
   * buffer.
   */
  private int readPiece(byte[] into, int offset, int length) {
    if (length >= buffer.size()) {
      return readRaw(into, offset, length - length % buffer.size());
    }
    int got = fill();
    return got <= 0 ? got : buffer.takeInto(into, offset, length);
  }

  @Override
  public byte[] readAll() {
    beginReading("read");
    byte[] before = buffer.take(buffer.length());
    buffer.reset();
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
    int wanted = length < 0 ? buffer.size() : length;
    if (buffer.length() > 0 || wanted == 0) {
      return buffer.take(Math.min(wanted, buffer.length()));
    }
    byte[] result = new byte[wanted];
    int n = readRaw(result, 0, wanted);
    return n == wanted ? result : Arrays.copyOf(result, Math.max(n, 0));
  }

  /** What is in the buffer, after one read if it is empty; nothing is consumed. */
  public byte[] peek() {
    beginReading("peek");
    if (buffer.length() == 0) {
      fill();
    }
    return buffer.peek();
  }

  /**
   * {@code readinto} and, with {@code once}, {@code readinto1}.
   *
   * @return the number of bytes; {@link RawStream#WOULD_BLOCK}
   */
  public int readInto(byte[] into, int offset, int length, boolean once) {
    beginReading("readinto");
    int n = buffer.takeInto(into, offset, length);
    while (n < length) {
      int rest = length - n;
      int got = 0;
      if (rest > buffer.size()) {
        got = readRaw(into, offset + n, rest);
      } else if (!once || n == 0) { // otherwise there is something to give without another read
        got = fill();
        if (got > 0) {
          n += buffer.takeInto(into, offset + n, rest);
          continue;
        }
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
    int most = limit < 0 ? LARGEST_ARRAY : limit;
    int there = buffer.lineLength();
    if (there >= 0 || most <= buffer.length()) {
      return buffer.take(Math.min(there < 0 ? most : there, most));
    }
    byte[] line = buffer.take(buffer.length());
    int n = line.length;
    while (n < most && fill() > 0) {
      there = buffer.lineLength();
      int piece = Math.min(there < 0 ? buffer.length() : there, most - n);
      if (line.length - n < piece) {
        line = Arrays.copyOf(line, (int) Math.max(n + piece, grown(n)));
      }
      n += buffer.takeInto(line, n, piece);
      if (there >= 0) {
        break;
      }
    }
    return n == line.length ? line : Arrays.copyOf(line, n);
  }

  private void beginReading(String what) {
    if (!reads) {
      throw new UnsupportedOperation("read");
    }
    checkOpen(what + " of closed file");
    flushWrites();
  }

  /** Reads once into the buffer, which must be used up. */
  private int fill() {
    byte[] into = buffer.beginFill();
    int n = readRaw(into, 0, into.length);
    buffer.filled(Math.max(n, 0));
    return n;
  }

  /**
   * Reads once past the buffer, which must be used up and is emptied: what it held is no longer
   * what lies before the raw position.
   */
  private int readRaw(byte[] into, int offset, int length) {
    buffer.reset();
    int n = raw.readInto(into, offset, length);
    checkCount(n, length, "readinto");
    if (n > 0 && rawPosition >= 0) {
      rawPosition += n;
    }
    return n;
  }

  private static void checkCount(int n, int length, String function) {
    if (n > length || n < RawStream.WOULD_BLOCK) {
      throw PyErrors.raise(
          BuiltinException.OSError,
          "raw %s() returned invalid length %d (should have been between 0 and %d)",
          function,
          n,
          length);
    }
  }

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
    if (!buffer.isDirty()) {
      rewind();
      buffer.beginWriting();
    }
    if (length <= buffer.room()) {
      buffer.append(from, offset, length);
      return;
    }
    if (!flushAsFarAsPossible()) {
      buffer.compact();
      int taken = Math.min(length, buffer.room());
      buffer.append(from, offset, taken);
      if (taken < length) {
        throw new BlockingException(taken);
      }
      return;
    }
    buffer.beginWriting();
    int done = 0;
    while (length - done > buffer.size()) {
      int n = raw.write(from, offset + done, length - done);
      checkCount(n, length - done, "write");
      if (n < 0) {
        buffer.append(from, offset + done, buffer.size());
        throw new BlockingException(done + buffer.size());
      }
      done += n;
    }
    buffer.append(from, offset + done, length - done);
  }

  /** False if a part must wait. Afterwards the raw position is not known. */
  private boolean flushAsFarAsPossible() {
    while (buffer.length() > 0) {
      int before = buffer.length();
      int n = buffer.writeTo(raw);
      checkCount(n, before, "write");
      if (n < 0) {
        return false;
      }
    }
    buffer.reset();
    rawPosition = -1; // where an appending write ended is the system's business
    return true;
  }

  private void flushWrites() {
    if (buffer.isDirty() && !flushAsFarAsPossible()) {
      throw new BlockingException(0);
    }
  }

  /** Gives back what was read ahead, so that the raw position is the logical one. */
  private void rewind() {
    if (buffer.length() > 0) {
      rawPosition = checkPosition(raw.seek(buffer.ahead(), Descriptors.SEEK_CUR));
    }
    buffer.reset();
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

  @Override
  public long tell() {
    rawPosition = checkPosition(raw.tell());
    return rawPosition + buffer.ahead();
  }

  private static long checkPosition(long position) {
    if (position < 0) {
      throw PyErrors.raise(
          BuiltinException.OSError, "Raw stream returned invalid position %d", position);
    }
    return position;
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
    if (whence <= Descriptors.SEEK_CUR && buffer.hasRead()) {
      if (rawPosition < 0) {
        rawPosition = raw.tell();
      }
      long now = rawPosition + buffer.ahead();
      long step = whence == Descriptors.SEEK_SET ? offset - now : offset;
      if (buffer.skip(step)) {
        return now + step;
      }
    }
    flushWrites();
    long target = whence == Descriptors.SEEK_CUR ? offset + buffer.ahead() : offset;
    rawPosition = checkPosition(raw.seek(target, whence));
    buffer.reset();
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
    return buffer.isDirty() ? buffer.length() : 0;
  }

  private void checkOpen(String message) {
    if (raw.isClosed()) {
      throw PyErrors.valueError("%s", message);
    }
  }

  /** What {@link #restore} needs; the raw stream is not included. */
  public Object save() {
    return new State(buffer.save(), rawPosition);
  }

  /** Goes back to a state of this stream. */
  public void restore(Object saved) {
    State state = (State) saved;
    buffer.restore(state.buffer);
    rawPosition = state.rawPosition;
  }
}
