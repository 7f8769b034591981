package io.orochi.python.modules.stm;

import com.oracle.truffle.api.source.SourceSection;
import io.orochi.framework.thread.Statistics;
import io.orochi.python.posix.Clocks;
import io.orochi.python.runtime.AtomicManager;
import io.orochi.python.runtime.CallStack;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
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
    b.def("cpu_count()", t -> (long) Runtime.getRuntime().availableProcessors());
    BlockFunctions.define(b);
    b.def(
        "statistics()",
        t -> {
          Statistics s = t.threads().statistics();
          return PyTuple.of(s.commits(), s.aborts(), s.lostNanos());
        });
    b.def("caller()", StmModule::caller);
    b.type(PyTurns.TYPE);
    b.type(StmDictType.STMDICT);
    b.type(TransactionError.TYPE);
  }

  /** Who has called the function that calls this: (code, line), or None. */
  private static Object caller(PyThread t) {
    List<CallStack.Entry> stack = CallStack.entries(t, 2);
    if (stack.size() < 2) {
      return PyNone.NONE;
    }
    CallStack.Entry e = stack.get(1);
    SourceSection place =
        e.location() == null ? null : e.location().getEncapsulatingSourceSection();
    return PyTuple.of(e.code(), place == null ? 0L : (long) place.getStartLine());
  }
}
