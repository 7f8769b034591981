package io.orochi.python.builtins.core;

import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.PyFrame;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyTraceback;
import io.orochi.python.runtime.TracebackPlace;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;

/** The class {@code traceback}. */
public final class TracebackType implements TypeDefinition {
  @Override
  public BuiltinType type() {
    return BuiltinType.TRACEBACK;
  }

  @Override
  public void define(TypeBuilder b) {
    b.computedMember("tb_frame", (t, self) -> PyFrame.of((PyTraceback) self), null);
    b.computedMember(
        "tb_lasti",
        (t, self) -> ((PyTraceback) self).code().instruction(TracebackPlace.of((PyTraceback) self)),
        null);
    b.getter(
        "tb_next",
        (t, self) -> {
          PyTraceback next = ((PyTraceback) self).next();
          return next == null ? PyNone.NONE : next;
        });
    b.getter("tb_lineno", (t, self) -> (long) TracebackPlace.of((PyTraceback) self).startLine());
  }
}
