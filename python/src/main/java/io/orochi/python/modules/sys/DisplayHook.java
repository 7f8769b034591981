package io.orochi.python.modules.sys;

import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Imports;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;

/**
 * {@code sys.displayhook}: shows the value of an expression typed at a prompt and keeps it in
 * {@code builtins._}.
 */
final class DisplayHook {
  private DisplayHook() {}

  static Object show(PyThread t, Object value) {
    if (value == PyNone.NONE) {
      return PyNone.NONE;
    }
    t.context().builtins().put(t, "_", PyNone.NONE);
    Object out = Imports.sysAttribute(t, "stdout");
    Calls.callMethod(t, out, "write", Texts.repr(t, value));
    Calls.callMethod(t, out, "write", Strings.of("\n"));
    t.context().builtins().put(t, "_", value);
    return PyNone.NONE;
  }
}
