package io.orochi.framework.task;

import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.TruffleSafepoint;
import io.orochi.framework.thread.ThreadEnding;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Runs tasks, and those that they add, on a number of fresh threads until none is left.
 *
 * <p>Waiting: a worker that has found nothing counts itself idle and looks once more before it
 * sleeps; whoever adds a task looks at the count afterwards. Both are volatile, so one of the two
 * sees the other and no task is left lying. Only workers that are not idle add tasks, so when all
 * are idle and nothing is queued there is nothing to come.
 *
 * @param <T> a task
 */
public final class TaskPool<T> {
  /** Bytes of stack of a worker; only touched pages cost memory. */
  private static final long STACK_SIZE = 256L << 20;

  /** Rounds in which a worker looks for something to steal before it sleeps. */
  private static final int ROUNDS = 64;

  private final List<TaskWorker<T>> workers = new ArrayList<>();
  private final Semaphore wakeUps = new Semaphore(0);
  private final List<Thread> threads = new ArrayList<>();
  private volatile int idle;
  private volatile boolean over;
  private Throwable failure;

  /** A pool of so many workers, at least one. */
  public TaskPool(int count) {
    for (int i = 0; i < count; i++) {
      workers.add(new TaskWorker<>(this));
    }
  }

  /** Deals tasks out to the workers; before {@link #run}. */
  public void deal(List<T> tasks) {
    for (int i = 0; i < tasks.size(); i++) {
      workers.get(i % workers.size()).push(tasks.get(i));
    }
  }

  /**
   * Starts the workers and waits until all have ended. When one fails, the others are stopped and
   * what it threw is thrown here. The caller has admitted other threads and published the tasks.
   *
   * @param work takes tasks from the worker until there is none, and runs them; on a thread of its
   *     own that has entered the context
   */
  public void run(TruffleLanguage.Env env, Consumer<TaskWorker<T>> work) {
    for (TaskWorker<T> worker : workers) {
      Thread thread =
          env.newTruffleThreadBuilder(() -> work(env, worker, work)).stackSize(STACK_SIZE).build();
      thread.setName("worker " + (threads.size() + 1));
      threads.add(thread);
    }
    threads.forEach(Thread::start);
    try {
      for (Thread thread : threads) {
        TruffleSafepoint.setBlockedThreadInterruptible(null, Thread::join, thread);
      }
    } catch (Throwable e) {
      stop(env);
      throw e;
    }
    synchronized (this) {
      if (failure != null) {
        throw TaskPool.<RuntimeException>unchecked(failure);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E unchecked(Throwable e) throws E {
    throw (E) e;
  }

  private void work(TruffleLanguage.Env env, TaskWorker<T> worker, Consumer<TaskWorker<T>> work) {
    try {
      ThreadEnding.endable(() -> work.accept(worker));
    } catch (Throwable e) {
      if (fail(e)) {
        stop(env);
      }
    }
  }

  private synchronized boolean fail(Throwable e) {
    if (failure != null) {
      return false;
    }
    failure = e;
    return true;
  }

  /** Ends all workers but the calling one, and waits for them. */
  private void stop(TruffleLanguage.Env env) {
    over = true;
    wakeUps.release(workers.size());
    ThreadEnding.endAll(env, threads);
  }

  /** Whether no worker is to take a task any more. */
  boolean isOver() {
    return over;
  }

  /** A task has been added. */
  void added() {
    if (idle > wakeUps.availablePermits()) {
      wakeUps.release();
    }
  }

  /** A task for a worker that has none; null when there will never be one. */
  T awaitTask(TaskWorker<T> worker) {
    while (!over) {
      T task = steal(worker);
      if (task != null) {
        return task;
      }
      if (!becomeIdle()) {
        return null;
      }
      if (allEmpty()) {
        TruffleSafepoint.setBlockedThreadInterruptible(null, Semaphore::acquire, wakeUps);
      }
      if (!becomeBusy()) {
        return null;
      }
    }
    return null;
  }

  private T steal(TaskWorker<T> thief) {
    for (int round = 0; round < ROUNDS && !over; round++) {
      for (TaskWorker<T> victim : workers) {
        T task = victim == thief ? thief.takeOwn() : thief.stealFrom(victim);
        if (task != null) {
          return task;
        }
      }
      Thread.onSpinWait();
    }
    return null;
  }

  private boolean allEmpty() {
    for (TaskWorker<T> worker : workers) {
      if (!worker.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** False when all is done. */
  private synchronized boolean becomeIdle() {
    if (over) {
      return false;
    }
    idle++;
    if (idle == workers.size() && allEmpty()) {
      over = true;
      wakeUps.release(workers.size());
      return false;
    }
    return true;
  }

  private synchronized boolean becomeBusy() {
    if (over) {
      return false;
    }
    idle--;
    return true;
  }
}
