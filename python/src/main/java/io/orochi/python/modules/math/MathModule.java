package io.orochi.python.modules.math;

import io.orochi.python.builtins.FloatType;
import io.orochi.python.builtins.IntType;
import io.orochi.python.number.ExactSum;
import io.orochi.python.number.Floats;
import io.orochi.python.number.GammaFunctions;
import io.orochi.python.number.IntTheory;
import io.orochi.python.number.MathFunctions;
import io.orochi.python.number.VectorFunctions;
import io.orochi.python.runtime.BinaryOperator;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.Operators;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Types;
import java.math.BigInteger;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** The module {@code math}. */
public final class MathModule implements ModuleDefinition {
  @Override
  public String name() {
    return "math";
  }

  private static void unary(ModuleBuilder b, String name, DoubleUnaryOperator f) {
    b.def(name + "(x, /)", (t, x) -> f.applyAsDouble(real(t, x)));
  }

  private static void binary(ModuleBuilder b, String name, DoubleBinaryOperator f) {
    b.def(name + "(x, y, /)", (t, x, y) -> f.applyAsDouble(real(t, x), real(t, y)));
  }

  private static double real(PyThread t, Object x) {
    return x instanceof Double d ? d : x instanceof Long l ? (double) l : FloatType.convert(t, x);
  }

  @Override
  public void define(ModuleBuilder b) {
    b.constant("pi", Math.PI);
    b.constant("e", Math.E);
    b.constant("tau", 2 * Math.PI);
    b.constant("inf", Double.POSITIVE_INFINITY);
    b.constant("nan", Double.NaN);
    functions(b);
    classification(b);
    logarithms(b);
    integers(b);
    rounding(b);
    sums(b);
  }

  private static void functions(ModuleBuilder b) {
    unary(b, "acos", MathFunctions::acos);
    unary(b, "acosh", MathFunctions::acosh);
    unary(b, "asin", MathFunctions::asin);
    unary(b, "asinh", MathFunctions::asinh);
    unary(b, "atan", MathFunctions::atan);
    binary(b, "atan2", MathFunctions::atan2);
    unary(b, "atanh", MathFunctions::atanh);
    unary(b, "cbrt", MathFunctions::cbrt);
    unary(b, "cos", MathFunctions::cos);
    unary(b, "cosh", MathFunctions::cosh);
    unary(b, "degrees", MathFunctions::degrees);
    unary(b, "erf", MathFunctions::erf);
    unary(b, "erfc", MathFunctions::erfc);
    unary(b, "exp", MathFunctions::exp);
    unary(b, "exp2", MathFunctions::exp2);
    unary(b, "expm1", MathFunctions::expm1);
    unary(b, "fabs", Math::abs);
    binary(b, "fmod", MathFunctions::fmod);
    unary(b, "gamma", GammaFunctions::gamma);
    unary(b, "lgamma", GammaFunctions::lgamma);
    binary(b, "pow", MathFunctions::pow);
    unary(b, "radians", MathFunctions::radians);
    binary(b, "remainder", MathFunctions::remainder);
    unary(b, "sin", MathFunctions::sin);
    unary(b, "sinh", MathFunctions::sinh);
    unary(b, "sqrt", MathFunctions::sqrt);
    unary(b, "tan", MathFunctions::tan);
    unary(b, "tanh", MathFunctions::tanh);
    unary(b, "ulp", MathFunctions::ulp);
    binary(b, "copysign", Math::copySign);
  }

  private static void classification(ModuleBuilder b) {
    b.def("isfinite(x, /)", (t, x) -> Double.isFinite(real(t, x)));
    b.def("isinf(x, /)", (t, x) -> Double.isInfinite(real(t, x)));
    b.def("isnan(x, /)", (t, x) -> Double.isNaN(real(t, x)));
    b.defN(
        "isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)",
        (t, a) ->
            MathFunctions.isClose(real(t, a[0]), real(t, a[1]), real(t, a[2]), real(t, a[3])));
    b.def(
        "frexp(x, /)",
        (t, x) ->
            PyTuple.of(
                MathFunctions.frexpMantissa(real(t, x)),
                (long) MathFunctions.frexpExponent(real(t, x))));
    b.def(
        "ldexp(x, i, /)",
        (t, x, i) -> {
          Object e = IntType.valueOrNull(i);
          if (e == null) {
            throw PyErrors.typeError("Expected an int as second argument to ldexp.");
          }
          return MathFunctions.ldexp(real(t, x), e);
        });
    b.def(
        "modf(x, /)",
        (t, x) -> {
          double[] r = MathFunctions.modf(real(t, x));
          return PyTuple.of(r[0], r[1]);
        });
    b.def(
        "nextafter(x, y, /, *, steps=None)",
        (t, x, y, steps) ->
            steps == PyNone.NONE
                ? MathFunctions.nextAfter(real(t, x), real(t, y))
                : MathFunctions.nextAfter(real(t, x), real(t, y), Indices.index(t, steps)));
  }

  private static void logarithms(ModuleBuilder b) {
    b.def(
        "log(x, base=NULL, /)",
        (t, x, base) -> {
          double v = log(t, x);
          return base == null ? v : MathFunctions.quotientOfLogs(v, log(t, base));
        });
    b.def(
        "log2(x, /)",
        (t, x) ->
            isInt(x) ? MathFunctions.log2(IntType.valueOrNull(x)) : MathFunctions.log2(real(t, x)));
    b.def(
        "log10(x, /)",
        (t, x) ->
            isInt(x)
                ? MathFunctions.log10(IntType.valueOrNull(x))
                : MathFunctions.log10(real(t, x)));
    unary(b, "log1p", MathFunctions::log1p);
  }

  private static boolean isInt(Object x) {
    return IntType.valueOrNull(x) != null;
  }

  private static double log(PyThread t, Object x) {
    return isInt(x) ? MathFunctions.log(IntType.valueOrNull(x)) : MathFunctions.log(real(t, x));
  }

  private static void integers(ModuleBuilder b) {
    b.def("factorial(n, /)", (t, n) -> IntTheory.factorial(Indices.index(t, n)));
    b.def("isqrt(n, /)", (t, n) -> IntTheory.isqrt(Indices.index(t, n)));
    b.def("comb(n, k, /)", (t, n, k) -> IntTheory.comb(Indices.index(t, n), Indices.index(t, k)));
    b.def(
        "perm(n, k=None, /)",
        (t, n, k) ->
            k == PyNone.NONE
                ? IntTheory.factorial(Indices.index(t, n))
                : IntTheory.perm(Indices.index(t, n), Indices.index(t, k)));
    b.defN(
        "gcd(*integers)",
        (t, a) -> {
          Object r = 0L;
          for (Object x : ((PyTuple) a[0]).items()) {
            r = IntTheory.gcd(r, Indices.index(t, x));
          }
          return r;
        });
    b.defN(
        "lcm(*integers)",
        (t, a) -> {
          Object r = 1L;
          for (Object x : ((PyTuple) a[0]).items()) {
            r = IntTheory.lcm(r, Indices.index(t, x));
          }
          return r;
        });
  }

  private static void rounding(ModuleBuilder b) {
    b.def("floor(x, /)", (t, x) -> rounded(t, x, "__floor__"));
    b.def("ceil(x, /)", (t, x) -> rounded(t, x, "__ceil__"));
    b.def(
        "trunc(x, /)",
        (t, x) -> {
          Object r = x instanceof Double d ? Floats.toInt(d) : Calls.callSpecial(t, x, "__trunc__");
          if (r == null) {
            throw PyErrors.typeError("type %s doesn't define __trunc__ method", Types.nameOf(t, x));
          }
          return r;
        });
  }

  private static Object rounded(PyThread t, Object x, String method) {
    boolean floor = method.equals("__floor__");
    if (x instanceof Double d) {
      return floor ? Floats.floor(d) : Floats.ceil(d);
    }
    Object r = Calls.callSpecial(t, x, method);
    if (r != null) {
      return r;
    }
    double d = real(t, x);
    return floor ? Floats.floor(d) : Floats.ceil(d);
  }

  private static void sums(ModuleBuilder b) {
    b.def("fsum(seq, /)", (t, seq) -> sum(doubles(t, Iteration.toArrayUnasked(t, seq))));
    b.defN(
        "hypot(*coordinates)",
        (t, a) -> VectorFunctions.hypot(doubles(t, ((PyTuple) a[0]).items())));
    b.def(
        "dist(p, q, /)",
        (t, p, q) -> {
          double[] x = doubles(t, point(t, p));
          double[] y = doubles(t, point(t, q));
          if (x.length != y.length) {
            throw PyErrors.valueError("both points must have the same number of dimensions");
          }
          return VectorFunctions.dist(x, y);
        });
    b.def(
        "prod(iterable, /, *, start=1)",
        (t, items, start) -> {
          Object r = start;
          for (Object x : Iteration.toArrayUnasked(t, items)) {
            r = Operators.binary(t, BinaryOperator.MUL, r, x);
          }
          return r;
        });
    b.def(
        "sumprod(p, q, /)",
        (t, p, q) -> sumprod(t, Iteration.toArray(t, p), Iteration.toArray(t, q)));
  }

  private static Object sum(double[] values) {
    ExactSum s = new ExactSum();
    for (double v : values) {
      s.add(v);
    }
    return s.result();
  }

  private static Object[] point(PyThread t, Object p) {
    return BoxedValue.unbox(p) instanceof PyTuple tuple ? tuple.items() : Iteration.toArray(t, p);
  }

  private static double[] doubles(PyThread t, Object[] items) {
    double[] result = new double[items.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = real(t, items[i]);
    }
    return result;
  }

  private static Object sumprod(PyThread t, Object[] p, Object[] q) {
    int n = Math.min(p.length, q.length);
    boolean floats = false;
    boolean numbers = true;
    for (int i = 0; i < n; i++) {
      floats |= p[i] instanceof Double || q[i] instanceof Double;
      numbers &= isNumber(p[i]) && isNumber(q[i]);
    }
    if (floats && numbers && p.length == q.length) {
      return VectorFunctions.sumProduct(doubles(t, p), doubles(t, q));
    }
    Object sum = 0L;
    for (int i = 0; i < n; i++) {
      sum =
          Operators.binary(
              t, BinaryOperator.ADD, sum, Operators.binary(t, BinaryOperator.MUL, p[i], q[i]));
    }
    if (p.length != q.length) { // an error of the items that there are comes first
      throw PyErrors.valueError("Inputs are not the same length");
    }
    return sum;
  }

  private static boolean isNumber(Object x) {
    return x instanceof Double
        || x instanceof Long
        || x instanceof Boolean
        || x instanceof BigInteger;
  }
}
