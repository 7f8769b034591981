package io.orochi.python.builtins;

import io.orochi.python.runtime.AtomicManager;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;

/**
 * The class of {@code atomic}. A {@code with} statement does not call these methods; whoever does
 * (ExitStack, a bare {@code __enter__()}) gets a transaction that cannot be restarted, so it is
 * inevitable from the start.
 */
public final class AtomicType implements TypeDefinition {
  @Override
  public BuiltinType type() {
    return BuiltinType.ATOMIC;
  }

  @Override
  public void define(TypeBuilder b) {
    b.def("__enter__(self, /)", (t, self) -> enter(t, (AtomicManager) self));
    b.def(
        "__call__(self, /, *, rollback=False)",
        (t, self, rollback) -> choose(t, (AtomicManager) self, rollback));
    b.defN(
        "__exit__(self, /, *args)",
        (t, a) -> ((AtomicManager) a[0]).isTransaction() ? exit(t) : PyNone.NONE);
  }

  private static Object choose(PyThread t, AtomicManager m, Object rollback) {
    if (m != AtomicManager.ATOMIC) {
      throw PyErrors.typeError("only atomic itself can be called");
    }
    return Truth.isTrue(t, rollback) ? AtomicManager.ROLLBACK : m;
  }

  private static Object enter(PyThread t, AtomicManager m) {
    if (!m.isTransaction()) {
      return PyNone.NONE;
    }
    t.elision().giveUp();
    m.checkEntry(t);
    if (m == AtomicManager.ROLLBACK) {
      throw PyErrors.runtimeError("atomic(rollback=True) works in a with statement only");
    }
    if (t.atomicDepth() == 0 && !t.threads().isAlone()) {
      t.begin();
      t.becomeInevitable("atomic entered without a with statement");
    }
    t.enterAtomic();
    return PyNone.NONE;
  }

  private static Object exit(PyThread t) {
    if (t.atomicDepth() == 0) {
      throw PyErrors.raise(
          BuiltinException.RuntimeError, "atomic.__exit__(): more exits than enters");
    }
    t.leaveAtomic();
    if (t.atomicDepth() == 0) {
      if (t.inTx()) {
        t.commit();
      } else {
        t.runDeferred();
      }
    }
    return PyNone.NONE;
  }
}
