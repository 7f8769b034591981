package io.orochi.python.posix;

import java.util.Arrays;

/**
 * The buffer of a {@link BufferedStream}: at any time it holds either what was read ahead or what
 * is still to be written.
 *
 * <p>Invariants. Reading: {@code bytes[0..end)} is what lies before the raw position, {@code pos}
 * is the next byte. Writing ({@code dirty}): {@code bytes[pos..end)} is to be written at the raw
 * position. {@code pos == end} in both cases says that nothing is in the way of the other.
 *
 * <p>{@link #save} costs one small object: the array is part of the saved state and is replaced,
 * not overwritten, while a saved state may refer to it. Only bytes beyond the saved {@code end} may
 * change.
 */
final class StreamBuffer {
  private static final byte[] NOTHING = {};

  private final int size;

  /** Null until first used. */
  private byte[] bytes;

  private int pos;
  private int end;
  private boolean dirty;

  /** The array belongs to a saved state too. */
  private boolean shared;

  private record State(byte[] bytes, int pos, int end, boolean dirty) {}

  StreamBuffer(int size) {
    this.size = size;
  }

  int size() {
    return size;
  }

  /** How many bytes were read ahead, or are to be written. */
  int length() {
    return end - pos;
  }

  boolean isDirty() {
    return dirty;
  }

  /** The logical position minus the raw one. */
  int ahead() {
    return dirty ? end - pos : pos - end;
  }

  /** Empties the buffer. */
  void reset() {
    pos = 0;
    end = 0;
    dirty = false;
  }

  /** An array of {@link #size} bytes that may be overwritten; the buffer must be empty. */
  private byte[] fresh() {
    if (bytes == null || shared) {
      bytes = new byte[size];
      shared = false;
    }
    return bytes;
  }

  /** Empties the buffer and gives its array to be read into; {@link #filled} must follow. */
  byte[] beginFill() {
    reset();
    return fresh();
  }

  /** Says how many bytes were read. */
  void filled(int n) {
    end = n;
  }

  byte[] take(int length) {
    if (length == 0) {
      return NOTHING;
    }
    byte[] result = Arrays.copyOfRange(bytes, pos, pos + length);
    pos += length;
    return result;
  }

  /** Takes at most {@code length} bytes. */
  int takeInto(byte[] into, int offset, int length) {
    int n = Math.min(length, end - pos);
    if (n > 0) {
      System.arraycopy(bytes, pos, into, offset, n);
      pos += n;
    }
    return n;
  }

  byte[] peek() {
    return pos == end ? NOTHING : Arrays.copyOfRange(bytes, pos, end);
  }

  /** The length of the line that begins here, its end included; -1 if it does not end here. */
  int lineLength() {
    for (int i = pos; i < end; i++) {
      if (bytes[i] == '\n') {
        return i + 1 - pos;
      }
    }
    return -1;
  }

  /** Whether it holds bytes that were read, consumed or not. */
  boolean hasRead() {
    return !dirty && end > 0;
  }

  /** Moves within what was read. False, and nothing happens, if that does not reach so far. */
  boolean skip(long step) {
    if (!hasRead() || step < -pos || step > end - pos) {
      return false;
    }
    pos += (int) step;
    return true;
  }

  /** Makes the empty buffer one for writing. */
  void beginWriting() {
    reset();
    fresh();
    dirty = true;
  }

  int room() {
    return size - end;
  }

  void append(byte[] from, int offset, int length) {
    System.arraycopy(from, offset, bytes, end, length);
    end += length;
  }

  /** Moves what is to be written to the front, for more room. */
  void compact() {
    if (pos > 0) {
      byte[] target = shared ? new byte[size] : bytes;
      System.arraycopy(bytes, pos, target, 0, end - pos);
      bytes = target;
      shared = false;
      end -= pos;
      pos = 0;
    }
  }

  /** Writes once; the buffer must be dirty. @return {@link RawStream#WOULD_BLOCK} or a count */
  int writeTo(RawStream raw) {
    int n = raw.write(bytes, pos, end - pos);
    if (n > 0 && n <= end - pos) {
      pos += n;
    }
    return n;
  }

  Object save() {
    shared = bytes != null;
    return new State(bytes, pos, end, dirty);
  }

  void restore(Object saved) {
    State s = (State) saved;
    bytes = s.bytes;
    pos = s.pos;
    end = s.end;
    dirty = s.dirty;
    shared = bytes != null;
  }
}
