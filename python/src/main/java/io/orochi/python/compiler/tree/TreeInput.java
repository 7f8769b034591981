package io.orochi.python.compiler.tree;

import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.tokenizer.CodePoints;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what {@link TreeOutput} wrote. Bytes that it did not write make any runtime exception. */
final class TreeInput {
  private static final ConstantValue.Kind[] KINDS = ConstantValue.Kind.values();

  private final byte[] bytes;
  private final List<String> texts = new ArrayList<>();
  private int position;
  private int line;

  TreeInput(byte[] bytes, int position) {
    this.bytes = bytes;
    this.position = position;
  }

  int number() {
    return (int) wide();
  }

  /** A number of things that follow, or a negative one; each takes a byte at least. */
  int length() {
    int n = number();
    if (n > bytes.length - position) {
      throw new IllegalArgumentException("longer than what there is");
    }
    return n;
  }

  private long wide() {
    long rest = 0;
    int shift = 0;
    byte b;
    do {
      b = bytes[position++];
      rest |= (long) (b & 0x7f) << shift;
      shift += 7;
    } while (b < 0);
    return rest >>> 1 ^ -(rest & 1);
  }

  boolean flag() {
    return bytes[position++] != 0;
  }

  String text() {
    int number = number();
    if (number < 0) {
      return null;
    }
    if (number == texts.size()) {
      texts.add(characters());
    }
    return texts.get(number);
  }

  String[] texts() {
    int n = length();
    if (n < 0) {
      return null;
    }
    String[] values = new String[n];
    for (int i = 0; i < n; i++) {
      values[i] = text();
    }
    return values;
  }

  SourceRange range() {
    if (!flag()) {
      return null;
    }
    line += number();
    int column = number();
    return new SourceRange(line, column, line + number(), column + number());
  }

  ConstantValue constant() {
    return switch (KINDS[number()]) {
      case NONE -> ConstantValue.NONE;
      case ELLIPSIS -> ConstantValue.ELLIPSIS;
      case BOOLEAN -> ConstantValue.ofBoolean(flag());
      case LONG -> ConstantValue.ofLong(wide());
      case DOUBLE -> ConstantValue.ofDouble(bits());
      case COMPLEX -> ConstantValue.ofComplex(bits(), bits());
      case BIGINTEGER -> ConstantValue.ofBigInteger(new BigInteger(array()));
      case CODEPOINTS -> ConstantValue.ofCodePoints(codePoints());
      case BYTES -> ConstantValue.ofBytes(array());
      case TUPLE, FROZENSET -> throw new IllegalArgumentException("never written");
    };
  }

  private double bits() {
    return Double.longBitsToDouble(new BigInteger(array()).longValueExact());
  }

  private byte[] array() {
    int n = length();
    byte[] value = Arrays.copyOfRange(bytes, position, position + n);
    position += n;
    return value;
  }

  private CodePoints codePoints() {
    int n = length();
    int[] points = new int[n];
    boolean narrow = flag();
    for (int i = 0; i < n; i++) {
      points[i] = narrow ? bytes[position++] & 0xff : number();
    }
    return CodePoints.fromBuffer(points, 0, n);
  }

  private String characters() {
    int n = length();
    if (flag()) {
      position += n;
      return new String(bytes, position - n, n, StandardCharsets.ISO_8859_1);
    }
    int[] points = new int[n];
    for (int i = 0; i < n; i++) {
      points[i] = number();
    }
    return new String(points, 0, n);
  }
}
