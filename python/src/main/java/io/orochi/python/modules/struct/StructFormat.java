package io.orochi.python.modules.struct;

import java.util.ArrayList;
import java.util.List;

/**
 * A parsed format. Immutable.
 *
 * @param text the format
 * @param isNative whether sizes and alignment are those of C here
 * @param bigEndian the order of bytes
 * @param items what is laid out, in order, without padding
 * @param size bytes of the whole
 * @param values how many values belong to it
 */
record StructFormat(
    String text, boolean isNative, boolean bigEndian, List<Item> items, long size, long values) {

  /**
   * Values of one kind in a row.
   *
   * @param code the character of the format
   * @param offset where the first begins
   * @param size bytes of each
   * @param count how many; 1 for {@code s} and {@code p}
   */
  record Item(char code, long offset, long size, long count) {}

  /** What is wrong with a format; its message is the text of {@code struct.error}. */
  static final class FormatException extends Exception {
    private static final long serialVersionUID = 1L;

    FormatException(String message) {
      super(message, null, false, false);
    }
  }

  static StructFormat parse(String text) throws FormatException {
    char order = text.isEmpty() ? '@' : text.charAt(0);
    boolean prefixed = "@=<>!".indexOf(order) >= 0 && !text.isEmpty();
    boolean isNative = !prefixed || order == '@';
    List<Item> items = new ArrayList<>();
    long size = 0;
    long values = 0;
    int at = prefixed ? 1 : 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (isSpace(c)) {
        continue;
      }
      long count = 1;
      if (c >= '0' && c <= '9') {
        count = c - '0';
        while (at < text.length() && (c = text.charAt(at++)) >= '0' && c <= '9') {
          count = next(count, c - '0');
        }
        if (c >= '0' && c <= '9') {
          throw new FormatException("repeat count given without format specifier");
        }
      }
      long each = isNative ? nativeSize(c) : standardSize(c);
      if (each < 0) {
        throw new FormatException("bad char in struct format");
      }
      if (isNative && each > 1) {
        size = sum(size, -size & each - 1);
      }
      if (c == 's' || c == 'p') {
        items.add(new Item(c, size, count, 1));
        values++;
      } else if (c != 'x' && count > 0) {
        items.add(new Item(c, size, each, count));
        values = sum(values, count);
      }
      size = sum(size, product(count, each));
    }
    return new StructFormat(
        text,
        isNative,
        prefixed && (order == '>' || order == '!'),
        List.copyOf(items),
        size,
        values);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  private static long next(long count, int digit) throws FormatException {
    return sum(product(count, 10), digit);
  }

  private static long product(long a, long b) throws FormatException {
    if (Math.multiplyHigh(a, b) != 0 || a * b < 0) {
      throw new FormatException("total struct size too long");
    }
    return a * b;
  }

  private static long sum(long a, long b) throws FormatException {
    if (a + b < 0) {
      throw new FormatException("total struct size too long");
    }
    return a + b;
  }

  /** Bytes of one value, which is its alignment too; -1 for no format character. */
  private static int nativeSize(char c) {
    return switch (c) {
      case 'l', 'L', 'n', 'N', 'P' -> 8;
      default -> standardSize(c);
    };
  }

  private static int standardSize(char c) {
    return switch (c) {
      case 'x', 'c', 'b', 'B', '?', 's', 'p' -> 1;
      case 'h', 'H', 'e' -> 2;
      case 'i', 'I', 'l', 'L', 'f' -> 4;
      case 'q', 'Q', 'd' -> 8;
      default -> -1;
    };
  }
}
