package io.orochi.python.posix;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.text.CodePoints;

/** The encoders of ASCII, Latin-1, UTF-8, UTF-16 and UTF-32. */
public final class UnicodeEncoder implements TextEncoder {
  /** An encoding and how its errors are called. */
  public enum Form {
    ASCII("ascii", 1, "ordinal not in range(128)"),
    LATIN_1("latin-1", 1, "ordinal not in range(256)"),
    UTF_8("utf-8", 1, "surrogates not allowed"),
    UTF_8_SIG("utf-8", 1, "surrogates not allowed"),
    UTF_16("utf-16", 2, "surrogates not allowed"),
    UTF_16_LE("utf-16-le", 2, "surrogates not allowed"),
    UTF_16_BE("utf-16-be", 2, "surrogates not allowed"),
    UTF_32("utf-32", 4, "surrogates not allowed"),
    UTF_32_LE("utf-32-le", 4, "surrogates not allowed"),
    UTF_32_BE("utf-32-be", 4, "surrogates not allowed");

    final String encoding;
    final int unit;
    final String reason;

    Form(String encoding, int unit, String reason) {
      this.encoding = encoding;
      this.unit = unit;
      this.reason = reason;
    }

    boolean marks() {
      return this == UTF_16 || this == UTF_32 || this == UTF_8_SIG;
    }

    boolean bigEndian() {
      return this == UTF_16_BE || this == UTF_32_BE;
    }

    boolean canEncode(int c) {
      return switch (this) {
        case ASCII -> c < 0x80;
        case LATIN_1 -> c < 0x100;
        default -> c < 0xD800 || c > 0xDFFF;
      };
    }

    void encode(int c, ByteBuilder out) {
      switch (unit) {
        case 2 -> {
          if (c < 0x10000) {
            out.appendUnit(c, 2, bigEndian());
          } else {
            out.appendUnit(Character.highSurrogate(c), 2, bigEndian());
            out.appendUnit(Character.lowSurrogate(c), 2, bigEndian());
          }
        }
        case 4 -> out.appendUnit(c, 4, bigEndian());
        default -> {
          if (c < 0x80 || this == LATIN_1) {
            out.append(c);
          } else if (c < 0x800) {
            out.append(0xC0 | c >> 6).append(0x80 | c & 0x3F);
          } else if (c < 0x10000) {
            out.append(0xE0 | c >> 12).append(0x80 | c >> 6 & 0x3F).append(0x80 | c & 0x3F);
          } else {
            out.append(0xF0 | c >> 18).append(0x80 | c >> 12 & 0x3F);
            out.append(0x80 | c >> 6 & 0x3F).append(0x80 | c & 0x3F);
          }
        }
      }
    }
  }

  private final Form form;
  private final EncodeErrors errors;
  private boolean markPending;

  public UnicodeEncoder(Form form, EncodeErrors errors) {
    this.form = form;
    this.errors = errors;
    this.markPending = form.marks();
  }

  @Override
  public byte[] encode(TruffleString text) {
    if (form.unit == 1 && !markPending) {
      byte[] ascii = CodePoints.asciiOrNull(text);
      if (ascii != null) {
        return ascii;
      }
    }
    int[] codePoints = CodePoints.of(text);
    ByteBuilder out = new ByteBuilder((codePoints.length + 1) * form.unit);
    if (markPending) {
      form.encode(0xFEFF, out);
    }
    for (int i = 0; i < codePoints.length; ) {
      if (form.canEncode(codePoints[i])) {
        form.encode(codePoints[i++], out);
      } else {
        i = repair(text, codePoints, i, out);
      }
    }
    markPending = false;
    return out.toArray();
  }

  private int repair(TruffleString text, int[] codePoints, int start, ByteBuilder out) {
    int end = start + 1;
    while (form.unit == 1 && end < codePoints.length && !form.canEncode(codePoints[end])) {
      end++;
    }
    CodecException error = new CodecException(form.encoding, text, start, end, form.reason);
    EncodeErrors.Repair repair = errors.handle(error);
    if (repair.bytes() != null) {
      if (repair.bytes().length % form.unit != 0) {
        throw error;
      }
      out.append(repair.bytes());
    } else {
      for (int c : CodePoints.of(repair.text())) {
        if (!form.canEncode(c)) {
          throw error;
        }
        form.encode(c, out);
      }
    }
    return repair.resume();
  }

  @Override
  public long flags() {
    return !form.marks() ? 0 : form == Form.UTF_8_SIG ? (markPending ? 1 : 0) : markPending ? 2 : 0;
  }

  @Override
  public void setFlags(long flags) {
    markPending = form.marks() && flags != 0;
  }

  @Override
  public void reset() {
    markPending = form.marks();
  }
}
