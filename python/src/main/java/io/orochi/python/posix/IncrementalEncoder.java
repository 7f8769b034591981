package io.orochi.python.posix;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.text.CodecErrors;
import io.orochi.python.text.Encoder;
import io.orochi.python.text.TextEncoding;
import java.util.Arrays;

/**
 * The incremental encoders of the built-in encodings and of {@code utf-8-sig}: remembers whether
 * the byte order mark was written.
 */
public final class IncrementalEncoder implements TextEncoder {
  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final TextEncoding encoding;
  private final CodecErrors errors;

  /** The flags before a mark is written; 0 for an encoding without one. */
  private final int initialFlags;

  private int flags;

  /**
   * An encoder at the start of a stream.
   *
   * @param writesMark for UTF-8: begin with a byte order mark ({@code utf-8-sig})
   */
  public IncrementalEncoder(TextEncoding encoding, CodecErrors errors, boolean writesMark) {
    this.encoding = encoding;
    this.errors = errors;
    boolean marked = encoding == TextEncoding.UTF_16 || encoding == TextEncoding.UTF_32;
    this.initialFlags = marked ? 2 : writesMark ? 1 : 0;
    this.flags = initialFlags;
  }

  @Override
  public byte[] encode(TruffleString text) {
    byte[] bytes = Encoder.encode(text, flags == 0 ? withoutMark() : encoding, errors);
    if (flags == 1) {
      byte[] marked = Arrays.copyOf(UTF_8_MARK, UTF_8_MARK.length + bytes.length);
      System.arraycopy(bytes, 0, marked, UTF_8_MARK.length, bytes.length);
      bytes = marked;
    }
    flags = 0;
    return bytes;
  }

  private TextEncoding withoutMark() {
    return switch (encoding) {
      case UTF_16 -> TextEncoding.UTF_16_LE;
      case UTF_32 -> TextEncoding.UTF_32_LE;
      default -> encoding;
    };
  }

  @Override
  public long flags() {
    return flags;
  }

  @Override
  public void setFlags(long newFlags) {
    flags = newFlags == 0 ? 0 : initialFlags;
  }

  @Override
  public void reset() {
    flags = initialFlags;
  }
}
