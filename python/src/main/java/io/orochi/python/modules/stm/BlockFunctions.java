package io.orochi.python.modules.stm;

import io.orochi.framework.atomic.RetrySignal;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.TransactionError;

/** What a program says about the atomic block that it is in. */
final class BlockFunctions {
  private BlockFunctions() {}

  static void define(ModuleBuilder b) {
    b.def("retry()", BlockFunctions::retry);
    b.def("or_else(first, second, /)", BlockFunctions::orElse);
    b.def("on_commit(callback, /)", BlockFunctions::onCommit);
    b.def("on_abort(callback, /)", BlockFunctions::onAbort);
    b.def("invariant(condition, /)", BlockFunctions::invariant);
    b.def("inevitable(reason='', /)", BlockFunctions::inevitable);
    b.def("is_inevitable()", t -> t.inTx() && t.isInevitable());
    b.def(
        "always_log()",
        t -> {
          t.threads().alwaysLog();
          return PyNone.NONE;
        });
  }

  private static void checkInBlock(PyThread t, String function) {
    if (t.atomicDepth() == 0) {
      throw PyErrors.runtimeError("%s() must be called in an atomic block", function);
    }
  }

  private static Object retry(PyThread t) {
    checkInBlock(t, "retry");
    if (t.alternatives > 0) {
      throw RetrySignal.FOREVER;
    }
    if (t.threads().isAlone()) {
      throw PyErrors.runtimeError("no other thread has been started: retry() would wait forever");
    }
    if (t.isInevitable()) {
      throw TransactionError.of(
          t, "an inevitable transaction cannot be undone, so it cannot retry");
    }
    throw RetrySignal.FOREVER;
  }

  /** In a transaction: what {@code first} gives or, if it retries, undone, {@code second}. */
  private static Object orElse(PyThread t, Object first, Object second) {
    t.elision().giveUp();
    PyThread.AtomicState saved = t.saveForAtomic();
    int level = t.enterLevel();
    t.alternatives++;
    try {
      Object result = Calls.call(t, first);
      t.commitLevel(level);
      return result;
    } catch (RetrySignal e) {
      t.undoLevel(level);
      t.restoreForAtomic(saved);
    } catch (PyException e) {
      t.commitLevel(level);
      throw e;
    } finally {
      t.alternatives = saved.alternatives();
    }
    return Calls.call(t, second);
  }

  private static Object onCommit(PyThread t, Object callback) {
    t.elision().giveUp();
    t.afterAtomic(() -> call(t, callback, "Exception ignored in on_commit callback"));
    return PyNone.NONE;
  }

  private static Object onAbort(PyThread t, Object callback) {
    t.elision().giveUp();
    if (t.inTx()) {
      t.onAbort(() -> call(t, callback, "Exception ignored in on_abort callback"));
    }
    return PyNone.NONE;
  }

  private static void call(PyThread t, Object callback, String message) {
    try {
      Calls.call(t, callback);
    } catch (PyException e) {
      Exceptions.unraisable(t, e, message, callback);
    }
  }

  private static Object invariant(PyThread t, Object condition) {
    checkInBlock(t, "invariant");
    if (!t.inTx() || t.isInevitable()) {
      throw TransactionError.of(
          t,
          t.inTx()
              ? "an inevitable transaction cannot be undone, so it cannot have an invariant"
              : "this block has no log, because transaction.invariant was not looked up before it");
    }
    t.addInvariant(condition);
    return PyNone.NONE;
  }

  private static Object inevitable(PyThread t, Object reason) {
    checkInBlock(t, "inevitable");
    t.becomeInevitableAsAsked(Texts.str(t, reason).toString());
    return PyNone.NONE;
  }
}
