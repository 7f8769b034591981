package io.orochi.python.modules.math;

import io.orochi.python.builtins.ComplexType;
import io.orochi.python.builtins.FloatType;
import io.orochi.python.number.Complex;
import io.orochi.python.number.ComplexFunctions;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The module {@code cmath}. */
public final class CmathModule implements ModuleDefinition {
  @Override
  public String name() {
    return "cmath";
  }

  private static void unary(ModuleBuilder b, String name, UnaryOperator<Complex> f) {
    b.def(name + "(z, /)", (t, z) -> f.apply(ComplexType.convert(t, z)));
  }

  private static void test(ModuleBuilder b, String name, Predicate<Complex> f) {
    b.def(name + "(z, /)", (t, z) -> f.test(ComplexType.convert(t, z)));
  }

  @Override
  public void define(ModuleBuilder b) {
    b.constant("pi", Math.PI);
    b.constant("e", Math.E);
    b.constant("tau", 2 * Math.PI);
    b.constant("inf", Double.POSITIVE_INFINITY);
    b.constant("infj", new Complex(0, Double.POSITIVE_INFINITY));
    b.constant("nan", Double.NaN);
    b.constant("nanj", new Complex(0, Double.NaN));
    unary(b, "acos", ComplexFunctions::acos);
    unary(b, "acosh", ComplexFunctions::acosh);
    unary(b, "asin", ComplexFunctions::asin);
    unary(b, "asinh", ComplexFunctions::asinh);
    unary(b, "atan", ComplexFunctions::atan);
    unary(b, "atanh", ComplexFunctions::atanh);
    unary(b, "cos", ComplexFunctions::cos);
    unary(b, "cosh", ComplexFunctions::cosh);
    unary(b, "exp", ComplexFunctions::exp);
    b.def("log(z, base=NULL, /)", CmathModule::log);
    unary(b, "log10", ComplexFunctions::log10);
    unary(b, "sin", ComplexFunctions::sin);
    unary(b, "sinh", ComplexFunctions::sinh);
    unary(b, "sqrt", ComplexFunctions::sqrt);
    unary(b, "tan", ComplexFunctions::tan);
    unary(b, "tanh", ComplexFunctions::tanh);
    test(b, "isfinite", z -> Double.isFinite(z.real()) && Double.isFinite(z.imag()));
    test(b, "isinf", z -> Double.isInfinite(z.real()) || Double.isInfinite(z.imag()));
    test(b, "isnan", z -> Double.isNaN(z.real()) || Double.isNaN(z.imag()));
    b.def("phase(z, /)", (t, z) -> ComplexFunctions.phase(ComplexType.convert(t, z)));
    b.def(
        "polar(z, /)",
        (t, o) -> {
          Complex z = ComplexType.convert(t, o);
          return PyTuple.of(z.abs(), ComplexFunctions.phase(z));
        });
    b.def(
        "rect(r, phi, /)",
        (t, r, phi) -> ComplexFunctions.rect(FloatType.convert(t, r), FloatType.convert(t, phi)));
    b.defN("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", CmathModule::isClose);
  }

  private static Object log(PyThread t, Object z, Object base) {
    Complex l = ComplexFunctions.log(ComplexType.convert(t, z));
    if (base == null) {
      return l;
    }
    Complex divisor = ComplexFunctions.log(ComplexType.convert(t, base));
    if (divisor.real() == 0 && divisor.imag() == 0) {
      throw PyErrors.valueError("math domain error");
    }
    return Complex.divide(l, divisor);
  }

  private static Object isClose(PyThread t, Object[] args) {
    Complex a = ComplexType.convert(t, args[0]);
    Complex b = ComplexType.convert(t, args[1]);
    double relative = FloatType.convert(t, args[2]);
    double absolute = FloatType.convert(t, args[3]);
    if (relative < 0 || absolute < 0) {
      throw PyErrors.valueError("tolerances must be non-negative");
    }
    if (a.real() == b.real() && a.imag() == b.imag()) {
      return true;
    }
    if (Double.isInfinite(a.real())
        || Double.isInfinite(a.imag())
        || Double.isInfinite(b.real())
        || Double.isInfinite(b.imag())) {
      return false;
    }
    double difference = Complex.subtract(a, b).abs();
    return difference <= relative * b.abs()
        || difference <= relative * a.abs()
        || difference <= absolute;
  }
}
