package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.operation.Operation;
import io.orochi.python.builtins.exception.ExceptionTypes;

/** What Java code asks of an exception on its way: its class, its guest object. */
public final class Exceptions {
  private Exceptions() {}

  /**
   * The guest object, made now if nobody has asked for it before, with the frames passed so far as
   * its {@code __traceback__}.
   */
  @TruffleBoundary
  public static PyBaseException object(PyThread t, PyException e) {
    PyBaseException o = (PyBaseException) e.guestObjectOrNull();
    if (o == null) {
      o = ExceptionTypes.make(t, e.lazyType(), e.lazyArgs());
      e.materialise(o);
      Object[] attributes = e.lazyAttributes();
      for (int i = 0; i < attributes.length; i += 2) {
        o.put(t, HiddenNames.ofMember((String) attributes[i], 0), attributes[i + 1]);
      }
    }
    PyTraceback passed = e.traceback();
    if (passed != null && o.traceback(t) != passed) {
      o.setTraceback(t, passed);
    }
    return o;
  }

  /** The class of the exception. */
  @TruffleBoundary
  public static PyType type(PyThread t, PyException e) {
    BuiltinException lazy = e.lazyType();
    return lazy != null && lazy != BuiltinException.OSError
        ? t.context().type(lazy)
        : t.context().typeOf(t, object(t, e));
  }

  /** Whether {@code except x} catches it. */
  @TruffleBoundary
  public static boolean matches(PyThread t, PyException e, BuiltinException x) {
    BuiltinException lazy = e.lazyType();
    if (lazy != null && (lazy != BuiltinException.OSError || !x.isSubclassOf(lazy))) {
      return lazy.isSubclassOf(x); // the class of a lazy OSError depends on its errno
    }
    return t.context().typeOf(t, object(t, e)).isSubtypeOf(t, t.context().type(x));
  }

  /**
   * Whether an {@code except} clause with this expression catches it; TypeError when the expression
   * is no exception class and no tuple of those.
   */
  @TruffleBoundary
  public static boolean matchesClause(PyThread t, PyException e, Object expected) {
    return type(t, e).isMutable
        ? Operation.atomically(t, () -> matchesNow(t, e, expected))
        : matchesNow(t, e, expected);
  }

  private static boolean matchesNow(PyThread t, PyException e, Object expected) {
    PyType base = t.context().type(BuiltinException.BaseException);
    Object plain = BoxedValue.unbox(expected);
    Object[] alternatives =
        plain instanceof PyTuple tuple ? tuple.items() : new Object[] {expected};
    for (Object a : alternatives) {
      if (!(a instanceof PyType c) || !c.isSubtypeOf(t, base)) {
        throw PyErrors.typeError(
            "catching classes that do not inherit from BaseException is not allowed");
      }
    }
    PyType type = type(t, e);
    for (Object a : alternatives) {
      if (type.isSubtypeOf(t, (PyType) a)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Reports an exception that nobody can catch, through {@code sys.unraisablehook}.
   *
   * @param message what comes before the object; null for {@code Exception ignored in}
   * @param object where it happened, or null
   */
  @TruffleBoundary
  public static void unraisable(PyThread t, PyException e, String message, Object object) {
    Unraisable.report(t, object(t, e), message, object);
  }
}
