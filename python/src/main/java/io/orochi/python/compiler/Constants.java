package io.orochi.python.compiler;

import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.tokenizer.CodePoints;
import io.orochi.python.number.Complex;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import java.math.BigInteger;

/** Guest values of the parser's constants. */
final class Constants {
  private Constants() {}

  static Object value(ConstantValue c) {
    return switch (c.kind) {
      case NONE -> PyNone.NONE;
      case ELLIPSIS -> PyNone.ELLIPSIS;
      case BOOLEAN -> c.getBoolean();
      case LONG -> c.getLong();
      case DOUBLE -> c.getDouble();
      case BIGINTEGER -> {
        BigInteger i = c.getBigInteger();
        yield i.bitLength() < 64 ? (Object) i.longValue() : i;
      }
      case COMPLEX -> new Complex(c.getComplex()[0], c.getComplex()[1]);
      case CODEPOINTS -> string(c.getCodePoints());
      case BYTES -> new PyBytes(c.getBytes());
      case TUPLE -> tuple(c.getTupleElements());
      case FROZENSET -> throw new IllegalArgumentException("the parser makes no frozenset");
    };
  }

  private static PyTuple tuple(ConstantValue[] items) {
    Object[] values = new Object[items.length];
    for (int i = 0; i < items.length; i++) {
      values[i] = value(items[i]);
    }
    return PyTuple.of(values);
  }

  private static Object string(CodePoints s) {
    return Strings.ofCodePoints(s.getBuffer(), s.getOffset(), s.getOffset() + s.getLength());
  }
}
