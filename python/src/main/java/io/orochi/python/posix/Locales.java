package io.orochi.python.posix;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/**
 * The locale of libc, which the whole process shares: names, conventions, order of texts,
 * translations. What libc returns is copied under one lock, because the next call may overwrite it.
 */
public final class Locales {
  public static final int LC_CTYPE = 0;
  public static final int LC_ALL = 6;

  private static final int CODESET = 14;

  private static final NativeFunction SETLOCALE = new NativeFunction("setlocale");
  private static final NativeFunction LOCALECONV = new NativeFunction("localeconv");
  private static final NativeFunction NL_LANGINFO = new NativeFunction("nl_langinfo");
  private static final NativeFunction WCSCOLL = new NativeFunction("wcscoll");
  private static final NativeFunction WCSXFRM = new NativeFunction("wcsxfrm");
  private static final NativeFunction DCGETTEXT = new NativeFunction("dcgettext");
  private static final NativeFunction TEXTDOMAIN = new NativeFunction("textdomain");
  private static final NativeFunction BINDTEXTDOMAIN = new NativeFunction("bindtextdomain");
  private static final NativeFunction CODESET_OF_DOMAIN =
      new NativeFunction("bind_textdomain_codeset");

  private static boolean isAdopted;

  /**
   * What {@code localeconv} says: ten texts in the order of C's structure, of which the third and
   * the eighth are lists of sizes, then eight small numbers. Not to be modified.
   */
  public record Conventions(byte[][] texts, byte[] numbers) {}

  private Locales() {}

  /**
   * Makes the locale what Python programs begin with: "C", but the user's for characters, and there
   * C.UTF-8 instead of "C" unless LC_ALL is set (PEP 538). The Java machine begins with the user's
   * for everything. Only the first call does so.
   */
  private static void adopt(Scratch s) {
    if (!isAdopted) {
      isAdopted = true;
      SETLOCALE.call(s, LC_ALL, s.string(new byte[] {'C'}));
      byte[] characters = result(SETLOCALE.call(s, LC_CTYPE, s.string(new byte[0])));
      boolean plain = characters == null || characters.length == 1 && characters[0] == 'C';
      String all = System.getenv("LC_ALL");
      if (plain && (all == null || all.isEmpty())) {
        SETLOCALE.call(s, LC_CTYPE, s.string("C.UTF-8".getBytes(StandardCharsets.US_ASCII)));
      }
    }
  }

  /** Sees to it that libc formats as the program has asked for, not as the Java machine has. */
  public static synchronized void begin() {
    if (!isAdopted) {
      try (Scratch s = Scratch.open()) {
        adopt(s);
      }
    }
  }

  /**
   * Sets a category; null asks only.
   *
   * @return the name of the category's locale now; null if the system has no such locale
   */
  public static synchronized byte[] set(int category, byte[] name) {
    try (Scratch s = Scratch.open()) {
      adopt(s);
      return result(SETLOCALE.call(s, category, name == null ? 0 : s.string(name)));
    }
  }

  private static byte[] result(long address) {
    return address == 0 ? null : Scratch.stringAt(address);
  }

  public static synchronized Conventions conventions() {
    try (Scratch s = Scratch.open()) {
      adopt(s);
      @SuppressWarnings("restricted") // the structure is libc's own
      MemorySegment c = MemorySegment.ofAddress(LOCALECONV.call(s)).reinterpret(96);
      byte[][] texts = new byte[10][];
      for (int i = 0; i < texts.length; i++) {
        texts[i] = Scratch.stringAt(c.get(ValueLayout.JAVA_LONG, 8L * i));
      }
      return new Conventions(texts, Scratch.bytes(c, 80, 8));
    }
  }

  /** One item of what libc knows of the locale. */
  public static synchronized byte[] information(int item) {
    try (Scratch s = Scratch.open()) {
      adopt(s);
      return result(NL_LANGINFO.call(s, item));
    }
  }

  /** The name of the encoding of characters. */
  public static byte[] encoding() {
    return information(CODESET);
  }

  /** Which of two texts (code points without 0) comes first: negative, 0 or positive. */
  public static synchronized int compare(int[] a, int[] b) {
    try (Scratch s = Scratch.open()) {
      adopt(s);
      return WCSCOLL.callInt(s, wide(s, a), wide(s, b), 0);
    }
  }

  /** Code points whose plain order is that of the texts they are made of. */
  public static synchronized int[] sortKey(int[] text) {
    try (Scratch s = Scratch.open()) {
      adopt(s);
      long from = wide(s, text);
      long n = WCSXFRM.call(s, 0, from, 0);
      MemorySegment key = s.allocate(4 * (n + 1));
      WCSXFRM.call(s, key.address(), from, n + 1);
      return key.asSlice(0, 4 * n).toArray(ValueLayout.JAVA_INT);
    }
  }

  private static long wide(Scratch s, int[] text) {
    MemorySegment copy = s.allocate(4L * (text.length + 1));
    MemorySegment.copy(text, 0, copy, ValueLayout.JAVA_INT, 0, text.length);
    copy.setAtIndex(ValueLayout.JAVA_INT, text.length, 0);
    return copy.address();
  }

  /**
   * A translation, or the message itself.
   *
   * @param domain null for the current one
   */
  public static synchronized byte[] translation(byte[] domain, byte[] message, int category) {
    try (Scratch s = Scratch.open()) {
      adopt(s);
      return result(DCGETTEXT.call(s, orNull(s, domain), s.string(message), category));
    }
  }

  /** Sets the current domain of messages; null asks only. */
  public static synchronized byte[] domain(byte[] name) {
    try (Scratch s = Scratch.open()) {
      return result(TEXTDOMAIN.call(s, orNull(s, name)));
    }
  }

  /** Sets the folder of a domain; null asks only. */
  public static synchronized byte[] folder(byte[] domain, byte[] folder) {
    try (Scratch s = Scratch.open()) {
      return result(BINDTEXTDOMAIN.call(s, s.string(domain), orNull(s, folder)));
    }
  }

  /** Sets the encoding of a domain's messages; null asks only. The result may be null. */
  public static synchronized byte[] encoding(byte[] domain, byte[] name) {
    try (Scratch s = Scratch.open()) {
      return result(CODESET_OF_DOMAIN.call(s, s.string(domain), orNull(s, name)));
    }
  }

  private static long orNull(Scratch s, byte[] text) {
    return text == null ? 0 : s.string(text);
  }
}
