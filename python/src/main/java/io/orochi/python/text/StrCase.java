package io.orochi.python.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

/** The methods of str that change or test the case of letters. */
public final class StrCase {
  private static final int CAPITAL_SIGMA = 0x3a3;
  private static final int FINAL_SIGMA = 0x3c2;
  private static final int SIGMA = 0x3c3;

  private StrCase() {}

  @TruffleBoundary
  public static TruffleString upper(TruffleString s) {
    byte[] ascii = CodePoints.asciiOrNull(s);
    if (ascii != null) {
      return flip(s, ascii, 'a', 'z');
    }
    return map(CodePoints.of(s), CaseMapping.UPPER);
  }

  @TruffleBoundary
  public static TruffleString lower(TruffleString s) {
    byte[] ascii = CodePoints.asciiOrNull(s);
    if (ascii != null) {
      return flip(s, ascii, 'A', 'Z');
    }
    int[] source = CodePoints.of(s);
    CodePointBuilder out = new CodePointBuilder(source.length);
    for (int i = 0; i < source.length; i++) {
      appendLower(out, source, i);
    }
    return out.toTruffleString();
  }

  @TruffleBoundary
  public static TruffleString casefold(TruffleString s) {
    byte[] ascii = CodePoints.asciiOrNull(s);
    if (ascii != null) {
      return flip(s, ascii, 'A', 'Z');
    }
    return map(CodePoints.of(s), CaseMapping.FOLD);
  }

  /** Changes the case of the letters in a range; the same object if there are none. */
  private static TruffleString flip(TruffleString s, byte[] ascii, char from, char to) {
    boolean changed = false;
    for (int i = 0; i < ascii.length; i++) {
      byte c = ascii[i];
      if (c >= from && c <= to) {
        ascii[i] = (byte) (c ^ 0x20);
        changed = true;
      }
    }
    return changed ? CodePoints.ofAscii(ascii, 0, ascii.length) : s;
  }

  private static TruffleString map(int[] source, CaseMapping mapping) {
    CodePointBuilder out = new CodePointBuilder(source.length);
    for (int c : source) {
      mapping.append(out, c);
    }
    return out.toTruffleString();
  }

  private static void appendLower(CodePointBuilder out, int[] s, int i) {
    if (s[i] == CAPITAL_SIGMA) {
      out.append(isFinal(s, i) ? FINAL_SIGMA : SIGMA);
    } else {
      CaseMapping.LOWER.append(out, s[i]);
    }
  }

  /** Unicode's condition Final_Sigma: a cased letter before, none behind, the ignorable skipped. */
  private static boolean isFinal(int[] s, int at) {
    int i = at - 1;
    while (i >= 0 && UnicodeData.isCaseIgnorable(s[i])) {
      i--;
    }
    if (i < 0 || !UnicodeData.isCased(s[i])) {
      return false;
    }
    i = at + 1;
    while (i < s.length && UnicodeData.isCaseIgnorable(s[i])) {
      i++;
    }
    return i == s.length || !UnicodeData.isCased(s[i]);
  }

  @TruffleBoundary
  public static TruffleString capitalize(TruffleString s) {
    int[] source = CodePoints.of(s);
    CodePointBuilder out = new CodePointBuilder(source.length);
    for (int i = 0; i < source.length; i++) {
      if (i == 0) {
        CaseMapping.TITLE.append(out, source[i]);
      } else {
        appendLower(out, source, i);
      }
    }
    return out.toTruffleString();
  }

  @TruffleBoundary
  public static TruffleString title(TruffleString s) {
    int[] source = CodePoints.of(s);
    CodePointBuilder out = new CodePointBuilder(source.length);
    boolean inWord = false;
    for (int i = 0; i < source.length; i++) {
      if (inWord) {
        appendLower(out, source, i);
      } else {
        CaseMapping.TITLE.append(out, source[i]);
      }
      inWord = UnicodeData.isCased(source[i]);
    }
    return out.toTruffleString();
  }

  @TruffleBoundary
  public static TruffleString swapcase(TruffleString s) {
    int[] source = CodePoints.of(s);
    CodePointBuilder out = new CodePointBuilder(source.length);
    for (int i = 0; i < source.length; i++) {
      if (UnicodeData.isUpper(source[i])) {
        appendLower(out, source, i);
      } else if (UnicodeData.isLower(source[i])) {
        CaseMapping.UPPER.append(out, source[i]);
      } else {
        out.append(source[i]);
      }
    }
    return out.toTruffleString();
  }

  @TruffleBoundary
  public static boolean isLower(TruffleString s) {
    boolean cased = false;
    for (int c : CodePoints.of(s)) {
      if (UnicodeData.isUpper(c) || UnicodeData.isTitle(c)) {
        return false;
      }
      cased |= UnicodeData.isLower(c);
    }
    return cased;
  }

  @TruffleBoundary
  public static boolean isUpper(TruffleString s) {
    boolean cased = false;
    for (int c : CodePoints.of(s)) {
      if (UnicodeData.isLower(c) || UnicodeData.isTitle(c)) {
        return false;
      }
      cased |= UnicodeData.isUpper(c);
    }
    return cased;
  }

  @TruffleBoundary
  public static boolean isTitle(TruffleString s) {
    boolean cased = false;
    boolean inWord = false;
    for (int c : CodePoints.of(s)) {
      if (UnicodeData.isUpper(c) || UnicodeData.isTitle(c)) {
        if (inWord) {
          return false;
        }
        inWord = true;
        cased = true;
      } else if (UnicodeData.isLower(c)) {
        if (!inWord) {
          return false;
        }
        cased = true;
      } else {
        inWord = false;
      }
    }
    return cased;
  }
}
