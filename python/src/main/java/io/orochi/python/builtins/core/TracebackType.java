package io.orochi.python.builtins.core;

import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyFrame;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTraceback;
import io.orochi.python.runtime.TracebackPlace;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;
import io.orochi.python.runtime.Types;

/** The class {@code traceback}. */
public final class TracebackType implements TypeDefinition {
  @Override
  public BuiltinType type() {
    return BuiltinType.TRACEBACK;
  }

  @Override
  public void define(TypeBuilder b) {
    b.newMethod(
        "(cls, /, tb_next, tb_frame, tb_lasti, tb_lineno)",
        (t, a) -> {
          PyTraceback next = next(t, a[1], " or None");
          if (!(a[2] instanceof PyFrame frame)) {
            throw PyErrors.typeError(
                "TracebackType() argument 'tb_frame' must be frame, not %s", Types.nameOf(t, a[2]));
          }
          return new PyTraceback(
              t, next, frame, (int) Indices.toLong(t, a[3]), (int) Indices.toLong(t, a[4]));
        });
    b.computedMember("tb_frame", (t, self) -> ((PyTraceback) self).frame(), null);
    b.computedMember("tb_lasti", (t, self) -> ((PyTraceback) self).instruction(), null);
    b.getset(
        "tb_next",
        (t, self) -> {
          PyTraceback next = ((PyTraceback) self).next(t);
          return next == null ? PyNone.NONE : next;
        },
        (t, self, value) -> {
          if (value == null) {
            throw PyErrors.typeError("can't delete tb_next attribute");
          }
          ((PyTraceback) self).setNext(t, next(t, value, ""));
          return null;
        });
    b.getter("tb_lineno", (t, self) -> (long) TracebackPlace.of((PyTraceback) self).startLine());
  }

  private static PyTraceback next(PyThread t, Object value, String orNone) {
    if (value == PyNone.NONE) {
      return null;
    }
    if (value instanceof PyTraceback b) {
      return b;
    }
    throw PyErrors.typeError(
        "expected traceback object%s, got '%s'", orNone, t.context().typeOf(t, value).name());
  }
}
