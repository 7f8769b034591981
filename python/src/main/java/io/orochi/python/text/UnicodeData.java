package io.orochi.python.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.graalvm.shadowed.com.ibm.icu.lang.UCharacter;
import org.graalvm.shadowed.com.ibm.icu.lang.UCharacterCategory;
import org.graalvm.shadowed.com.ibm.icu.lang.UCharacterDirection;
import org.graalvm.shadowed.com.ibm.icu.lang.UProperty;
import org.graalvm.shadowed.com.ibm.icu.util.VersionInfo;

/**
 * The character properties behind {@code str.isalpha} and the like, as Unicode 15.0 has them, which
 * is CPython 3.12's version. ICU's data are newer: characters that came later count as unassigned
 * here, and the few that changed since are listed.
 *
 * <p>Properties are gathered from ICU once for each block of 256 characters and are then one load
 * and one test; ASCII never loads ICU. The tables are published with release semantics.
 */
public final class UnicodeData {
  private static final int ALPHA = 1;
  private static final int DECIMAL = 1 << 1;
  private static final int DIGIT = 1 << 2;
  private static final int NUMERIC = 1 << 3;
  private static final int SPACE = 1 << 4;
  private static final int PRINTABLE = 1 << 5;
  private static final int XID_START = 1 << 6;
  private static final int XID_CONTINUE = 1 << 7;
  private static final int LOWER = 1 << 8;
  private static final int UPPER = 1 << 9;
  private static final int TITLE = 1 << 10;
  private static final int CASED = 1 << 11;
  private static final int CASE_IGNORABLE = 1 << 12;

  private static final VersionInfo VERSION = VersionInfo.getInstance(15, 0);

  private static final short[] ASCII = asciiFlags();
  private static final AtomicReferenceArray<short[]> PAGES = new AtomicReferenceArray<>(0x1100);

  private UnicodeData() {}

  private static short[] asciiFlags() {
    short[] flags = new short[128];
    for (int c = 0; c < 128; c++) {
      int f = c >= ' ' && c < 127 ? PRINTABLE : 0;
      if (c >= '0' && c <= '9') {
        f |= DECIMAL | DIGIT | NUMERIC | XID_CONTINUE;
      } else if (c >= 'a' && c <= 'z') {
        f |= ALPHA | LOWER | CASED | XID_START | XID_CONTINUE;
      } else if (c >= 'A' && c <= 'Z') {
        f |= ALPHA | UPPER | CASED | XID_START | XID_CONTINUE;
      } else if (c == '_') {
        f |= XID_CONTINUE;
      } else if (c >= '\t' && c <= '\r' || c >= 0x1c && c <= ' ') {
        f |= SPACE;
      } else if (c == '\'' || c == '.' || c == ':' || c == '^' || c == '`') {
        f |= CASE_IGNORABLE;
      }
      flags[c] = (short) f;
    }
    return flags;
  }

  private static int flags(int c) {
    return c < 128 ? ASCII[c] : page(c)[c & 0xff];
  }

  @TruffleBoundary
  private static short[] page(int c) {
    short[] page = PAGES.getAcquire(c >> 8);
    if (page == null) {
      page = new short[256];
      for (int i = 0; i < 256; i++) {
        page[i] = (short) flagsFromIcu((c & ~0xff) + i);
      }
      PAGES.setRelease(c >> 8, page);
    }
    return page;
  }

  /** Whether Unicode 15.0 knows the character, or treats it as a surrogate or for private use. */
  public static boolean isAssigned(int c) {
    return UCharacter.getType(c) != UCharacterCategory.UNASSIGNED
        && UCharacter.getAge(c).compareTo(VERSION) <= 0;
  }

  private static int flagsFromIcu(int c) {
    if (!isAssigned(c)) {
      return 0;
    }
    int category = UCharacter.getType(c);
    int f =
        switch (category) {
          case UCharacterCategory.UPPERCASE_LETTER,
              UCharacterCategory.LOWERCASE_LETTER,
              UCharacterCategory.MODIFIER_LETTER,
              UCharacterCategory.OTHER_LETTER ->
              ALPHA | PRINTABLE;
          case UCharacterCategory.TITLECASE_LETTER -> ALPHA | PRINTABLE | TITLE;
          case UCharacterCategory.SPACE_SEPARATOR -> SPACE;
          case UCharacterCategory.CONTROL,
              UCharacterCategory.FORMAT,
              UCharacterCategory.SURROGATE,
              UCharacterCategory.PRIVATE_USE,
              UCharacterCategory.LINE_SEPARATOR,
              UCharacterCategory.PARAGRAPH_SEPARATOR ->
              0;
          default -> PRINTABLE;
        };
    f |=
        switch (UCharacter.getIntPropertyValue(c, UProperty.NUMERIC_TYPE)) {
          case UCharacter.NumericType.DECIMAL -> DECIMAL | DIGIT | NUMERIC;
          case UCharacter.NumericType.DIGIT -> DIGIT | NUMERIC;
          case UCharacter.NumericType.NUMERIC -> NUMERIC;
          default -> 0;
        };
    f |=
        switch (UCharacter.getDirection(c)) {
          case UCharacterDirection.WHITE_SPACE_NEUTRAL,
              UCharacterDirection.BLOCK_SEPARATOR,
              UCharacterDirection.SEGMENT_SEPARATOR ->
              SPACE;
          default -> 0;
        };
    f |= property(c, UProperty.XID_START, XID_START);
    f |= property(c, UProperty.XID_CONTINUE, XID_CONTINUE);
    f |= property(c, UProperty.LOWERCASE, LOWER);
    f |= property(c, UProperty.UPPERCASE, UPPER);
    f |= property(c, UProperty.CASED, CASED);
    f |= property(c, UProperty.CASE_IGNORABLE, CASE_IGNORABLE);
    // U+1171E was a non-spacing mark and has become a spacing one.
    return f & ~sinceVersion(c) | (c == 0x1171e ? CASE_IGNORABLE : 0);
  }

  /** The properties that ICU's version gives to a character of old and Unicode 15.0 does not. */
  private static int sinceVersion(int c) {
    return switch (c) {
      case 0x4e24, 0x4eac, 0x4fe9, 0x5006, 0x62d0, 0x6d1e, 0x7695, 0x79ed, 0x920e, 0x94a9 ->
          NUMERIC;
      case 0x200c, 0x200d, 0x30fb, 0xff65 -> XID_CONTINUE;
      default -> 0;
    };
  }

  private static int property(int c, int property, int flag) {
    return UCharacter.hasBinaryProperty(c, property) ? flag : 0;
  }

  /** A letter: general category L*. */
  public static boolean isAlpha(int c) {
    return (flags(c) & ALPHA) != 0;
  }

  public static boolean isDecimal(int c) {
    return (flags(c) & DECIMAL) != 0;
  }

  /** A decimal digit or one in another guise, such as a superscript. */
  public static boolean isDigit(int c) {
    return (flags(c) & DIGIT) != 0;
  }

  /** Anything with a numeric value, fractions and ideographs included. */
  public static boolean isNumeric(int c) {
    return (flags(c) & NUMERIC) != 0;
  }

  public static boolean isAlnum(int c) {
    return (flags(c) & (ALPHA | DECIMAL | DIGIT | NUMERIC)) != 0;
  }

  public static boolean isSpace(int c) {
    return (flags(c) & SPACE) != 0;
  }

  /** Whether {@code repr} shows the character as it is. */
  public static boolean isPrintable(int c) {
    return (flags(c) & PRINTABLE) != 0;
  }

  /** Whether an identifier may start with it; {@code _} is for the caller to allow. */
  public static boolean isXidStart(int c) {
    return (flags(c) & XID_START) != 0;
  }

  public static boolean isXidContinue(int c) {
    return (flags(c) & XID_CONTINUE) != 0;
  }

  public static boolean isLower(int c) {
    return (flags(c) & LOWER) != 0;
  }

  public static boolean isUpper(int c) {
    return (flags(c) & UPPER) != 0;
  }

  /** A title-case letter such as U+01C5. */
  public static boolean isTitle(int c) {
    return (flags(c) & TITLE) != 0;
  }

  static boolean isCased(int c) {
    return (flags(c) & CASED) != 0;
  }

  static boolean isCaseIgnorable(int c) {
    return (flags(c) & CASE_IGNORABLE) != 0;
  }

  /** Where {@code str.splitlines} splits. */
  public static boolean isLineBreak(int c) {
    if (c > 0x1e && c < 0x85) {
      return false;
    }
    return c >= '\n' && c <= '\r'
        || c >= 0x1c && c <= 0x1e
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }

  /** The value of a decimal digit, or -1. */
  @TruffleBoundary
  public static int decimalValue(int c) {
    if (c < 128) {
      return c >= '0' && c <= '9' ? c - '0' : -1;
    }
    return isDecimal(c) ? UCharacter.digit(c) : -1;
  }

  /** The value of a digit in any guise, or -1. */
  @TruffleBoundary
  public static int digitValue(int c) {
    return isDigit(c) ? (int) UCharacter.getUnicodeNumericValue(c) : -1;
  }
}
