package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.nodes.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The modules of a context and who is importing which. Each module has an import lock; a thread
 * that would wait for one that, directly or through others, waits for it goes on with the partly
 * initialised module, as in CPython.
 */
public final class ImportState {
  private final PyDict modules;
  private final Map<String, PyThread> importers = new HashMap<>();
  private final Map<PyThread, String> waiting = new HashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  ImportState(PyThread t) {
    modules = PyDict.create(t);
  }

  /** {@code sys.modules}. */
  public PyDict modules() {
    return modules;
  }

  /** Whether the module's body is running now. */
  @TruffleBoundary
  public boolean isInitializing(String name) {
    lock.lock();
    try {
      return importers.containsKey(name);
    } finally {
      lock.unlock();
    }
  }

  /** Whether it is the thread itself that has begun to import the module. */
  boolean isImporting(PyThread t, String name) {
    lock.lock();
    try {
      return importers.get(name) == t;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes the import lock of a module; false when the thread has it already, or would deadlock, and
   * must take the module as it is.
   */
  @TruffleBoundary
  public boolean acquire(PyThread t, String name) {
    while (true) {
      PyThread owner;
      lock.lock();
      try {
        owner = importers.putIfAbsent(name, t);
        if (owner == null) {
          return true;
        }
        if (owner == t || wouldDeadlock(t, owner)) {
          return false;
        }
        waiting.put(t, name);
      } finally {
        lock.unlock();
      }
      try {
        // Called again after a safepoint, hence the look at the owner inside; the lock is not held
        // in a safepoint, where a signal handler may import.
        TruffleSafepoint.setBlockedThreadInterruptible(
            (Node) null, x -> awaitChange(name, x), owner);
      } finally {
        lock.lock();
        try {
          waiting.remove(t);
        } finally {
          lock.unlock();
        }
      }
    }
  }

  private void awaitChange(String name, PyThread owner) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      if (importers.get(name) == owner) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean wouldDeadlock(PyThread t, PyThread owner) {
    PyThread o = owner;
    for (int i = 0; i <= importers.size(); i++) {
      String wanted = waiting.get(o);
      if (wanted == null) {
        return false;
      }
      o = importers.get(wanted);
      if (o == t) {
        return true;
      }
      if (o == null) {
        return false;
      }
    }
    return false;
  }

  /** Gives the import lock back. */
  @TruffleBoundary
  public void release(String name) {
    lock.lock();
    try {
      importers.remove(name);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
