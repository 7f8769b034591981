package io.orochi.python.number;

import io.orochi.python.text.Expected;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The functions of math against CPython's answers, and to the last bit where the C library has no
 * say.
 */
class MathTest {
  private static Expected.Function one(DoubleUnaryOperator f) {
    return a -> f.applyAsDouble((double) a[0]);
  }

  private static Expected.Function two(DoubleBinaryOperator f) {
    return a -> f.applyAsDouble((double) a[0], (double) a[1]);
  }

  private static double[] doubles(Object list) {
    return ((List<?>) list).stream().mapToDouble(x -> (double) x).toArray();
  }

  private static double sum(Object list) {
    ExactSum sum = new ExactSum();
    for (double x : doubles(list)) {
      sum.add(x);
    }
    return sum.result();
  }

  @TestFactory
  Stream<DynamicTest> math() {
    return new Expected("math")
        .nearly("acos", one(MathFunctions::acos))
        .nearly("acosh", one(MathFunctions::acosh))
        .nearly("asin", one(MathFunctions::asin))
        .nearly("asinh", one(MathFunctions::asinh))
        .nearly("atan", one(MathFunctions::atan))
        .nearly("atanh", one(MathFunctions::atanh))
        .nearly("cbrt", one(MathFunctions::cbrt))
        .nearly("cos", one(MathFunctions::cos))
        .nearly("cosh", one(MathFunctions::cosh))
        .with("degrees", one(MathFunctions::degrees))
        .nearly("erf", one(MathFunctions::erf))
        .nearly("erfc", one(MathFunctions::erfc))
        .nearly("exp", one(MathFunctions::exp))
        .nearly("exp2", one(MathFunctions::exp2))
        .nearly("expm1", one(MathFunctions::expm1))
        .nearly("gamma", one(GammaFunctions::gamma))
        .nearly("lgamma", one(GammaFunctions::lgamma))
        .nearly("log", one(MathFunctions::log))
        .nearly("log1p", one(MathFunctions::log1p))
        .nearly("log2", one(MathFunctions::log2))
        .nearly("log10", one(MathFunctions::log10))
        .with("radians", one(MathFunctions::radians))
        .nearly("sin", one(MathFunctions::sin))
        .nearly("sinh", one(MathFunctions::sinh))
        .with("sqrt", one(MathFunctions::sqrt))
        .nearly("tan", one(MathFunctions::tan))
        .nearly("tanh", one(MathFunctions::tanh))
        .with("ulp", one(MathFunctions::ulp))
        .with(
            "frexp",
            a ->
                new Object[] {
                  MathFunctions.frexpMantissa((double) a[0]),
                  (long) MathFunctions.frexpExponent((double) a[0])
                })
        .with("modf", a -> MathFunctions.modf((double) a[0]))
        .nearly("atan2", two(MathFunctions::atan2))
        .with("fmod", two(MathFunctions::fmod))
        .with("remainder", two(MathFunctions::remainder))
        .nearly("pow", two(MathFunctions::pow))
        .with("nextafter", two(MathFunctions::nextAfter))
        .with("copysign", two(Math::copySign))
        .with("nextafter_steps", a -> MathFunctions.nextAfter((double) a[0], (double) a[1], a[2]))
        .with("ldexp", a -> MathFunctions.ldexp((double) a[0], a[1]))
        .with(
            "isclose",
            a -> MathFunctions.isClose((double) a[0], (double) a[1], (double) a[2], (double) a[3]))
        .nearly("log_int", a -> MathFunctions.log(a[0]))
        .nearly("log2_int", a -> MathFunctions.log2(a[0]))
        .nearly("log10_int", a -> MathFunctions.log10(a[0]))
        .with("hypot", a -> VectorFunctions.hypot(doubles(a[0])))
        .with("dist", a -> VectorFunctions.dist(doubles(a[0]), doubles(a[1])))
        .with("sumprod", a -> VectorFunctions.sumProduct(doubles(a[0]), doubles(a[1])))
        .with("fsum", a -> sum(a[0]))
        .tests();
  }
}
