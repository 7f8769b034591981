package io.orochi.python.posix;

import com.oracle.truffle.api.strings.TruffleString;

/**
 * An incremental decoder ({@code codecs.IncrementalDecoder}): the ones of this package, or a guest
 * object whose methods the interpreter calls. What it remembers between calls is a few pending
 * bytes and some flags, which {@link #pending()}, {@link #flags()} and {@link #setState} expose
 * exactly as {@code getstate} and {@code setstate} do.
 */
public interface TextDecoder {
  byte[] NOTHING = {};

  /**
   * Decodes {@code input[from..to)} after what is pending. The array must not change afterwards:
   * the text may share it.
   *
   * @param end no more input will come: incomplete sequences are errors
   * @throws io.orochi.python.text.CodecException for wrong input under {@code strict}; the state is
   *     then unchanged
   */
  TruffleString decode(byte[] input, int from, int to, boolean end);

  default TruffleString decode(byte[] input, boolean end) {
    return decode(input, 0, input.length, end);
  }

  /** Input that is not decoded yet. Not to be modified. */
  byte[] pending();

  long flags();

  void setState(byte[] pending, long flags);

  void reset();

  /** What {@link #restore} needs. */
  default Object save() {
    return new State(pending(), flags());
  }

  default void restore(Object saved) {
    State state = (State) saved;
    setState(state.pending, state.flags);
  }

  /** The two parts of {@code getstate()}. */
  record State(byte[] pending, long flags) {}
}
