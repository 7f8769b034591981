package io.orochi.python.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/** The methods of bytes that change or test ASCII letters, digits and blanks. */
public final class BytesCase {
  /** What a test asks of each byte. */
  @FunctionalInterface
  private interface Test {
    boolean test(byte b);
  }

  private BytesCase() {}

  private static boolean isLower(byte b) {
    return b >= 'a' && b <= 'z';
  }

  private static boolean isUpper(byte b) {
    return b >= 'A' && b <= 'Z';
  }

  private static boolean isLetter(byte b) {
    return isLower(b) || isUpper(b);
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static boolean all(byte[] bytes, Test test) {
    for (byte b : bytes) {
      if (!test.test(b)) {
        return false;
      }
    }
    return bytes.length > 0;
  }

  @TruffleBoundary
  public static boolean isAlpha(byte[] bytes) {
    return all(bytes, BytesCase::isLetter);
  }

  @TruffleBoundary
  public static boolean isAlnum(byte[] bytes) {
    return all(bytes, b -> isLetter(b) || isDigit(b));
  }

  @TruffleBoundary
  public static boolean isDigit(byte[] bytes) {
    return all(bytes, BytesCase::isDigit);
  }

  @TruffleBoundary
  public static boolean isSpace(byte[] bytes) {
    return all(bytes, BytesSplit::isSpace);
  }

  /** True for no bytes, too. */
  @TruffleBoundary
  public static boolean isAscii(byte[] bytes) {
    return bytes.length == 0 || all(bytes, b -> b >= 0);
  }

  @TruffleBoundary
  public static boolean isLower(byte[] bytes) {
    boolean cased = false;
    for (byte b : bytes) {
      if (isUpper(b)) {
        return false;
      }
      cased |= isLower(b);
    }
    return cased;
  }

  @TruffleBoundary
  public static boolean isUpper(byte[] bytes) {
    boolean cased = false;
    for (byte b : bytes) {
      if (isLower(b)) {
        return false;
      }
      cased |= isUpper(b);
    }
    return cased;
  }

  @TruffleBoundary
  public static boolean isTitle(byte[] bytes) {
    boolean cased = false;
    boolean inWord = false;
    for (byte b : bytes) {
      if (inWord ? isUpper(b) : isLower(b)) {
        return false;
      }
      inWord = isLetter(b);
      cased |= inWord;
    }
    return cased;
  }

  @TruffleBoundary
  public static byte[] upper(byte[] bytes) {
    byte[] result = bytes.clone();
    for (int i = 0; i < result.length; i++) {
      if (isLower(result[i])) {
        result[i] ^= 0x20;
      }
    }
    return result;
  }

  @TruffleBoundary
  public static byte[] lower(byte[] bytes) {
    byte[] result = bytes.clone();
    for (int i = 0; i < result.length; i++) {
      if (isUpper(result[i])) {
        result[i] ^= 0x20;
      }
    }
    return result;
  }

  @TruffleBoundary
  public static byte[] swapcase(byte[] bytes) {
    byte[] result = bytes.clone();
    for (int i = 0; i < result.length; i++) {
      if (isLetter(result[i])) {
        result[i] ^= 0x20;
      }
    }
    return result;
  }

  @TruffleBoundary
  public static byte[] capitalize(byte[] bytes) {
    byte[] result = lower(bytes);
    if (result.length > 0 && isLower(result[0])) {
      result[0] ^= 0x20;
    }
    return result;
  }

  @TruffleBoundary
  public static byte[] title(byte[] bytes) {
    byte[] result = bytes.clone();
    boolean inWord = false;
    for (int i = 0; i < result.length; i++) {
      if (inWord ? isUpper(result[i]) : isLower(result[i])) {
        result[i] ^= 0x20;
      }
      inWord = isLetter(result[i]);
    }
    return result;
  }
}
