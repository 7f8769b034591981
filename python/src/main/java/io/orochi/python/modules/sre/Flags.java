package io.orochi.python.modules.sre;

/** The flags of a pattern as the module {@code re} numbers them. */
final class Flags {
  static final int TEMPLATE = 1;
  static final int IGNORECASE = 2;
  static final int LOCALE = 4;
  static final int MULTILINE = 8;
  static final int DOTALL = 16;
  static final int UNICODE = 32;
  static final int VERBOSE = 64;
  static final int DEBUG = 128;
  static final int ASCII = 256;

  private static final String[] NAMES = {
    "TEMPLATE",
    "IGNORECASE",
    "LOCALE",
    "MULTILINE",
    "DOTALL",
    "UNICODE",
    "VERBOSE",
    "DEBUG",
    "ASCII"
  };

  private Flags() {}

  /** The letters that TRegex knows them by. */
  static String letters(int flags) {
    StringBuilder s = new StringBuilder();
    append(s, flags, IGNORECASE, 'i');
    append(s, flags, LOCALE, 'L');
    append(s, flags, MULTILINE, 'm');
    append(s, flags, DOTALL, 's');
    append(s, flags, VERBOSE, 'x');
    append(s, flags, ASCII, 'a');
    append(s, flags, UNICODE, 'u');
    return s.toString();
  }

  private static void append(StringBuilder s, int flags, int flag, char letter) {
    if ((flags & flag) != 0) {
      s.append(letter);
    }
  }

  /** The flags as {@code repr} of a pattern shows them, empty for none. */
  static String text(int flags, boolean isBytes) {
    int shown = flags;
    if (!isBytes && (shown & (LOCALE | UNICODE | ASCII)) == UNICODE) {
      shown &= ~UNICODE;
    }
    StringBuilder s = new StringBuilder();
    for (int i = 0; i < NAMES.length; i++) {
      if ((shown & 1 << i) != 0) {
        s.append(s.isEmpty() ? "" : "|").append("re.").append(NAMES[i]);
        shown &= ~(1 << i);
      }
    }
    if (shown != 0) {
      s.append(s.isEmpty() ? "" : "|").append("0x").append(Integer.toHexString(shown));
    }
    return s.toString();
  }

  /** Whether the parser has to refuse the combination. */
  static boolean contradict(int flags, boolean isBytes) {
    return isBytes
        ? (flags & UNICODE) != 0 || (flags & LOCALE) != 0 && (flags & ASCII) != 0
        : (flags & LOCALE) != 0 || (flags & ASCII) != 0 && (flags & UNICODE) != 0;
  }
}
