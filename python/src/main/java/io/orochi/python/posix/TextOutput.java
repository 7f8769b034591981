package io.orochi.python.posix;

import com.oracle.truffle.api.strings.TruffleString;

/**
 * The writing half of a {@link TextStream}: encodes, and gathers small pieces before it hands them
 * to the binary stream.
 *
 * <p>The array of gathered bytes only grows at its end while a saved state may refer to it.
 */
final class TextOutput {
  private final BinaryStream buffer;
  private final TextEncoder encoder;
  private final Newlines newlines;

  /** Encoded text that the binary stream has not got yet; null until needed. */
  private byte[] encoded;

  private int length;
  private boolean shared;

  private record State(long encoderFlags, byte[] encoded, int length) {}

  TextOutput(BinaryStream buffer, TextEncoder encoder, Newlines newlines) {
    this.buffer = buffer;
    this.encoder = encoder;
    this.newlines = newlines;
  }

  /** Whether the encoder distinguishes the start of a stream from the rest. */
  boolean marksStart() {
    return encoder.flags() != 0;
  }

  /** Says whether what is written next is the start of the stream. */
  void begin(boolean atStart) {
    if (atStart) {
      encoder.reset();
    } else {
      encoder.setFlags(0);
    }
  }

  /**
   * Encodes the text.
   *
   * @param most how many bytes are gathered at most
   * @param handOn whether to give all to the binary stream at once
   */
  void write(TruffleString text, int most, boolean handOn) {
    byte[] bytes = encoder.encode(newlines.forWriting(text));
    if (length > 0 && length + bytes.length > most) {
      flush();
    }
    if (length == 0 && (handOn || bytes.length >= most)) {
      buffer.write(bytes, 0, bytes.length);
      return;
    }
    append(bytes);
    if (handOn || length >= most) {
      flush();
    }
  }

  private void append(byte[] bytes) {
    int needed = length + bytes.length;
    if (encoded == null || needed > encoded.length) {
      byte[] larger = new byte[Math.max(needed, encoded == null ? 256 : encoded.length * 2)];
      if (length > 0) {
        System.arraycopy(encoded, 0, larger, 0, length);
      }
      encoded = larger;
      shared = false;
    }
    System.arraycopy(bytes, 0, encoded, length, bytes.length);
    length = needed;
  }

  /** Hands on what was gathered. If that fails it is lost, as in CPython. */
  void flush() {
    if (length > 0) {
      byte[] bytes = encoded;
      int n = length;
      length = 0;
      if (shared) {
        encoded = null;
        shared = false;
      }
      buffer.write(bytes, 0, n);
    }
  }

  boolean hasPending() {
    return length > 0;
  }

  Object save() {
    shared = encoded != null;
    return new State(encoder.flags(), encoded, length);
  }

  void restore(Object saved) {
    State s = (State) saved;
    encoder.setFlags(s.encoderFlags);
    encoded = s.encoded;
    length = s.length;
    shared = encoded != null;
  }
}
