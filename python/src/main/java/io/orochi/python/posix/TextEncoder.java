package io.orochi.python.posix;

import com.oracle.truffle.api.strings.TruffleString;

/**
 * An incremental encoder ({@code codecs.IncrementalEncoder}): the ones of this package, or a guest
 * object whose methods the interpreter calls.
 */
public interface TextEncoder {
  /**
   * Whether a byte order mark is still to be written, in the form of {@code getstate()}: 2 before
   * the mark, 0 after it.
   */
  long flags();

  void setFlags(long flags);

  void reset();

  /**
   * @throws io.orochi.python.text.CodecException under {@code strict}, for characters that the
   *     encoding lacks
   */
  byte[] encode(TruffleString text);
}
