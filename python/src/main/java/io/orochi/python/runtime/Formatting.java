package io.orochi.python.runtime;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.number.Complex;

/** {@code __format__} of the built-in scalars. */
public final class Formatting {
  private Formatting() {}

  private static TruffleString spec(PyThread t, Object spec) {
    if (BoxedValue.unbox(spec) instanceof TruffleString s) {
      return s;
    }
    throw PyErrors.typeError(
        "__format__() argument must be str, not %s", Types.nameInArguments(t, spec));
  }

  /**
   * Whether the text is {@code str(self)}: an instance of a derived class, and no specification.
   */
  public static boolean isStr(Object self, Object spec) {
    return self instanceof BoxedValue
        && BoxedValue.unbox(spec) instanceof TruffleString s
        && s.isEmpty();
  }

  /** {@code format(self, spec)} of an int with the given value. */
  public static TruffleString ofInt(PyThread t, Object self, Object value, Object spec) {
    return io.orochi.python.text.format.Formatting.formatInt(
        value, spec(t, spec), Types.nameOf(t, self), t.context().intDigitLimit());
  }

  /** {@code format(self, spec)} of a float with the given value. */
  public static TruffleString ofFloat(PyThread t, Object self, double value, Object spec) {
    return io.orochi.python.text.format.Formatting.formatFloat(
        value, spec(t, spec), Types.nameOf(t, self));
  }

  /** {@code format(self, spec)} of a complex number with the given value. */
  public static TruffleString ofComplex(PyThread t, Object self, Complex value, Object spec) {
    TruffleString s = spec(t, spec);
    return s.isEmpty()
        ? Texts.str(t, self)
        : io.orochi.python.text.format.Formatting.formatComplex(value, s, Types.nameOf(t, self));
  }

  /** {@code format(self, spec)} of a str with the given value. */
  public static TruffleString ofStr(PyThread t, Object self, TruffleString value, Object spec) {
    return io.orochi.python.text.format.Formatting.formatStr(
        value, spec(t, spec), Types.nameOf(t, self));
  }
}
