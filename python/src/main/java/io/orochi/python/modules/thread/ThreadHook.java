package io.orochi.python.modules.thread;

import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Imports;
import io.orochi.python.runtime.PyBaseException;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.StructSequence;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.Types;
import io.orochi.python.traceback.TracebackPrinter;

/** {@code threading.excepthook}: shows the exception that ended a thread. */
final class ThreadHook {
  static final StructSequence ARGUMENTS =
      StructSequence.of(
          "_thread._ExceptHookArgs", "exc_type", "exc_value", "exc_traceback", "thread");

  private ThreadHook() {}

  static Object show(PyThread t, Object args) {
    if (t.context().typeOf(t, args) != t.context().type(ARGUMENTS.type())) {
      throw PyErrors.typeError(
          "_thread.excepthook argument type must be ExceptHookArgs, not %s", Types.nameOf(t, args));
    }
    Object type = Attributes.get(t, args, "exc_type");
    if (type instanceof PyType c
        && c.isSubtypeOf(t, t.context().type(BuiltinException.SystemExit))) {
      return PyNone.NONE; // silently ended
    }
    Object thread = Attributes.get(t, args, "thread");
    Object file = Imports.sysOrNull(t, "stderr");
    if (file == null || file == PyNone.NONE) {
      file = thread == PyNone.NONE ? PyNone.NONE : Attributes.getOrNull(t, thread, "_stderr");
      if (file == null || file == PyNone.NONE) {
        return PyNone.NONE;
      }
    }
    Object name = thread == PyNone.NONE ? null : Attributes.getOrNull(t, thread, "_name");
    String shown = name != null ? Texts.javaStr(t, name) : String.valueOf(t.ident);
    StringBuilder b = new StringBuilder("Exception in thread ").append(shown).append(":\n");
    if (Attributes.get(t, args, "exc_value") instanceof PyBaseException e) {
      b.append(TracebackPrinter.text(t, e));
    }
    Calls.callMethod(t, file, "write", Strings.of(b.toString()));
    Calls.callMethod(t, file, "flush");
    return PyNone.NONE;
  }
}
