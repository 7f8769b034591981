package io.orochi.python.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.UnaryOperator;
import org.graalvm.shadowed.com.ibm.icu.lang.UCharacter;
import org.graalvm.shadowed.com.ibm.icu.text.CaseMap;
import org.graalvm.shadowed.com.ibm.icu.util.ULocale;

/**
 * Full case mappings of single characters, without locale and context. A result has one to three
 * characters and comes packed into a long, 21 bits each, the first one lowest; a second or third
 * one that is 0 is not there. As in {@link UnicodeData}, a block of 256 characters is asked of ICU
 * once.
 */
enum CaseMapping {
  UPPER(s -> UCharacter.toUpperCase(ULocale.ROOT, s)),
  LOWER(s -> UCharacter.toLowerCase(ULocale.ROOT, s)),
  TITLE(s -> CaseMap.toTitle().wholeString().noBreakAdjustment().apply(Locale.ROOT, null, s)),
  FOLD(s -> UCharacter.foldCase(s, true));

  private static final int BITS = 21;
  private static final long MASK = (1L << BITS) - 1;

  private final UnaryOperator<String> icu;
  private final AtomicReferenceArray<long[]> pages = new AtomicReferenceArray<>(0x1100);

  CaseMapping(UnaryOperator<String> icu) {
    this.icu = icu;
  }

  /** The packed result. */
  long get(int c) {
    if (c < 128) {
      boolean change = this == UPPER || this == TITLE ? c >= 'a' && c <= 'z' : c >= 'A' && c <= 'Z';
      return change ? c ^ 0x20 : c;
    }
    return page(c)[c & 0xff];
  }

  void append(CodePointBuilder out, int c) {
    long mapped = get(c);
    out.append((int) (mapped & MASK));
    while ((mapped >>>= BITS) != 0) {
      out.append((int) (mapped & MASK));
    }
  }

  @TruffleBoundary
  private long[] page(int c) {
    long[] page = pages.getAcquire(c >> 8);
    if (page == null) {
      page = new long[256];
      for (int i = 0; i < 256; i++) {
        page[i] = fromIcu((c & ~0xff) + i);
      }
      pages.setRelease(c >> 8, page);
    }
    return page;
  }

  private long fromIcu(int c) {
    if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
        || !UnicodeData.isAssigned(c)) {
      return c;
    }
    String mapped = icu.apply(Character.toString(c));
    long packed = 0;
    int shift = 0;
    for (int m : mapped.codePoints().toArray()) {
      if (!UnicodeData.isAssigned(m)) {
        return c;
      }
      packed |= (long) m << shift;
      shift += BITS;
    }
    return packed;
  }
}
