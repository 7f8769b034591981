package io.orochi.python.builtins.memory;

import io.orochi.python.number.HalfFloat;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.ElementFormat;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Truth;
import java.math.BigInteger;

/** What a program assigns to an element of a view, as bytes. */
final class Elements {
  private Elements() {}

  /** NotImplementedError when a view cannot show elements of the format. */
  static ElementFormat known(ElementFormat f) {
    if (!f.isKnown()) {
      throw PyErrors.raise(
          BuiltinException.NotImplementedError, "memoryview: format %s not supported", f.text());
    }
    return f;
  }

  /** The bytes of one element; TypeError, ValueError. Guest code may run. */
  static byte[] pack(PyThread t, ElementFormat f, Object o) {
    if (f.code() == '?') {
      return new byte[] {(byte) (Truth.isTrue(t, o) ? 1 : 0)};
    }
    if (f.code() == 'c') {
      if (!(BoxedValue.unbox(o) instanceof PyBytes b)) {
        throw invalidType(f);
      }
      if (b.size() != 1) {
        throw invalidValue(f);
      }
      return b.bytes();
    }
    if (f.code() == 'e') {
      double d = number(t, f, o);
      if (Double.isFinite(d) && !Double.isFinite(HalfFloat.round(d))) {
        throw invalidValue(f);
      }
      return f.ofBits(HalfFloat.bits(d));
    }
    return f.isFloat() ? f.ofDouble(number(t, f, o)) : integer(t, f, o);
  }

  private static byte[] integer(PyThread t, ElementFormat f, Object o) {
    Object i;
    try {
      i = Indices.indexOrNull(t, o);
    } catch (PyException e) {
      throw translated(t, f, e);
    }
    if (i == null) {
      throw invalidType(f);
    }
    BigInteger big = i instanceof Long n ? BigInteger.valueOf(n) : (BigInteger) i;
    if (!(f.code() == 'P' ? big.bitLength() <= 64 : f.fits(big))) {
      throw invalidValue(f);
    }
    return f.ofBits(big.longValue());
  }

  private static double number(PyThread t, ElementFormat f, Object o) {
    if (BoxedValue.unbox(o) instanceof Double d) {
      return d;
    }
    if (Calls.findSpecial(t, o, "__float__") == null
        && Calls.findSpecial(t, o, "__index__") == null) {
      throw invalidType(f);
    }
    try {
      return (Double) BoxedValue.unbox(Calls.call(t, t.context().type(BuiltinType.FLOAT), o));
    } catch (PyException e) {
      throw translated(t, f, e);
    }
  }

  private static PyException translated(PyThread t, ElementFormat f, PyException e) {
    if (Exceptions.matches(t, e, BuiltinException.TypeError)) {
      return invalidType(f);
    }
    return Exceptions.matches(t, e, BuiltinException.OverflowError)
            || Exceptions.matches(t, e, BuiltinException.ValueError)
        ? invalidValue(f)
        : e;
  }

  private static PyException invalidType(ElementFormat f) {
    return PyErrors.typeError("memoryview: invalid type for format '%s'", f.text());
  }

  private static PyException invalidValue(ElementFormat f) {
    return PyErrors.valueError("memoryview: invalid value for format '%s'", f.text());
  }
}
