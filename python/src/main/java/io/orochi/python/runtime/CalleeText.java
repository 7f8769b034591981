package io.orochi.python.runtime;

import com.oracle.truffle.api.strings.TruffleString;

/**
 * How error texts about arguments name what is called: {@code module.qualname()}, as CPython's
 * {@code _PyObject_FunctionStr} does.
 */
final class CalleeText {
  private CalleeText() {}

  static String of(PyThread t, Object callee) {
    Object qualname = Attributes.getOrNull(t, callee, "__qualname__");
    if (!(qualname instanceof TruffleString q)) {
      return Strings.toJava((TruffleString) Texts.str(t, callee));
    }
    Object module = Attributes.getOrNull(t, callee, "__module__");
    String prefix = "";
    if (module instanceof TruffleString m) {
      String name = Strings.toJava(m);
      prefix = name.equals("builtins") ? "" : name + ".";
    }
    return prefix + Strings.toJava(q) + "()";
  }
}
