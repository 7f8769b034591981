package io.orochi.python.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.number.Complex;
import io.orochi.python.number.ComplexParser;
import io.orochi.python.number.Floats;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Formatting;
import io.orochi.python.runtime.Instantiation;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;
import io.orochi.python.runtime.Types;
import java.math.BigInteger;
import java.util.function.BinaryOperator;

/** The class {@code complex}. */
public final class ComplexType implements TypeDefinition {
  @Override
  public BuiltinType type() {
    return BuiltinType.COMPLEX;
  }

  private static Complex value(Object self) {
    return (Complex) BoxedValue.unbox(self);
  }

  /** The operand as a complex number, or null; OverflowError for an int that is too large. */
  private static Complex operandOrNull(Object o) {
    if (BoxedValue.unbox(o) instanceof Complex c) {
      return c;
    }
    Double real = FloatType.operandOrNull(o);
    return real == null ? null : new Complex(real, 0);
  }

  private static void binary(TypeBuilder b, String name, BinaryOperator<Complex> op) {
    b.def(
        "__" + name + "__(self, value, /)",
        (t, self, o) -> {
          Complex y = operandOrNull(o);
          return y == null ? PyNone.NOT_IMPLEMENTED : op.apply(value(self), y);
        });
    b.def(
        "__r" + name + "__(self, value, /)",
        (t, self, o) -> {
          Complex x = operandOrNull(o);
          return x == null ? PyNone.NOT_IMPLEMENTED : op.apply(x, value(self));
        });
  }

  @Override
  public void define(TypeBuilder b) {
    b.newMethod(
        "(cls, real=NULL, imag=NULL)",
        (t, a) -> {
          Complex v = make(t, a[1], a[2]);
          PyType cls = (PyType) a[0];
          return cls == t.context().type(BuiltinType.COMPLEX)
              ? (Object) v
              : Instantiation.box(t, cls, v);
        });
    b.def("__repr__(self, /)", (t, self) -> value(self).repr());
    b.def("__hash__(self, /)", (t, self) -> value(self).hash());
    b.def("__eq__(self, value, /)", (t, self, o) -> equal(self, o));
    b.def(
        "__ne__(self, value, /)",
        (t, self, o) -> equal(self, o) instanceof Boolean e ? (Object) !e : PyNone.NOT_IMPLEMENTED);
    for (String name : new String[] {"lt", "le", "gt", "ge"}) {
      b.def("__" + name + "__(self, value, /)", (t, self, o) -> PyNone.NOT_IMPLEMENTED);
    }
    binary(b, "add", Complex::add);
    binary(b, "sub", Complex::subtract);
    binary(b, "mul", Complex::multiply);
    binary(b, "truediv", Complex::divide);
    b.def(
        "__pow__(self, value, mod=None, /)",
        (t, self, o, m) -> power(value(self), operandOrNull(o), m));
    b.def(
        "__rpow__(self, value, mod=None, /)",
        (t, self, o, m) -> power(operandOrNull(o), value(self), m));
    b.def("__neg__(self, /)", (t, self) -> value(self).negate());
    b.def("__pos__(self, /)", (t, self) -> value(self));
    b.def("__abs__(self, /)", (t, self) -> value(self).abs());
    b.def("__bool__(self, /)", (t, self) -> value(self).real() != 0 || value(self).imag() != 0);
    b.def("__complex__(self, /)", (t, self) -> value(self));
    b.def("conjugate(self, /)", (t, self) -> value(self).conjugate());
    b.def(
        "__getnewargs__(self, /)", (t, self) -> PyTuple.of(value(self).real(), value(self).imag()));
    b.def(
        "__format__(self, format_spec, /)",
        (t, self, spec) -> Formatting.ofComplex(t, self, value(self), spec));
    b.getter("real", (t, self) -> value(self).real());
    b.getter("imag", (t, self) -> value(self).imag());
  }

  private static Object equal(Object self, Object o) {
    Complex x = value(self);
    Object v = BoxedValue.unbox(o);
    if (v instanceof Complex y) {
      return Complex.equal(x, y);
    }
    if (v instanceof Double y) {
      return x.real() == y && x.imag() == 0;
    }
    Object i = IntType.valueOrNull(v);
    if (i == null) {
      return PyNone.NOT_IMPLEMENTED;
    }
    return x.imag() == 0 && !Double.isNaN(x.real()) && Floats.compare(x.real(), i) == 0;
  }

  private static Object power(Complex x, Complex y, Object m) {
    if (x == null || y == null) {
      return PyNone.NOT_IMPLEMENTED;
    }
    if (m != PyNone.NONE) {
      throw PyErrors.valueError("complex modulo");
    }
    return Complex.power(x, y);
  }

  /** {@code complex(real, imag)}; null where an argument was not given. */
  private static Complex make(PyThread t, Object real, Object imag) {
    if (real != null && imag == null && real instanceof Complex c) {
      return c;
    }
    if (BoxedValue.unbox(real) instanceof TruffleString s) {
      if (imag != null) {
        throw PyErrors.typeError("complex() can't take second arg if first is a string");
      }
      return ComplexParser.parse(s);
    }
    if (BoxedValue.unbox(imag) instanceof TruffleString) {
      throw PyErrors.typeError("complex() second arg can't be a string");
    }
    Complex r = real == null ? new Complex(0, 0) : special(t, real);
    if (r == null) {
      r = plain(t, real, "complex() first argument must be a string or a number, not '%s'");
    }
    if (imag == null) {
      return r;
    }
    Complex i = BoxedValue.unbox(imag) instanceof Complex c ? c : null;
    if (i == null) {
      i = plain(t, imag, "complex() second argument must be a number, not '%s'");
      // A sum would turn a negative zero into a positive one.
      return new Complex(r.real(), r.imag() == 0 ? i.real() : r.imag() + i.real());
    }
    return new Complex(r.real() - i.imag(), r.imag() + i.real());
  }

  /** The complex number that a function is given; TypeError. Guest code may run. */
  public static Complex convert(PyThread t, Object o) {
    Complex c = special(t, o);
    return c != null ? c : plain(t, o, "must be real number, not %s");
  }

  /** What {@code __complex__} gives, or null if there is none. */
  private static Complex special(PyThread t, Object o) {
    Object v = BoxedValue.unbox(o);
    if (v instanceof Complex c && v == o) {
      return c;
    }
    if (v instanceof Long || v instanceof Double || v instanceof BigInteger) {
      return null;
    }
    Object r = Calls.callSpecial(t, o, "__complex__");
    if (r == null) {
      return v instanceof Complex c ? c : null;
    }
    if (BoxedValue.unbox(r) instanceof Complex c) {
      return c;
    }
    throw PyErrors.typeError("__complex__ returned non-complex (type %s)", Types.nameOf(t, r));
  }

  private static Complex plain(PyThread t, Object o, String error) {
    Double real = FloatType.operandOrNull(o);
    if (real == null) {
      PyType type = t.context().typeOf(t, o);
      if (type.find(t, "__float__") == null && type.find(t, "__index__") == null) {
        throw PyErrors.typeError(error, Types.nameOf(t, o));
      }
      real = FloatType.convert(t, o);
    }
    return new Complex(real, 0);
  }
}
