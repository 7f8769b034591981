package io.orochi.python.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.PyErrors;
import java.util.Arrays;

/** {@code str.encode} for the encodings that are built in. One object does one call. */
public final class Encoder {
  private static final int BOM = 0xfeff;

  private final TruffleString source;
  private final TextEncoding encoding;
  private final CodecErrors errors;
  private byte[] out;
  private int size;

  private Encoder(TruffleString source, TextEncoding encoding, CodecErrors errors) {
    this.source = source;
    this.encoding = encoding;
    this.errors = errors;
  }

  /** Encodes to UTF-8; CodecException for lone surrogates. */
  public static byte[] utf8(TruffleString s) {
    return encode(s, TextEncoding.UTF_8, CodecErrors.STRICT);
  }

  /** {@code s.encode(encoding, errors)}; CodecException, and what the handler raises. */
  @TruffleBoundary
  public static byte[] encode(TruffleString s, TextEncoding encoding, CodecErrors errors) {
    if (encoding.unit() == 1) {
      byte[] ascii = CodePoints.asciiOrNull(s);
      if (ascii != null) {
        return ascii;
      }
    }
    return new Encoder(s, encoding, errors).run();
  }

  private byte[] run() {
    int[] s = CodePoints.of(source);
    boolean utf8 = encoding == TextEncoding.UTF_8;
    out = new byte[encoding.unit() * (s.length + 1) + (utf8 ? s.length / 2 + 16 : 0)];
    if (encoding == TextEncoding.UTF_16 || encoding == TextEncoding.UTF_32) {
      append(BOM);
    }
    int at = 0;
    while (at < s.length) {
      if (isEncodable(s[at])) {
        append(s[at++]);
        continue;
      }
      int end = at + 1;
      // The multi-byte encodings report one surrogate at a time, the others a run.
      while (encoding.unit() == 1 && end < s.length && !isEncodable(s[end])) {
        end++;
      }
      if (errors == CodecErrors.SURROGATEESCAPE && encoding.unit() == 1) {
        // An error names only what is left behind the escaped bytes at the start of the run.
        while (at < end && s[at] >= 0xdc80 && s[at] <= 0xdcff) {
          reserve(1);
          out[size++] = (byte) s[at++];
        }
        if (at == end) {
          continue;
        }
      }
      at = handle(at, end, s.length);
    }
    return size == out.length ? out : Arrays.copyOf(out, size);
  }

  private boolean isEncodable(int c) {
    return switch (encoding) {
      case ASCII -> c < 0x80;
      case LATIN_1 -> c < 0x100;
      default -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE;
    };
  }

  private int handle(int start, int end, int length) {
    String reason =
        switch (encoding) {
          case ASCII -> "ordinal not in range(128)";
          case LATIN_1 -> "ordinal not in range(256)";
          default -> "surrogates not allowed";
        };
    CodecException error = new CodecException(encoding.pythonName(), source, start, end, reason);
    CodecErrors.Replacement replacement = errors.handle(error);
    if (replacement.text() instanceof byte[] bytes) {
      if (bytes.length % encoding.unit() != 0) {
        throw error;
      }
      reserve(bytes.length);
      System.arraycopy(bytes, 0, out, size, bytes.length);
      size += bytes.length;
    } else {
      for (int c : CodePoints.of((TruffleString) replacement.text())) {
        if (encoding == TextEncoding.LATIN_1 ? c > 0xff : c > 0x7f) {
          throw error;
        }
        append(c);
      }
    }
    return checkPosition(replacement.position(), length);
  }

  /** The index from which to go on; IndexError. */
  public static int checkPosition(int position, int length) {
    int from = position < 0 ? position + length : position;
    if (from < 0 || from > length) {
      throw PyErrors.indexError("position %d from error handler out of bounds", from);
    }
    return from;
  }

  private void reserve(int bytes) {
    if (out.length - size < bytes) {
      out = Arrays.copyOf(out, Math.max(size + bytes, size + (size >> 1)));
    }
  }

  private void append(int c) {
    reserve(4);
    switch (encoding) {
      case ASCII, LATIN_1 -> out[size++] = (byte) c;
      case UTF_8 -> appendUtf8(c);
      case UTF_16, UTF_16_LE, UTF_16_BE -> {
        if (c < 0x10000) {
          appendUnit(c, 2);
        } else {
          appendUnit(Character.highSurrogate(c), 2);
          appendUnit(Character.lowSurrogate(c), 2);
        }
      }
      case UTF_32, UTF_32_LE, UTF_32_BE -> appendUnit(c, 4);
    }
  }

  private void appendUnit(int value, int bytes) {
    for (int i = 0; i < bytes; i++) {
      out[size++] = (byte) (value >> 8 * (encoding.isBigEndian() ? bytes - 1 - i : i));
    }
  }

  private void appendUtf8(int c) {
    if (c < 0x80) {
      out[size++] = (byte) c;
    } else if (c < 0x800) {
      out[size++] = (byte) (0xc0 | c >> 6);
      out[size++] = (byte) (0x80 | c & 0x3f);
    } else if (c < 0x10000) {
      out[size++] = (byte) (0xe0 | c >> 12);
      out[size++] = (byte) (0x80 | c >> 6 & 0x3f);
      out[size++] = (byte) (0x80 | c & 0x3f);
    } else {
      out[size++] = (byte) (0xf0 | c >> 18);
      out[size++] = (byte) (0x80 | c >> 12 & 0x3f);
      out[size++] = (byte) (0x80 | c >> 6 & 0x3f);
      out[size++] = (byte) (0x80 | c & 0x3f);
    }
  }
}
