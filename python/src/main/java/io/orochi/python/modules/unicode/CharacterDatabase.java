package io.orochi.python.modules.unicode;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.python.text.UnicodeData;
import java.util.Locale;
import org.graalvm.shadowed.com.ibm.icu.lang.UCharacter;
import org.graalvm.shadowed.com.ibm.icu.lang.UProperty;
import org.graalvm.shadowed.com.ibm.icu.text.FilteredNormalizer2;
import org.graalvm.shadowed.com.ibm.icu.text.Normalizer2;
import org.graalvm.shadowed.com.ibm.icu.text.UnicodeSet;
import org.graalvm.shadowed.com.ibm.icu.util.VersionInfo;

/**
 * ICU's data as an older version of Unicode had them: characters that came later are unassigned.
 * Immutable.
 */
final class CharacterDatabase {
  static final CharacterDatabase CURRENT = new CharacterDatabase(15, 0);
  static final CharacterDatabase OLD = new CharacterDatabase(3, 2);

  private static final String[] CATEGORIES =
      ("Cn Lu Ll Lt Lm Lo Mn Me Mc Nd Nl No Zs Zl Zp Cc Cf Co Cs Pd Ps Pe Pc Po Sm Sc Sk So Pi Pf")
          .split(" ");

  private static final int FIRST_HANGUL = 0xac00;
  private static final int LAST_HANGUL = 0xd7a3;

  private final VersionInfo version;
  private final String ageSet;
  private volatile UnicodeSet known;

  private CharacterDatabase(int major, int minor) {
    version = VersionInfo.getInstance(major, minor);
    ageSet = "[:age=" + major + "." + minor + ":]";
  }

  /** The version in the form of {@code unidata_version}. */
  String version() {
    return version.getVersionString(3, 3);
  }

  @TruffleBoundary
  boolean isAssigned(int c) {
    return UnicodeData.isAssigned(c) && UCharacter.getAge(c).compareTo(version) <= 0;
  }

  @TruffleBoundary
  String category(int c) {
    if (c == 0x1171e) {
      return "Mn"; // became a spacing mark after 15.0
    }
    return isAssigned(c) ? CATEGORIES[UCharacter.getType(c)] : "Cn";
  }

  @TruffleBoundary
  String bidirectional(int c) {
    return isAssigned(c) ? shortName(c, UProperty.BIDI_CLASS) : "";
  }

  @TruffleBoundary
  String eastAsianWidth(int c) {
    return shortName(c, UProperty.EAST_ASIAN_WIDTH);
  }

  private static String shortName(int c, int property) {
    int value = UCharacter.getIntPropertyValue(c, property);
    return UCharacter.getPropertyValueName(property, value, UProperty.NameChoice.SHORT);
  }

  @TruffleBoundary
  int combiningClass(int c) {
    return isAssigned(c) ? UCharacter.getCombiningClass(c) : 0;
  }

  @TruffleBoundary
  boolean isMirrored(int c) {
    return isAssigned(c) && UCharacter.isMirrored(c);
  }

  /** The name, or null. */
  @TruffleBoundary
  String name(int c) {
    return isAssigned(c) ? UCharacter.getName(c) : null;
  }

  /** The character with this name or alias, or -1. */
  @TruffleBoundary
  int lookup(String name) {
    int c = UCharacter.getCharFromName(name);
    if (c < 0) {
      c = UCharacter.getCharFromNameAlias(name);
    }
    if (c < 0) {
      c = control(name);
    }
    return c >= 0 && isAssigned(c) ? c : -1;
  }

  /**
   * The control character with this alias, or -1: they have no names, and ICU does not list the
   * aliases.
   */
  private static int control(String name) {
    for (int c = 0; c < 0xa0; c = c == 0x1f ? 0x7f : c + 1) {
      if (Character.getName(c).equalsIgnoreCase(name)) {
        return c;
      }
    }
    return -1;
  }

  int decimal(int c) {
    return isAssigned(c) ? UnicodeData.decimalValue(c) : -1;
  }

  int digit(int c) {
    return isAssigned(c) ? UnicodeData.digitValue(c) : -1;
  }

  /** The numeric value, or null. */
  @TruffleBoundary
  Double numeric(int c) {
    return isAssigned(c) && UnicodeData.isNumeric(c) ? UCharacter.getUnicodeNumericValue(c) : null;
  }

  /** The mapping in the notation of the database, empty when there is none. */
  @TruffleBoundary
  String decomposition(int c) {
    if (!isAssigned(c) || c >= FIRST_HANGUL && c <= LAST_HANGUL) {
      return "";
    }
    String raw = Normalizer2.getNFKCInstance().getRawDecomposition(c);
    if (raw == null) {
      return "";
    }
    int type = UCharacter.getIntPropertyValue(c, UProperty.DECOMPOSITION_TYPE);
    StringBuilder s = new StringBuilder();
    if (type != UCharacter.DecompositionType.CANONICAL) {
      String name =
          UCharacter.getPropertyValueName(
              UProperty.DECOMPOSITION_TYPE, type, UProperty.NameChoice.LONG);
      s.append('<')
          .append(name.equals("Nobreak") ? "noBreak" : name.toLowerCase(Locale.ROOT))
          .append('>');
    }
    raw.codePoints()
        .forEach(p -> s.append(s.isEmpty() ? "" : " ").append(String.format("%04X", p)));
    return s.toString();
  }

  /** The normalisation of that name, or null when there is none. */
  @TruffleBoundary
  Normalizer2 normalizer(String form) {
    Normalizer2 all =
        switch (form) {
          case "NFC" -> Normalizer2.getNFCInstance();
          case "NFD" -> Normalizer2.getNFDInstance();
          case "NFKC" -> Normalizer2.getNFKCInstance();
          case "NFKD" -> Normalizer2.getNFKDInstance();
          default -> null;
        };
    return all == null ? null : new FilteredNormalizer2(all, known());
  }

  /** The characters that this version has; a race makes the set twice. */
  private UnicodeSet known() {
    UnicodeSet set = known;
    if (set == null) {
      set = new UnicodeSet(ageSet).freeze();
      known = set;
    }
    return set;
  }
}
