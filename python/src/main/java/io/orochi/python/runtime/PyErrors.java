package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/**
 * Makes the exceptions that built-ins raise: {@code throw PyErrors.typeError("...")}. The guest
 * object is made only when guest code looks at it. Messages are CPython's, word for word.
 */
public final class PyErrors {
  private PyErrors() {}

  /**
   * An exception of the given class with one argument: the text formatted as {@link String#format}
   * does; without {@code args} the text is taken as it is.
   */
  @TruffleBoundary
  public static PyException raise(BuiltinException type, String format, Object... args) {
    return PyException.lazy(
        type, Strings.of(args.length == 0 ? format : String.format(format, args)));
  }

  /** An exception of the given class with the given guest objects as its {@code args}. */
  @TruffleBoundary
  public static PyException withArgs(BuiltinException type, Object... args) {
    return PyException.lazy(type, args);
  }

  public static PyException typeError(String format, Object... args) {
    return raise(BuiltinException.TypeError, format, args);
  }

  public static PyException valueError(String format, Object... args) {
    return raise(BuiltinException.ValueError, format, args);
  }

  public static PyException indexError(String format, Object... args) {
    return raise(BuiltinException.IndexError, format, args);
  }

  public static PyException overflowError(String format, Object... args) {
    return raise(BuiltinException.OverflowError, format, args);
  }

  public static PyException zeroDivisionError(String format, Object... args) {
    return raise(BuiltinException.ZeroDivisionError, format, args);
  }

  public static PyException runtimeError(String format, Object... args) {
    return raise(BuiltinException.RuntimeError, format, args);
  }

  public static PyException attributeError(String format, Object... args) {
    return raise(BuiltinException.AttributeError, format, args);
  }

  public static PyException nameError(String format, Object... args) {
    return raise(BuiltinException.NameError, format, args);
  }

  /** The NameError for a name that is bound nowhere. */
  public static PyException undefinedName(String name) {
    return nameError("name '%s' is not defined", name).with("name", Strings.of(name));
  }

  /** {@code KeyError(key)}: the key itself is the argument, as in CPython. */
  public static PyException keyError(Object key) {
    return withArgs(BuiltinException.KeyError, key);
  }
}
