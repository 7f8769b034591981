package io.orochi.python.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.builtins.bytes.BytesType;
import io.orochi.python.number.Floats;
import io.orochi.python.number.IntBits;
import io.orochi.python.number.IntText;
import io.orochi.python.number.Ints;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Formatting;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.Instantiation;
import io.orochi.python.runtime.PyByteArray;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;
import io.orochi.python.runtime.Types;
import io.orochi.python.runtime.Warnings;
import java.math.BigInteger;
import java.util.function.BinaryOperator;

/** The class {@code int}. */
public final class IntType implements TypeDefinition {
  @Override
  public BuiltinType type() {
    return BuiltinType.INT;
  }

  /**
   * The number behind an int, a bool or an instance of a derived class: Long or BigInteger; null
   * for anything else.
   */
  public static Object valueOrNull(Object o) {
    Object v = BoxedValue.unbox(o);
    if (v instanceof Boolean b) {
      return b ? 1L : 0L;
    }
    return v instanceof Long || v instanceof BigInteger ? v : null;
  }

  private static Object value(Object self) {
    return valueOrNull(self);
  }

  private static void binary(TypeBuilder b, String name, BinaryOperator<Object> op) {
    b.def(
        "__" + name + "__(self, value, /)",
        (t, self, o) -> {
          Object y = valueOrNull(o);
          return y == null ? PyNone.NOT_IMPLEMENTED : op.apply(value(self), y);
        });
    b.def(
        "__r" + name + "__(self, value, /)",
        (t, self, o) -> {
          Object x = valueOrNull(o);
          return x == null ? PyNone.NOT_IMPLEMENTED : op.apply(x, value(self));
        });
  }

  /** A test on the sign of the comparison. */
  private interface Sign {
    boolean test(int sign);
  }

  private static void comparison(TypeBuilder b, String name, Sign sign) {
    b.def(
        "__" + name + "__(self, value, /)",
        (t, self, o) -> {
          Object y = valueOrNull(o);
          return y == null
              ? PyNone.NOT_IMPLEMENTED
              : (Object) sign.test(Ints.compare(value(self), y));
        });
  }

  @Override
  public void define(TypeBuilder b) {
    b.newMethod("(cls, x=NULL, /, base=NULL)", (t, a) -> make(t, (PyType) a[0], a[1], a[2]));
    b.def("__repr__(self, /)", (t, self) -> IntText.repr(value(self), t.context().intDigitLimit()));
    b.def("__hash__(self, /)", (t, self) -> IntBits.hash(value(self)));
    comparison(b, "lt", s -> s < 0);
    comparison(b, "le", s -> s <= 0);
    comparison(b, "eq", s -> s == 0);
    comparison(b, "ne", s -> s != 0);
    comparison(b, "gt", s -> s > 0);
    comparison(b, "ge", s -> s >= 0);
    binary(b, "add", Ints::add);
    binary(b, "sub", Ints::subtract);
    binary(b, "mul", Ints::multiply);
    binary(b, "mod", Ints::modulo);
    binary(b, "floordiv", Ints::floorDivide);
    binary(b, "truediv", Ints::trueDivide);
    binary(b, "divmod", (x, y) -> PyTuple.of(Ints.divmod(x, y)));
    binary(b, "lshift", IntBits::shiftLeft);
    binary(b, "rshift", IntBits::shiftRight);
    binary(b, "and", IntBits::and);
    binary(b, "xor", IntBits::xor);
    binary(b, "or", IntBits::or);
    b.def(
        "__pow__(self, value, mod=None, /)",
        (t, self, o, m) -> power(value(self), valueOrNull(o), m));
    b.def(
        "__rpow__(self, value, mod=None, /)",
        (t, self, o, m) -> power(valueOrNull(o), value(self), m));
    b.def("__neg__(self, /)", (t, self) -> Ints.negate(value(self)));
    b.def("__pos__(self, /)", (t, self) -> value(self));
    b.def("__abs__(self, /)", (t, self) -> Ints.abs(value(self)));
    b.def("__bool__(self, /)", (t, self) -> !Ints.isZero(value(self)));
    b.def("__invert__(self, /)", (t, self) -> IntBits.invert(value(self)));
    b.def("__int__(self, /)", (t, self) -> value(self));
    b.def("__float__(self, /)", (t, self) -> Ints.toDouble(value(self)));
    b.def("__index__(self, /)", (t, self) -> value(self));
    b.def("__trunc__(self, /)", (t, self) -> value(self));
    b.def("__floor__(self, /)", (t, self) -> value(self));
    b.def("__ceil__(self, /)", (t, self) -> value(self));
    b.def(
        "__round__(self, ndigits=NULL, /)",
        (t, self, digits) ->
            digits == null || digits == PyNone.NONE
                ? value(self)
                : Ints.round(value(self), Indices.index(t, digits)));
    b.def("__getnewargs__(self, /)", (t, self) -> PyTuple.of(value(self)));
    b.def(
        "__format__(self, format_spec, /)",
        (t, self, spec) ->
            Formatting.isStr(self, spec)
                ? Texts.str(t, self)
                : Formatting.ofInt(t, self, value(self), spec));
    b.def("__sizeof__(self, /)", (t, self) -> 24L + (IntBits.bitLength(value(self)) + 29) / 30 * 4);
    b.def("conjugate(self, /)", (t, self) -> value(self));
    b.def("bit_length(self, /)", (t, self) -> IntBits.bitLength(value(self)));
    b.def("bit_count(self, /)", (t, self) -> IntBits.bitCount(value(self)));
    b.def("as_integer_ratio(self, /)", (t, self) -> PyTuple.of(value(self), 1L));
    b.def("is_integer(self, /)", (t, self) -> true);
    b.def(
        "to_bytes(self, /, length=1, byteorder='big', *, signed=False)",
        (t, self, length, order, signed) ->
            new PyBytes(
                IntBits.toBytes(
                    value(self),
                    length(t, length),
                    IntBits.isBigEndian(byteOrder(t, order, "to_bytes")),
                    Truth.isTrue(t, signed))));
    b.classMethod(
        "from_bytes(cls, /, bytes, byteorder='big', *, signed=False)",
        (t, a) -> {
          boolean big = IntBits.isBigEndian(byteOrder(t, a[2], "from_bytes"));
          byte[] bytes = BytesType.ofObject(t, a[1]);
          Object v = IntBits.fromBytes(bytes, big, Truth.isTrue(t, a[3]));
          return a[0] == t.context().type(BuiltinType.INT) ? v : Calls.call(t, a[0], v);
        });
    b.getter("real", (t, self) -> value(self));
    b.getter("imag", (t, self) -> 0L);
    b.getter("numerator", (t, self) -> value(self));
    b.getter("denominator", (t, self) -> 1L);
  }

  private static long length(PyThread t, Object o) {
    long n = Indices.toLong(t, o);
    if (n < 0) {
      throw PyErrors.valueError("length argument must be non-negative");
    }
    return n;
  }

  private static String byteOrder(PyThread t, Object o, String method) {
    if (BoxedValue.unbox(o) instanceof TruffleString s) {
      return Strings.toJava(s);
    }
    throw PyErrors.typeError(
        "%s() argument 'byteorder' must be str, not %s", method, Types.nameOf(t, o));
  }

  private static Object power(Object x, Object y, Object m) {
    if (x == null || y == null) {
      return PyNone.NOT_IMPLEMENTED;
    }
    if (m == PyNone.NONE) {
      return Ints.power(x, y);
    }
    Object modulus = valueOrNull(m);
    return modulus == null ? PyNone.NOT_IMPLEMENTED : Ints.power(x, y, modulus);
  }

  /** {@code int(x, base)}. */
  private static Object make(PyThread t, PyType cls, Object x, Object base) {
    Object v;
    if (x == null) {
      if (base != null) {
        throw PyErrors.typeError("int() missing string argument");
      }
      v = 0L;
    } else if (base != null) {
      v = fromText(t, x, base);
    } else {
      v = of(t, x);
    }
    return cls == t.context().type(BuiltinType.INT) ? v : Instantiation.box(t, cls, v);
  }

  private static Object fromText(PyThread t, Object x, Object base) {
    Object radix = (long) IntText.checkBase(Indices.index(t, base));
    Object text = BoxedValue.unbox(x);
    if (text instanceof TruffleString s) {
      return IntText.parse(s, radix, t.context().intDigitLimit());
    }
    if (text instanceof PyBytes || text instanceof PyByteArray) {
      return IntText.parse(Buffers.bytesOrNull(t, x), radix, t.context().intDigitLimit());
    }
    throw PyErrors.typeError("int() can't convert non-string with explicit base");
  }

  /** {@code int(x)}. */
  public static Object of(PyThread t, Object x) {
    if (x instanceof Long || x instanceof BigInteger) {
      return x;
    } else if (x instanceof Double d) {
      return Floats.toInt(d);
    } else if (x instanceof Boolean b) {
      return b ? 1L : 0L;
    } else if (!(x instanceof TruffleString)) {
      Object r = Calls.callSpecial(t, x, "__int__");
      if (r != null) {
        return Indices.intGiven(t, "__int__", r);
      }
      Object index = Indices.indexOrNull(t, x);
      if (index != null) {
        return index;
      }
      r = Calls.callSpecial(t, x, "__trunc__");
      if (r != null) {
        Warnings.warn(
            t,
            BuiltinException.DeprecationWarning,
            "The delegation of int() to __trunc__ is deprecated.");
        Object v = valueOrNull(r);
        v = v != null ? v : Indices.indexOrNull(t, r);
        if (v == null) {
          throw PyErrors.typeError("__trunc__ returned non-Integral (type %s)", Types.nameOf(t, r));
        }
        return v;
      }
    }
    if (BoxedValue.unbox(x) instanceof TruffleString s) {
      return IntText.parse(s, 10L, t.context().intDigitLimit());
    }
    byte[] bytes = Buffers.bytesOrNull(t, x);
    if (bytes != null) {
      return IntText.parse(bytes, 10L, t.context().intDigitLimit());
    }
    throw PyErrors.typeError(
        "int() argument must be a string, a bytes-like object or a real number, not '%s'",
        Types.nameOf(t, x));
  }
}
