package io.orochi.python.modules.sys;

import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Imports;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.PyBaseException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTraceback;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Types;
import io.orochi.python.runtime.Unraisable;
import io.orochi.python.traceback.Colours;
import io.orochi.python.traceback.TracebackPrinter;

/**
 * {@code sys.excepthook} and {@code sys.unraisablehook}, with the copies that programs restore them
 * from.
 */
final class ErrorHooks {
  private ErrorHooks() {}

  static void define(ModuleBuilder b) {
    b.def("excepthook(exctype, value, traceback, /)", ErrorHooks::show);
    b.def("__excepthook__(exctype, value, traceback, /)", ErrorHooks::show);
    b.def("unraisablehook(unraisable, /)", (t, args) -> Unraisable.defaultHook(t, args));
    b.def("__unraisablehook__(unraisable, /)", (t, args) -> Unraisable.defaultHook(t, args));
  }

  /** Shows an exception with its traceback on {@code sys.stderr}. */
  private static Object show(PyThread t, Object type, Object value, Object traceback) {
    Object file = Imports.sysOrNull(t, "stderr");
    if (file == null || file == PyNone.NONE) {
      return PyNone.NONE;
    }
    String text;
    if (value instanceof PyBaseException e) {
      if (traceback instanceof PyTraceback && e.traceback(t) == null) {
        e.setTraceback(t, traceback);
      }
      text = TracebackPrinter.text(t, e, Colours.wanted(t, file));
    } else {
      text =
          "TypeError: print_exception(): Exception expected for value, "
              + Types.nameOf(t, value)
              + " found\n";
    }
    Calls.callMethod(t, file, "write", Strings.of(text));
    Calls.callMethod(t, file, "flush");
    return PyNone.NONE;
  }
}
