package io.orochi.python.modules.json;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilderUTF32;
import io.orochi.python.runtime.Strings;

/** Strings between quotes, with escapes where they are needed. */
final class Quoting {
  private static final String HEX = "0123456789abcdef";

  private Quoting() {}

  /**
   * Appends {@code s} in quotes.
   *
   * @param ascii whether everything that is not ASCII is escaped; if not, only quotes, backslashes
   *     and control characters are
   */
  static void append(TruffleStringBuilderUTF32 out, TruffleString s, boolean ascii) {
    JsonText text = new JsonText(s);
    out.appendCodePointUncached('"');
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      int c = text.at(i);
      if (!isPlain(c, ascii)) {
        out.appendSubstringByteIndexUncached(s, done << 2, (i - done) << 2);
        escape(out, c);
        done = i + 1;
      }
    }
    if (done == 0) {
      out.appendStringUncached(s);
    } else {
      int rest = text.length() - done;
      out.appendSubstringByteIndexUncached(s, done << 2, rest << 2);
    }
    out.appendCodePointUncached('"');
  }

  private static boolean isPlain(int c, boolean ascii) {
    return c >= ' ' && c != '"' && c != '\\' && (!ascii || c <= '~');
  }

  private static void escape(TruffleStringBuilderUTF32 out, int c) {
    int letter =
        switch (c) {
          case '"', '\\' -> c;
          case '\b' -> 'b';
          case '\f' -> 'f';
          case '\n' -> 'n';
          case '\r' -> 'r';
          case '\t' -> 't';
          default -> 0;
        };
    if (letter != 0) {
      out.appendCodePointUncached('\\');
      out.appendCodePointUncached(letter);
    } else if (c > 0xffff) {
      unit(out, Character.highSurrogate(c));
      unit(out, Character.lowSurrogate(c));
    } else {
      unit(out, c);
    }
  }

  private static void unit(TruffleStringBuilderUTF32 out, int c) {
    StringBuilder text = new StringBuilder("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      text.append(HEX.charAt(c >> shift & 15));
    }
    out.appendStringUncached(Strings.of(text.toString()));
  }
}
