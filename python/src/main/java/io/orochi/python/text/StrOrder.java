package io.orochi.python.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;

/** Comparison of str and bytes. */
public final class StrOrder {
  private StrOrder() {}

  /** Negative, 0 or positive: by code points. */
  @TruffleBoundary
  public static int compare(TruffleString a, TruffleString b) {
    return a.compareIntsUTF32Uncached(b);
  }

  /** Negative, 0 or positive: by unsigned bytes. */
  @TruffleBoundary
  public static int compare(byte[] a, byte[] b) {
    return Arrays.compareUnsigned(a, b);
  }
}
