package io.orochi.python.builtins.exception;

import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.PyBaseException;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.TypeBuilder;

/**
 * Which definition each built-in exception class has, and how Java code makes an instance without a
 * guest call.
 */
public final class ExceptionTypes {
  private ExceptionTypes() {}

  /** Defines the names that the class adds to those of its base. */
  public static void define(BuiltinException e, TypeBuilder b) {
    switch (e) {
      case BaseException -> BaseExceptionType.define(b);
      case StopIteration -> SimpleExceptions.defineStopIteration(b);
      case SystemExit -> SimpleExceptions.defineSystemExit(b);
      case KeyError -> SimpleExceptions.defineKeyError(b);
      case AttributeError -> SimpleExceptions.defineAttributeError(b);
      case NameError -> SimpleExceptions.defineNameError(b);
      case ImportError -> ImportErrors.define(b);
      case OSError -> OsErrors.define(b);
      case SyntaxError -> SyntaxErrors.define(b);
      case UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError ->
          UnicodeErrors.define(e, b);
      case BaseExceptionGroup -> ExceptionGroups.define(b);
      default -> {
        // only what it inherits
      }
    }
  }

  /** {@code e(*args)}. */
  public static PyBaseException make(PyThread t, BuiltinException e, Object[] args) {
    switch (e) {
      case OSError, BaseExceptionGroup, ExceptionGroup -> {
        return (PyBaseException) Calls.call(t, t.context().type(e), args);
      }
      default -> {
        PyTuple tuple = PyTuple.of(args);
        PyBaseException o = new PyBaseException(t, t.context().type(e).instanceShape(), tuple);
        for (BuiltinException c = e; c != null; c = c.base) {
          if (initialise(t, c, o, tuple)) {
            break;
          }
        }
        return o;
      }
    }
  }

  /** Sets the fields that the class adds; false when it adds none. */
  private static boolean initialise(
      PyThread t, BuiltinException e, PyBaseException o, PyTuple args) {
    switch (e) {
      case StopIteration -> SimpleExceptions.initStopIteration(t, o, args);
      case SystemExit -> SimpleExceptions.initSystemExit(t, o, args);
      case ImportError -> ImportErrors.init(t, o, args, null);
      case OSError -> OsErrors.init(t, o, args);
      case SyntaxError -> SyntaxErrors.init(t, o, args);
      case UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError ->
          UnicodeErrors.init(t, e, o, args);
      default -> {
        return false;
      }
    }
    return true;
  }
}
