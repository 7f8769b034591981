package io.orochi.python.posix;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.Strings;
import io.orochi.python.text.CodePointBuilder;
import io.orochi.python.text.CodePoints;

/**
 * The parameter {@code newline} of a text stream: where lines end when reading, and what {@code \n}
 * becomes when writing.
 */
public enum Newlines {
  /** None: any line end, read as {@code \n}. */
  TRANSLATED(null),
  /** The empty string: any line end, kept as it is. */
  UNTRANSLATED(""),
  LINE_FEED("\n"),
  CARRIAGE_RETURN("\r"),
  BOTH("\r\n");

  private static final TruffleString.CodePointSet ANY =
      TruffleString.CodePointSet.fromRanges(new int[] {'\n', '\n', '\r', '\r'}, Strings.ENCODING);

  private final String value;

  Newlines(String value) {
    this.value = value;
  }

  /**
   * @param value the argument of the guest; null for None
   * @return null if the value is not allowed ("illegal newline value: …")
   */
  public static Newlines of(String value) {
    for (Newlines n : values()) {
      if (value == null ? n.value == null : value.equals(n.value)) {
        return n;
      }
    }
    return null;
  }

  /** What the guest gives for it; null for None. */
  public String value() {
    return value;
  }

  /** Whether reading goes through a {@link NewlineDecoder}. */
  public boolean isUniversal() {
    return this == TRANSLATED || this == UNTRANSLATED;
  }

  /**
   * The index after the first line end at or after {@code from}, or -1.
   *
   * @param afterReturn whether the text before this one ended with a carriage return
   */
  int endOfLine(TruffleString s, int from, int length, boolean afterReturn) {
    return switch (this) {
      case TRANSLATED, LINE_FEED -> after(s, '\n', from, length);
      case CARRIAGE_RETURN -> after(s, '\r', from, length);
      case UNTRANSLATED -> {
        int at = any(s, from, length);
        boolean two =
            at >= 0
                && at + 1 < length
                && Strings.codePointAt(s, at) == '\r'
                && Strings.codePointAt(s, at + 1) == '\n';
        yield at < 0 ? -1 : two ? at + 2 : at + 1;
      }
      case BOTH -> {
        if (afterReturn && Strings.codePointAt(s, from) == '\n') {
          yield from + 1;
        }
        int at = from;
        while (true) {
          at = after(s, '\r', at, length);
          if (at < 0 || at == length) {
            yield -1;
          }
          if (Strings.codePointAt(s, at) == '\n') {
            yield at + 1;
          }
        }
      }
    };
  }

  /** The index of the first carriage return or line feed at or after {@code from}, or -1. */
  static int any(TruffleString s, int from, int length) {
    int at =
        TruffleString.ByteIndexOfCodePointSetNode.getUncached()
            .execute(s, from << 2, length << 2, ANY);
    return at < 0 ? -1 : at >> 2;
  }

  private static int after(TruffleString s, int c, int from, int length) {
    int at = s.indexOfCodePointUncached(c, from, length, Strings.ENCODING);
    return at < 0 ? -1 : at + 1;
  }

  /** The text with every {@code \n} as it is to be written. */
  public TruffleString forWriting(TruffleString s) {
    if (this != CARRIAGE_RETURN && this != BOTH) {
      return s;
    }
    CodePointBuilder out = new CodePointBuilder(Strings.length(s) + 16);
    for (int c : CodePoints.of(s)) {
      if (c == '\n') {
        out.append(value);
      } else {
        out.append(c);
      }
    }
    return out.toTruffleString();
  }
}
