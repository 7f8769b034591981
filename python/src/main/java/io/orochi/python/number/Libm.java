package io.orochi.python.number;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/**
 * The C library's elementary functions. CPython calls these, so calling them too gives the same
 * bits, which Java's own (good to one unit in the last place, but other ones) do not. Bound at the
 * first use of the class; each call costs about as much as a Java method that is not inlined.
 */
final class Libm {
  private static final Linker LINKER = Linker.nativeLinker();
  private static final MethodHandle UNARY = handle(1);
  private static final MethodHandle BINARY = handle(2);

  private static final MethodHandle ACOS = bind("acos", UNARY);
  private static final MethodHandle ACOSH = bind("acosh", UNARY);
  private static final MethodHandle ASIN = bind("asin", UNARY);
  private static final MethodHandle ASINH = bind("asinh", UNARY);
  private static final MethodHandle ATAN = bind("atan", UNARY);
  private static final MethodHandle ATANH = bind("atanh", UNARY);
  private static final MethodHandle CBRT = bind("cbrt", UNARY);
  private static final MethodHandle COS = bind("cos", UNARY);
  private static final MethodHandle COSH = bind("cosh", UNARY);
  private static final MethodHandle ERF = bind("erf", UNARY);
  private static final MethodHandle ERFC = bind("erfc", UNARY);
  private static final MethodHandle EXP = bind("exp", UNARY);
  private static final MethodHandle EXP2 = bind("exp2", UNARY);
  private static final MethodHandle EXPM1 = bind("expm1", UNARY);
  private static final MethodHandle LOG = bind("log", UNARY);
  private static final MethodHandle LOG10 = bind("log10", UNARY);
  private static final MethodHandle LOG1P = bind("log1p", UNARY);
  private static final MethodHandle LOG2 = bind("log2", UNARY);
  private static final MethodHandle SIN = bind("sin", UNARY);
  private static final MethodHandle SINH = bind("sinh", UNARY);
  private static final MethodHandle TAN = bind("tan", UNARY);
  private static final MethodHandle TANH = bind("tanh", UNARY);
  private static final MethodHandle ATAN2 = bind("atan2", BINARY);
  private static final MethodHandle HYPOT = bind("hypot", BINARY);
  private static final MethodHandle POW = bind("pow", BINARY);

  private Libm() {}

  private static MethodHandle handle(int arguments) {
    ValueLayout[] layouts = new ValueLayout[arguments];
    Arrays.fill(layouts, ValueLayout.JAVA_DOUBLE);
    // "Critical": these return at once and never call back, so the thread need not change state.
    return LINKER.downcallHandle(
        FunctionDescriptor.of(ValueLayout.JAVA_DOUBLE, layouts), Linker.Option.critical(false));
  }

  private static MethodHandle bind(String name, MethodHandle handle) {
    return handle.bindTo(LINKER.defaultLookup().findOrThrow(name));
  }

  private static AssertionError impossible(Throwable t) {
    return new AssertionError("a C function cannot throw", t);
  }

  @TruffleBoundary
  static double acos(double x) {
    try {
      return (double) ACOS.invokeExact(x);
    } catch (Throwable t) {
      throw impossible(t);
    }
  }

  @TruffleBoundary
  static double acosh(double x) {
    try {
      return (double) ACOSH.invokeExact(x);
    } catch (Throwable t) {
      throw impossible(t);
    }
  }

  @TruffleBoundary
  static double asin(double x) {
    try {
      return (double) ASIN.invokeExact(x);
    } catch (Throwable t) {
      throw impossible(t);
    }
  }

  @TruffleBoundary
  static double asinh(double x) {
    try {
      return (double) ASINH.invokeExact(x);
    } catch (Throwable t) {
      throw impossible(t);
    }
  }

  @TruffleBoundary
  static double atan(double x) {
    try {
      return (double) ATAN.invokeExact(x);
    } catch (Throwable t) {
      throw impossible(t);
    }
  }

  @TruffleBoundary
  static double atanh(double x) {
    try {
      return (double) ATANH.invokeExact(x);
    } catch (Throwable t) {
      throw impossible(t);
    }
  }

  @TruffleBoundary
  static double cbrt(double x) {
    try {
      return (double) CBRT.invokeExact(x);
    } catch (Throwable t) {
      throw impossible(t);
    }
  }

  @TruffleBoundary
  static double cos(double x) {
    try {
      return (double) COS.invokeExact(x);
    } catch (Throwable t) {
      throw impossible(t);
    }
  }

  @TruffleBoundary
  static double cosh(double x) {
    try {
      return (double) COSH.invokeExact(x);
    } catch (Throwable t) {
      throw impossible(t);
    }
  }

  @TruffleBoundary
  static double erf(double x) {
    try {
      return (double) ERF.invokeExact(x);
    } catch (Throwable t) {
      throw impossible(t);
    }
  }

  @TruffleBoundary
  static double erfc(double x) {
    try {
      return (double) ERFC.invokeExact(x);
    } catch (Throwable t) {
      throw impossible(t);
    }
  }

  @TruffleBoundary
  static double exp(double x) {
    try {
      return (double) EXP.invokeExact(x);
    } catch (Throwable t) {
      throw impossible(t);
    }
  }

  @TruffleBoundary
  static double exp2(double x) {
    try {
      return (double) EXP2.invokeExact(x);
    } catch (Throwable t) {
      throw impossible(t);
    }
  }

  @TruffleBoundary
  static double expm1(double x) {
    try {
      return (double) EXPM1.invokeExact(x);
    } catch (Throwable t) {
      throw impossible(t);
    }
  }

  @TruffleBoundary
  static double log(double x) {
    try {
      return (double) LOG.invokeExact(x);
    } catch (Throwable t) {
      throw impossible(t);
    }
  }

  @TruffleBoundary
  static double log10(double x) {
    try {
      return (double) LOG10.invokeExact(x);
    } catch (Throwable t) {
      throw impossible(t);
    }
  }

  @TruffleBoundary
  static double log1p(double x) {
    try {
      return (double) LOG1P.invokeExact(x);
    } catch (Throwable t) {
      throw impossible(t);
    }
  }

  @TruffleBoundary
  static double log2(double x) {
    try {
      return (double) LOG2.invokeExact(x);
    } catch (Throwable t) {
      throw impossible(t);
    }
  }

  @TruffleBoundary
  static double sin(double x) {
    try {
      return (double) SIN.invokeExact(x);
    } catch (Throwable t) {
      throw impossible(t);
    }
  }

  @TruffleBoundary
  static double sinh(double x) {
    try {
      return (double) SINH.invokeExact(x);
    } catch (Throwable t) {
      throw impossible(t);
    }
  }

  @TruffleBoundary
  static double tan(double x) {
    try {
      return (double) TAN.invokeExact(x);
    } catch (Throwable t) {
      throw impossible(t);
    }
  }

  @TruffleBoundary
  static double tanh(double x) {
    try {
      return (double) TANH.invokeExact(x);
    } catch (Throwable t) {
      throw impossible(t);
    }
  }

  @TruffleBoundary
  static double atan2(double x, double y) {
    try {
      return (double) ATAN2.invokeExact(x, y);
    } catch (Throwable t) {
      throw impossible(t);
    }
  }

  @TruffleBoundary
  static double hypot(double x, double y) {
    try {
      return (double) HYPOT.invokeExact(x, y);
    } catch (Throwable t) {
      throw impossible(t);
    }
  }

  @TruffleBoundary
  static double pow(double x, double y) {
    try {
      return (double) POW.invokeExact(x, y);
    } catch (Throwable t) {
      throw impossible(t);
    }
  }
}
