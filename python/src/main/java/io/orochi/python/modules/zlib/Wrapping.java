package io.orochi.python.modules.zlib;

import io.orochi.python.runtime.PyErrors;

/**
 * What surrounds deflated bytes, as {@code wbits} says it.
 *
 * @param isGzip a header and trailer of gzip
 * @param isRaw nothing
 * @param isEither zlib's or gzip's, whichever a stream begins with
 */
record Wrapping(boolean isGzip, boolean isRaw, boolean isEither) {
  /** Whether {@link java.util.zip} shall leave header and trailer away. */
  boolean isBare() {
    return isGzip || isRaw;
  }

  /** Null for a number that means nothing. */
  static Wrapping forCompressionOrNull(long wbits) {
    if (wbits >= 9 && wbits <= 15 || wbits <= -9 && wbits >= -15 || wbits >= 25 && wbits <= 31) {
      return new Wrapping(wbits > 15, wbits < 0, false);
    }
    return null;
  }

  /** ValueError for a number that means nothing. */
  static Wrapping forCompression(long wbits) {
    Wrapping w = forCompressionOrNull(wbits);
    if (w == null) {
      throw PyErrors.valueError("Invalid initialization option");
    }
    return w;
  }

  static Wrapping forDecompression(long wbits) {
    boolean valid =
        wbits == 0
            || wbits >= 8 && wbits <= 15
            || wbits <= -8 && wbits >= -15
            || wbits >= 24 && wbits <= 31
            || wbits >= 40 && wbits <= 47
            || wbits == 16
            || wbits == 32;
    if (!valid) {
      throw PyErrors.valueError("Invalid initialization option");
    }
    return new Wrapping(wbits >= 16 && wbits <= 31, wbits < 0, wbits >= 32);
  }
}
