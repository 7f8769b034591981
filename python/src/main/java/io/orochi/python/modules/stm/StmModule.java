package io.orochi.python.modules.stm;

import io.orochi.framework.atomic.RetrySignal;
import io.orochi.framework.thread.Statistics;
import io.orochi.python.runtime.AtomicManager;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Texts;
import java.util.concurrent.atomic.AtomicLong;

/** The module {@code _orochi_stm}. */
public final class StmModule implements ModuleDefinition {
  private static final ExtensionType TRANSACTION_ERROR =
      ExtensionType.exception("transaction.TransactionError", BuiltinException.Exception);

  @Override
  public String name() {
    return "_orochi_stm";
  }

  @Override
  public void define(ModuleBuilder b) {
    AtomicLong counter = new AtomicLong();
    b.constant("atomic", AtomicManager.ATOMIC);
    b.constant("exclusive_atomic", AtomicManager.EXCLUSIVE);
    b.constant("single_transaction", AtomicManager.SINGLE);
    b.constant("signals_enabled", AtomicManager.SIGNALS);
    b.def("is_atomic()", t -> (long) t.atomicDepth());
    b.def("hint_commit_soon()", t -> PyNone.NONE);
    b.def("count()", t -> counter.incrementAndGet());
    b.def("time()", t -> System.currentTimeMillis() / 1e3);
    b.def("clock()", t -> System.nanoTime() / 1e9);
    b.def("cpu_count()", t -> (long) Runtime.getRuntime().availableProcessors());
    b.def("retry()", StmModule::retry);
    b.def("is_inevitable()", t -> t.inTx() && t.isInevitable());
    b.def(
        "become_inevitable(reason='', /)",
        (t, reason) -> {
          t.beforeIrrevocable(Texts.str(t, reason).toString());
          return PyNone.NONE;
        });
    b.def(
        "statistics()",
        t -> {
          Statistics s = t.threads().statistics();
          return PyTuple.of(s.commits(), s.aborts(), s.lostNanos());
        });
    b.type(StmDictType.STMDICT);
    b.type(TRANSACTION_ERROR);
  }

  private static Object retry(PyThread t) {
    if (t.atomicDepth() == 0) {
      throw PyErrors.raise(
          BuiltinException.RuntimeError, "retry() must be called in an atomic block");
    }
    if (t.inTx() && !t.isInevitable()) {
      throw RetrySignal.FOREVER;
    }
    throw PyErrors.runtimeError(
        t.inTx()
            ? "an inevitable transaction cannot be undone, so it cannot retry"
            : "no other thread has been started: retry() would wait forever");
  }
}
