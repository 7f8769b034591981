package io.orochi.framework.task;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * The queue of one worker. Its own thread works at the new end, thieves at the old one; all methods
 * may be called by anybody.
 *
 * @param <T> a task
 */
public final class TaskWorker<T> {
  /** The most tasks that are stolen at once. */
  private static final int LARGEST_LOOT = 32;

  private final TaskPool<T> pool;

  /** Its own lock is held for moments, and nothing else is waited for under it. */
  private final ArrayDeque<T> queue = new ArrayDeque<>();

  /** As great as the queue was lately: so that thieves need not lock what is empty. */
  private volatile int size;

  TaskWorker(TaskPool<T> pool) {
    this.pool = pool;
  }

  /** Adds a task, which will be the next one of this worker. */
  public void push(T task) {
    synchronized (queue) {
      queue.addLast(task);
      size = queue.size();
    }
    pool.added();
  }

  /**
   * The next task; waits while others may still add one. Null when there will never be one. For the
   * worker's own thread, outside of any transaction.
   */
  public T next() {
    T task = pool.isOver() ? null : takeOwn();
    return task != null ? task : pool.awaitTask(this);
  }

  T takeOwn() {
    if (size == 0) {
      return null;
    }
    synchronized (queue) {
      T task = queue.pollLast();
      size = queue.size();
      return task;
    }
  }

  /** Moves up to half of another worker's tasks here, and gives one; null when it has none. */
  T stealFrom(TaskWorker<T> victim) {
    List<T> loot = victim.giveUp();
    if (loot.isEmpty()) {
      return null;
    }
    T first = loot.removeFirst();
    if (!loot.isEmpty()) {
      synchronized (queue) {
        queue.addAll(loot);
        size = queue.size();
      }
      pool.added();
    }
    return first;
  }

  private List<T> giveUp() {
    List<T> loot = new ArrayList<>();
    if (size > 0) {
      synchronized (queue) {
        for (int n = Math.min(LARGEST_LOOT, (queue.size() + 1) / 2); n > 0; n--) {
          loot.add(queue.pollFirst());
        }
        size = queue.size();
      }
    }
    return loot;
  }

  boolean isEmpty() {
    return size == 0;
  }
}
