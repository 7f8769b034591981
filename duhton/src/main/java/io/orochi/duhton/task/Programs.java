package io.orochi.duhton.task;

import com.oracle.truffle.api.CallTarget;
import io.orochi.duhton.runtime.DuhtonContext;
import io.orochi.framework.task.TaskPool;
import io.orochi.framework.task.TaskWorker;
import io.orochi.framework.thread.GuestThread;
import io.orochi.stm.TxThread;
import java.util.List;

/** Runs programs, and what is queued. */
public final class Programs {
  private Programs() {}

  /**
   * Runs a program, then what is queued: in an atomic block of another language, when that has
   * committed.
   *
   * @return the value of the last form
   */
  public static Object evaluate(DuhtonContext c, GuestThread t, Program program) {
    Object value = program.execute(c, t);
    t.afterAtomic(() -> runTasks(c));
    return value;
  }

  /**
   * Runs what the calling thread has queued on fresh threads, until nothing is left. Not for use
   * inside of an atomic block.
   */
  public static void runTasks(DuhtonContext c) {
    List<Task> tasks = c.language().pending().takeAll();
    if (tasks.isEmpty()) {
      return;
    }
    c.threads().admitAnother();
    tasks.forEach(TxThread::publish);
    TaskPool<Task> pool = new TaskPool<>(c.workers());
    pool.deal(tasks);
    CallTarget root = c.language().taskTarget(l -> new TaskRootNode(l).getCallTarget());
    pool.run(c.env(), worker -> work(c, root, worker));
  }

  private static void work(DuhtonContext c, CallTarget root, TaskWorker<Task> worker) {
    GuestThread t = c.currentThread();
    c.language().pending().workFor(worker);
    Task task;
    while ((task = worker.next()) != null) {
      root.call(t, task);
    }
  }
}
