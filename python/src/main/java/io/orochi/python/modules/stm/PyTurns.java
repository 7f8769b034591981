package io.orochi.python.modules.stm;

import io.orochi.framework.object.Shape;
import io.orochi.framework.object.ShapedObject;
import io.orochi.framework.thread.Turns;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.TypeBuilder;

/** The class {@code turns}: a series of blocks that commit in a given order, from place 1 on. */
final class PyTurns extends ShapedObject {
  static final ExtensionType TYPE =
      ExtensionType.of("_orochi_stm.turns", Layout.SHAPED, PyTurns::define);

  private final Turns turns = new Turns(1);

  private PyTurns(PyThread t, Shape shape) {
    super(t, shape);
  }

  private static void define(TypeBuilder b) {
    b.newMethod("(cls, /)", (t, a) -> new PyTurns(t, ((PyType) a[0]).instanceShape()));
    b.def(
        "take(self, place, /)",
        (t, self, place) -> {
          t.takeTurn(((PyTurns) self).turns, (Long) place);
          return PyNone.NONE;
        });
    b.def(
        "leave(self, /)",
        (t, self) -> {
          t.leaveTurn();
          return PyNone.NONE;
        });
    b.def(
        "pass_on(self, place, /)",
        (t, self, place) -> {
          ((PyTurns) self).turns.passOn((Long) place);
          return PyNone.NONE;
        });
    b.def(
        "stop(self, /)",
        (t, self) -> {
          ((PyTurns) self).turns.stop();
          return PyNone.NONE;
        });
  }
}
