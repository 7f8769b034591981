package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.object.PlainObject;
import io.orochi.python.traceback.TracebackPrinter;

/** Exceptions that nobody can catch: in finalisers, in callbacks, in threads. */
public final class Unraisable {
  /** {@code sys.UnraisableHookArgs}, without the behaviour of a tuple. */
  static final ExtensionType ARGUMENTS =
      ExtensionType.of(
          "UnraisableHookArgs", BuiltinType.SIMPLE_NAMESPACE, ExtensionType.Layout.BASE, b -> {});

  private Unraisable() {}

  @TruffleBoundary
  static void report(PyThread t, PyBaseException e, String message, Object object) {
    PlainObject args = new PlainObject(t, t.context().shape(ARGUMENTS));
    Object traceback = e.traceback(t);
    args.put(t, "exc_type", t.context().typeOf(t, e));
    args.put(t, "exc_value", e);
    args.put(t, "exc_traceback", traceback == null ? PyNone.NONE : traceback);
    args.put(t, "err_msg", message == null ? PyNone.NONE : Strings.of(message));
    args.put(t, "object", object == null ? PyNone.NONE : object);
    Object hook = Imports.sysOrNull(t, "unraisablehook");
    if (hook != null && hook != PyNone.NONE) {
      try {
        Calls.call(t, hook, args);
      } catch (PyException inHook) {
        write(
            t,
            text(t, Exceptions.object(t, inHook), "Exception ignored in sys.unraisablehook", hook));
      }
    }
  }

  /** {@code sys.__unraisablehook__(args)}. */
  @TruffleBoundary
  public static Object defaultHook(PyThread t, Object args) {
    Object value = Attributes.get(t, args, "exc_value");
    Object message = Attributes.get(t, args, "err_msg");
    Object object = Attributes.get(t, args, "object");
    String m = message instanceof TruffleString s ? Strings.toJava(s) : null;
    if (value instanceof PyBaseException e) {
      write(t, text(t, e, m == null && object != PyNone.NONE ? "Exception ignored in" : m, object));
    }
    return PyNone.NONE;
  }

  private static String text(PyThread t, PyBaseException e, String message, Object object) {
    StringBuilder b = new StringBuilder();
    if (message != null) {
      b.append(message);
      if (object != null && object != PyNone.NONE) {
        b.append(": ");
        try {
          b.append(Texts.javaRepr(t, object));
        } catch (PyException noText) {
          b.append("<object repr() failed>");
        }
      }
      b.append(
          message.endsWith(":") && object == PyNone.NONE
              ? "\n"
              : object == null || object == PyNone.NONE ? ":\n" : "\n");
    }
    return b.append(TracebackPrinter.text(t, e)).toString();
  }

  private static void write(PyThread t, String text) {
    Object file = Imports.sysOrNull(t, "stderr");
    if (file != null && file != PyNone.NONE) {
      Calls.callMethod(t, file, "write", Strings.of(text));
      Calls.callMethod(t, file, "flush");
    }
  }
}
