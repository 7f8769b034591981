package io.orochi.duhton.task;

import io.orochi.framework.task.TaskWorker;
import io.orochi.framework.thread.GuestThread;
import java.util.ArrayList;
import java.util.List;

/** What one thread has queued. Used by that thread only. */
public final class PendingTasks {
  private List<Task> tasks = new ArrayList<>();
  private TaskWorker<Task> worker;

  /** Adds a task; in a transaction, when that commits. */
  public void add(GuestThread t, Task task) {
    if (!t.threads().isAlone()) {
      t.escape(task);
    }
    t.afterAtomic(() -> addNow(task));
  }

  private void addNow(Task task) {
    if (worker != null) {
      worker.push(task);
    } else {
      tasks.add(task);
    }
  }

  /** From now on tasks go to this worker. */
  void workFor(TaskWorker<Task> w) {
    worker = w;
  }

  /** Takes what has been queued. */
  List<Task> takeAll() {
    List<Task> all = tasks;
    tasks = new ArrayList<>();
    return all;
  }
}
