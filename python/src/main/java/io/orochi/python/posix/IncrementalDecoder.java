package io.orochi.python.posix;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.Strings;
import io.orochi.python.text.CodePoints;
import io.orochi.python.text.CodecErrors;
import io.orochi.python.text.Decoder;
import io.orochi.python.text.TextEncoding;
import java.util.Arrays;

/**
 * The incremental decoders of the built-in encodings and of {@code utf-8-sig}. Keeps an unfinished
 * character at the end of its input for the next call, and remembers what a byte order mark said.
 */
public final class IncrementalDecoder implements TextDecoder {
  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** Values of the flags of UTF-16 and UTF-32 with a mark, as in CPython's encodings. */
  private static final int NATIVE = 0;

  private static final int OPPOSITE = 1;
  private static final int UNDECIDED = 2;

  private final TextEncoding encoding;
  private final CodecErrors errors;

  /** The flags at the start of a stream: whether a mark must or may come. */
  private final int initialFlags;

  private int flags;
  private byte[] pending = NOTHING;

  /**
   * A decoder in its initial state.
   *
   * @param skipsMark for UTF-8: leave out a byte order mark at the start ({@code utf-8-sig})
   */
  public IncrementalDecoder(TextEncoding encoding, CodecErrors errors, boolean skipsMark) {
    this.encoding = encoding;
    this.errors = errors;
    boolean marked = encoding == TextEncoding.UTF_16 || encoding == TextEncoding.UTF_32;
    this.initialFlags = marked ? UNDECIDED : skipsMark ? 1 : 0;
    this.flags = initialFlags;
  }

  /** Whether all characters come from the input, none from an error handler. */
  boolean isStrict() {
    return errors == CodecErrors.STRICT;
  }

  @Override
  public TruffleString decode(byte[] input, int from, int to, boolean end) {
    if (encoding == TextEncoding.UTF_8) {
      if (flags != 0) {
        return decodeAfterMark(join(input, from, to), end);
      }
      if (pending.length == 0) {
        TruffleString simple = decodeSimple(input, from, to);
        if (simple != null) {
          return simple;
        }
      }
    }
    return decodeAll(join(input, from, to), end);
  }

  /** Well-formed UTF-8, else null. ASCII is shared; the rest Truffle transcodes fastest. */
  private static TruffleString decodeSimple(byte[] data, int from, int to) {
    if (from == to) {
      return Strings.EMPTY;
    }
    if (ByteScan.isAscii(data, from, to)) {
      boolean whole = from == 0 && to == data.length;
      byte[] ascii = whole ? data : Arrays.copyOfRange(data, from, to);
      return CodePoints.ofAscii(ascii, 0, to - from);
    }
    TruffleString text =
        TruffleString.fromByteArrayUncached(
            data, from, to - from, TruffleString.Encoding.UTF_8, false);
    return text.isValidUncached(TruffleString.Encoding.UTF_8)
        ? text.switchEncodingUncached(Strings.ENCODING)
        : null;
  }

  private TruffleString decodeAfterMark(byte[] data, boolean end) {
    int there = Math.min(UTF_8_MARK.length, data.length);
    boolean same = Arrays.equals(data, 0, there, UTF_8_MARK, 0, there);
    if (same && there < UTF_8_MARK.length) {
      pending = data; // not decided yet; at the end of input, too, as in CPython
      return Strings.EMPTY;
    }
    flags = 0;
    return decodeAll(same ? Arrays.copyOfRange(data, there, data.length) : data, end);
  }

  private TruffleString decodeAll(byte[] data, boolean end) {
    Decoder.Result result = Decoder.decode(data, effectiveEncoding(), errors, end);
    if (flags == UNDECIDED) {
      if (result.byteOrder() != 0) {
        flags = result.byteOrder() < 0 ? NATIVE : OPPOSITE;
      } else if (result.consumed() >= encoding.unit()) {
        throw PyErrors.raise(
            BuiltinException.UnicodeError,
            "UTF-%d stream does not start with BOM",
            8 * encoding.unit());
      }
    }
    int used = result.consumed();
    pending = used == data.length ? NOTHING : Arrays.copyOfRange(data, used, data.length);
    return result.text();
  }

  private TextEncoding effectiveEncoding() {
    return switch (encoding) {
      case UTF_16 ->
          switch (flags) {
            case NATIVE -> TextEncoding.UTF_16_LE;
            case OPPOSITE -> TextEncoding.UTF_16_BE;
            default -> encoding;
          };
      case UTF_32 ->
          switch (flags) {
            case NATIVE -> TextEncoding.UTF_32_LE;
            case OPPOSITE -> TextEncoding.UTF_32_BE;
            default -> encoding;
          };
      default -> encoding;
    };
  }

  /** What is pending followed by a part of the input. */
  private byte[] join(byte[] input, int from, int to) {
    if (pending.length == 0 && from == 0 && to == input.length) {
      return input;
    }
    byte[] data = Arrays.copyOf(pending, pending.length + to - from);
    System.arraycopy(input, from, data, pending.length, to - from);
    return data;
  }

  @Override
  public byte[] pending() {
    return pending;
  }

  @Override
  public long flags() {
    return flags;
  }

  @Override
  public void setState(byte[] newPending, long newFlags) {
    pending = newPending;
    flags = initialFlags == 0 ? 0 : (int) newFlags;
  }

  @Override
  public void reset() {
    pending = NOTHING;
    flags = initialFlags;
  }
}
