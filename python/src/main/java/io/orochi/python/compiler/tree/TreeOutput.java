package io.orochi.python.compiler.tree;

import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.tokenizer.CodePoints;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/**
 * The values that a tree consists of, as bytes. Numbers take as many bytes as they need; a text is
 * written once and then named by its number; lines are relative to the node before.
 */
final class TreeOutput {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
  private final Map<String, Integer> texts = new HashMap<>();
  private int line;

  byte[] toByteArray() {
    return bytes.toByteArray();
  }

  void number(long value) {
    long rest = value << 1 ^ value >> 63;
    while (rest >>> 7 != 0) {
      bytes.write((int) rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }

  void flag(boolean value) {
    bytes.write(value ? 1 : 0);
  }

  /** A text or null. */
  void text(String value) {
    if (value == null) {
      number(-1);
      return;
    }
    Integer known = texts.putIfAbsent(value, texts.size());
    number(known != null ? known : texts.size() - 1);
    if (known == null) {
      characters(value.codePoints().toArray(), 0, -1);
    }
  }

  void texts(String[] values) {
    number(values == null ? -1 : values.length);
    if (values != null) {
      for (String s : values) {
        text(s);
      }
    }
  }

  /** A place or null. */
  void range(SourceRange r) {
    flag(r != null);
    if (r != null) {
      number(r.startLine - line);
      line = r.startLine;
      number(r.startColumn);
      number(r.endLine - r.startLine);
      number(r.endColumn - r.startColumn);
    }
  }

  void constant(ConstantValue c) {
    number(c.kind.ordinal());
    switch (c.kind) {
      case NONE, ELLIPSIS -> {}
      case BOOLEAN -> flag(c.getBoolean());
      case LONG -> number(c.getLong());
      case DOUBLE -> bits(c.getDouble());
      case COMPLEX -> {
        bits(c.getComplex()[0]);
        bits(c.getComplex()[1]);
      }
      case BIGINTEGER -> array(c.getBigInteger().toByteArray());
      case CODEPOINTS -> {
        CodePoints s = c.getCodePoints();
        characters(s.getBuffer(), s.getOffset(), s.getLength());
      }
      case BYTES -> array(c.getBytes());
      case TUPLE, FROZENSET -> throw new IllegalArgumentException("the parser makes none");
    }
  }

  private void bits(double value) {
    array(BigInteger.valueOf(Double.doubleToRawLongBits(value)).toByteArray());
  }

  private void array(byte[] value) {
    number(value.length);
    bytes.writeBytes(value);
  }

  /** Code points; {@code length} -1 means all. One byte each when that is enough. */
  private void characters(int[] points, int offset, int length) {
    int n = length < 0 ? points.length : length;
    int all = 0;
    for (int i = 0; i < n; i++) {
      all |= points[offset + i];
    }
    number(n);
    flag(all < 0x100);
    for (int i = 0; i < n; i++) {
      if (all < 0x100) {
        bytes.write(points[offset + i]);
      } else {
        number(points[offset + i]);
      }
    }
  }
}
