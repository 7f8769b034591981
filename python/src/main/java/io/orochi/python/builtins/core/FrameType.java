package io.orochi.python.builtins.core;

import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Identities;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyFrame;
import io.orochi.python.runtime.PyModule;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;

/** The class {@code frame}. */
public final class FrameType implements TypeDefinition {
  @Override
  public BuiltinType type() {
    return BuiltinType.FRAME;
  }

  @Override
  public void define(TypeBuilder b) {
    b.def(
        "__repr__(self, /)",
        (t, self) -> {
          PyFrame f = (PyFrame) self;
          return Strings.of(
              String.format(
                  "<frame at 0x%x, file '%s', line %d, code %s>",
                  Identities.address(f), CodeType.fileName(f.code()), f.line(t), f.code().name()));
        });
    b.def(
        "clear(self, /)",
        (t, self) -> {
          ((PyFrame) self).clear(t);
          return PyNone.NONE;
        });
    b.getter("f_back", (t, self) -> orNone(((PyFrame) self).back(t)));
    b.getter("f_locals", (t, self) -> ((PyFrame) self).locals(t));
    b.getter("f_lineno", (t, self) -> (long) ((PyFrame) self).line(t));
    b.getter("f_lasti", (t, self) -> ((PyFrame) self).instruction(t));
    b.getter("f_globals", (t, self) -> ((PyFrame) self).globals());
    b.getter("f_builtins", (t, self) -> builtins(t, (PyFrame) self));
    b.getter("f_code", (t, self) -> ((PyFrame) self).code());
    b.getset("f_trace", (t, self) -> orNone(((PyFrame) self).tracer(t)), FrameType::setTrace);
    b.getset(
        "f_trace_lines", (t, self) -> ((PyFrame) self).tracesLines(t), FrameType::setTraceLines);
    b.getset("f_trace_opcodes", (t, self) -> false, (t, self, v) -> null);
  }

  private static Object setTrace(PyThread t, Object self, Object v) {
    ((PyFrame) self).traceBy(t, v == PyNone.NONE ? null : v);
    return null;
  }

  private static Object setTraceLines(PyThread t, Object self, Object v) {
    if (!(v instanceof Boolean lines)) {
      throw PyErrors.typeError("attribute value type must be bool");
    }
    ((PyFrame) self).setTracesLines(t, lines);
    return null;
  }

  private static Object orNone(Object o) {
    return o == null ? PyNone.NONE : o;
  }

  private static Object builtins(PyThread t, PyFrame f) {
    Object v = f.globals().getString(t, "__builtins__");
    if (v instanceof PyModule m) {
      return m.dict();
    }
    return v != null
        ? v
        : new PyDict(t, t.context().shape(BuiltinType.DICT), t.context().builtins());
  }
}
