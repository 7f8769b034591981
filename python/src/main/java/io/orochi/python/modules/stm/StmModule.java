package io.orochi.python.modules.stm;

import io.orochi.framework.thread.Statistics;
import io.orochi.python.posix.Clocks;
import io.orochi.python.runtime.AtomicManager;
import io.orochi.python.runtime.CallStack;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.TransactionError;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The module {@code _orochi_stm}. */
public final class StmModule implements ModuleDefinition {
  @Override
  public String name() {
    return "_orochi_stm";
  }

  @Override
  public void define(ModuleBuilder b) {
    AtomicLong counter = new AtomicLong();
    b.constant("atomic", AtomicManager.ATOMIC);
    b.constant("logged_atomic", AtomicManager.LOGGED);
    b.constant("exclusive_atomic", AtomicManager.EXCLUSIVE);
    b.constant("single_transaction", AtomicManager.SINGLE);
    b.constant("signals_enabled", AtomicManager.SIGNALS);
    b.def("is_atomic()", t -> (long) t.atomicDepth());
    b.def("hint_commit_soon()", t -> PyNone.NONE);
    b.def("count()", t -> counter.incrementAndGet());
    b.def("time()", t -> t.readClock(Clocks::realTime) / 1e9);
    b.def("clock()", t -> t.readClock(Clocks::monotonic) / 1e9);
    b.def("wait_clock()", StmModule::waitClock);
    b.def("cpu_count()", t -> (long) Runtime.getRuntime().availableProcessors());
    BlockFunctions.define(b);
    b.def(
        "statistics()",
        t -> {
          Statistics s = t.threads().statistics();
          return PyTuple.of(s.commits(), s.aborts(), s.lostNanos());
        });
    b.def("caller()", StmModule::caller);
    b.def("cause_of_inevitability()", StmModule::causeOfInevitability);
    b.type(PyTurns.TYPE);
    b.type(StmDictType.STMDICT);
    b.type(TransactionError.TYPE);
  }

  /**
   * For deadlines: as {@code time.monotonic}, but in a block the deadline of each attempt is that
   * of the first one ({@link io.orochi.framework.thread.TimedWaits#clock}).
   */
  private static Object waitClock(PyThread t) {
    long now = t.readClock(Clocks::monotonic);
    boolean again = t.inTx() && !t.isInevitable() && !t.elision().isRunning();
    return (again ? t.timedWaits().clock(now) : now) / 1e9;
  }

  /**
   * What made a transaction of this thread inevitable, first since the last call: (what, code,
   * line).
   */
  private static Object causeOfInevitability(PyThread t) {
    PyThread.Irrevocable first = t.takeIrrevocable();
    return first == null
        ? PyNone.NONE
        : PyTuple.of(Strings.of(first.what()), first.code(), first.line());
  }

  /** Who has called the function that calls this: (code, line), or None. */
  private static Object caller(PyThread t) {
    List<CallStack.Entry> stack = CallStack.entries(t, 2);
    if (stack.size() < 2) {
      return PyNone.NONE;
    }
    CallStack.Entry e = stack.get(1);
    return PyTuple.of(e.code(), e.line());
  }
}
