package io.orochi.python.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.number.FloatHex;
import io.orochi.python.number.FloatParser;
import io.orochi.python.number.Floats;
import io.orochi.python.number.Ints;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Formatting;
import io.orochi.python.runtime.Hashing;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.Instantiation;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;
import io.orochi.python.runtime.Types;
import io.orochi.python.runtime.Warnings;
import java.math.BigInteger;

/** The class {@code float}. */
public final class FloatType implements TypeDefinition {
  @Override
  public BuiltinType type() {
    return BuiltinType.FLOAT;
  }

  private static double value(Object self) {
    return (Double) BoxedValue.unbox(self);
  }

  /**
   * The operand as a double: a float or an int; null for anything else. OverflowError for an int
   * that is too large.
   */
  static Double operandOrNull(Object o) {
    Object v = BoxedValue.unbox(o);
    if (v instanceof Double d) {
      return d;
    }
    Object i = IntType.valueOrNull(v);
    return i == null ? null : (Double) Ints.toDouble(i);
  }

  /** An operation on two doubles. */
  private interface Operation {
    Object apply(double a, double b);
  }

  private static void binary(TypeBuilder b, String name, Operation op) {
    b.def(
        "__" + name + "__(self, value, /)",
        (t, self, o) -> {
          Double y = operandOrNull(o);
          return y == null ? PyNone.NOT_IMPLEMENTED : op.apply(value(self), y);
        });
    b.def(
        "__r" + name + "__(self, value, /)",
        (t, self, o) -> {
          Double x = operandOrNull(o);
          return x == null ? PyNone.NOT_IMPLEMENTED : op.apply(x, value(self));
        });
  }

  /** A comparison of doubles, and of the sign of an exact comparison with an int. */
  private interface Order {
    boolean test(double a, double b);
  }

  private static void comparison(TypeBuilder b, String name, Order order) {
    b.def(
        "__" + name + "__(self, value, /)",
        (t, self, o) -> {
          Object v = BoxedValue.unbox(o);
          if (v instanceof Double d) {
            return order.test(value(self), d);
          }
          Object i = IntType.valueOrNull(v);
          if (i == null) {
            return PyNone.NOT_IMPLEMENTED;
          }
          double x = value(self);
          return Double.isNaN(x) ? order.test(x, 0) : order.test(Floats.compare(x, i), 0);
        });
  }

  @Override
  public void define(TypeBuilder b) {
    b.newMethod(
        "(cls, x=NULL, /)",
        (t, a) -> {
          double v = a[1] == null ? 0.0 : of(t, a[1]);
          PyType cls = (PyType) a[0];
          return cls == t.context().type(BuiltinType.FLOAT)
              ? (Object) v
              : Instantiation.box(t, cls, v);
        });
    b.def("__repr__(self, /)", (t, self) -> Floats.repr(value(self)));
    b.def("__hash__(self, /)", (t, self) -> floatHash(self));
    comparison(b, "lt", (x, y) -> x < y);
    comparison(b, "le", (x, y) -> x <= y);
    comparison(b, "eq", (x, y) -> x == y);
    comparison(b, "ne", (x, y) -> x != y);
    comparison(b, "gt", (x, y) -> x > y);
    comparison(b, "ge", (x, y) -> x >= y);
    binary(b, "add", (x, y) -> x + y);
    binary(b, "sub", (x, y) -> x - y);
    binary(b, "mul", (x, y) -> x * y);
    binary(b, "mod", Floats::modulo);
    binary(b, "floordiv", Floats::floorDivide);
    binary(b, "truediv", Floats::divide);
    binary(
        b,
        "divmod",
        (x, y) -> {
          double[] r = Floats.divmod(x, y);
          return PyTuple.of(r[0], r[1]);
        });
    b.def(
        "__pow__(self, value, mod=None, /)",
        (t, self, o, m) -> power(value(self), operandOrNull(o), m));
    b.def(
        "__rpow__(self, value, mod=None, /)",
        (t, self, o, m) -> power(operandOrNull(o), value(self), m));
    b.def("__neg__(self, /)", (t, self) -> -value(self));
    b.def("__pos__(self, /)", (t, self) -> value(self));
    b.def("__abs__(self, /)", (t, self) -> Math.abs(value(self)));
    b.def("__bool__(self, /)", (t, self) -> value(self) != 0);
    b.def("__int__(self, /)", (t, self) -> Floats.toInt(value(self)));
    b.def("__float__(self, /)", (t, self) -> value(self));
    b.def("__trunc__(self, /)", (t, self) -> Floats.toInt(value(self)));
    b.def("__floor__(self, /)", (t, self) -> Floats.floor(value(self)));
    b.def("__ceil__(self, /)", (t, self) -> Floats.ceil(value(self)));
    b.def(
        "__round__(self, ndigits=NULL, /)",
        (t, self, digits) ->
            digits == null || digits == PyNone.NONE
                ? Floats.round(value(self))
                : (Object) Floats.round(value(self), Indices.index(t, digits)));
    b.def("__getnewargs__(self, /)", (t, self) -> PyTuple.of(value(self)));
    b.def(
        "__format__(self, format_spec, /)",
        (t, self, spec) ->
            Formatting.isStr(self, spec)
                ? Texts.str(t, self)
                : Formatting.ofFloat(t, self, value(self), spec));
    b.def("conjugate(self, /)", (t, self) -> value(self));
    b.def("as_integer_ratio(self, /)", (t, self) -> PyTuple.of(Floats.asIntegerRatio(value(self))));
    b.def("is_integer(self, /)", (t, self) -> Floats.isInteger(value(self)));
    b.def("hex(self, /)", (t, self) -> FloatHex.hex(value(self)));
    b.classMethod(
        "fromhex(cls, string, /)",
        (t, a) -> {
          if (!(BoxedValue.unbox(a[1]) instanceof TruffleString s)) {
            throw PyErrors.typeError("bad argument type for built-in operation");
          }
          double v = FloatHex.fromHex(s);
          return a[0] == t.context().type(BuiltinType.FLOAT) ? (Object) v : Calls.call(t, a[0], v);
        });
    b.staticMethod("__getformat__(typestr, /)", (t, a) -> format(t, a[0]));
    b.getter("real", (t, self) -> value(self));
    b.getter("imag", (t, self) -> 0.0);
  }

  private static Object format(PyThread t, Object kind) {
    if (!(BoxedValue.unbox(kind) instanceof TruffleString s)) {
      throw PyErrors.typeError(
          "__getformat__() argument must be str, not %s", Types.nameOf(t, kind));
    }
    String name = Strings.toJava(s);
    if (!name.equals("double") && !name.equals("float")) {
      throw PyErrors.valueError("__getformat__() argument 1 must be 'double' or 'float'");
    }
    return Strings.of("IEEE, little-endian");
  }

  private static Object floatHash(Object self) {
    double d = value(self);
    return Double.isNaN(d) ? Hashing.identity(self) : Floats.hash(d);
  }

  private static Object power(Double x, Double y, Object m) {
    if (x == null || y == null) {
      return PyNone.NOT_IMPLEMENTED;
    }
    if (m != PyNone.NONE) {
      throw PyErrors.typeError("pow() 3rd argument not allowed unless all arguments are integers");
    }
    return Floats.power(x, y);
  }

  /** {@code float(x)}. */
  public static double of(PyThread t, Object x) {
    if (x instanceof Double d) {
      return d;
    } else if (x instanceof Long l) {
      return l;
    } else if (x instanceof BigInteger || x instanceof Boolean) {
      return Ints.toDouble(IntType.valueOrNull(x));
    } else if (!(x instanceof TruffleString)) {
      Object r = Calls.callSpecial(t, x, "__float__");
      if (r != null) {
        return given(t, x, r);
      }
      Object i = Indices.indexOrNull(t, x);
      if (i != null) {
        return Ints.toDouble(i);
      }
    }
    if (BoxedValue.unbox(x) instanceof TruffleString s) {
      return FloatParser.parse(s);
    }
    byte[] bytes = Buffers.bytesOrNull(t, x);
    if (bytes != null) {
      Double value = FloatParser.parseOrNull(bytes);
      if (value == null) {
        throw PyErrors.valueError("could not convert string to float: %s", Texts.javaRepr(t, x));
      }
      return value;
    }
    throw PyErrors.typeError(
        "float() argument must be a string or a real number, not '%s'", Types.nameOf(t, x));
  }

  /** The value of an argument that C functions convert as {@code PyFloat_AsDouble} does. */
  public static double convert(PyThread t, Object x) {
    if (x instanceof Double d) {
      return d;
    } else if (x instanceof Long l) {
      return l;
    }
    Object v = BoxedValue.unbox(x);
    if (v instanceof Double d) {
      return d;
    }
    if (v instanceof TruffleString) {
      throw PyErrors.typeError("must be real number, not %s", Types.nameOf(t, x));
    }
    Object r = Calls.callSpecial(t, x, "__float__");
    if (r == null) {
      Object i = Indices.indexOrNull(t, x);
      if (i == null) {
        throw PyErrors.typeError("must be real number, not %s", Types.nameOf(t, x));
      }
      return Ints.toDouble(i);
    }
    return given(t, x, r);
  }

  /** What {@code __float__} of {@code x} has given. */
  private static double given(PyThread t, Object x, Object r) {
    if (r instanceof Double d) {
      return d;
    }
    if (!(BoxedValue.unbox(r) instanceof Double d)) {
      throw PyErrors.typeError(
          "%s.__float__ returned non-float (type %s)", Types.nameOf(t, x), Types.nameOf(t, r));
    }
    Warnings.warn(
        t,
        BuiltinException.DeprecationWarning,
        "%s.__float__ returned non-float (type %s).  The ability to return an instance of a strict"
            + " subclass of float is deprecated, and may be removed in a future version of"
            + " Python.",
        Types.nameOf(t, x),
        Types.nameOf(t, r));
    return d;
  }
}
