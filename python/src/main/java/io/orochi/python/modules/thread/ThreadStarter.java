package io.orochi.python.modules.thread;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.object.ShapedObject;
import io.orochi.framework.thread.ThreadEnding;
import io.orochi.python.runtime.BoundMethod;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.DictEntries;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.PyContext;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.stm.TxThread;

/** Starts and ends guest threads. */
public final class ThreadStarter {
  /**
   * Stack of guest threads in bytes, unless {@code _thread.stack_size} says otherwise: enough for
   * the recursion limit in interpreted code.
   */
  private static final long STACK_SIZE = 64L << 20;

  private ThreadStarter() {}

  /**
   * Starts {@code function(*args, **kwargs)} in a new thread, in an atomic block: when that
   * commits.
   *
   * @return the identity that the thread will have
   */
  static long start(PyThread t, Object function, PyTuple args, PyDict kwargs) {
    t.elision().giveUp();
    PyContext c = t.context();
    long size = c.stackSize() == 0 ? STACK_SIZE : c.stackSize();
    Thread thread =
        c.env()
            .newTruffleThreadBuilder(() -> run(c, function, args, kwargs))
            .stackSize(size)
            .build();
    thread.setDaemon(true);
    name(t, thread, function);
    t.afterAtomic(
        () -> {
          c.threads().admitAnother();
          TxThread.publish(function);
          TxThread.publish(args);
          TxThread.publish(kwargs);
          c.threadCount().incrementAndGet();
          // a thread counts until it has really ended: Truffle still has work in it when run()
          // returns
          c.startedThreads().removeIf(x -> x.getState() == Thread.State.TERMINATED);
          c.startedThreads().add(thread);
          thread.start();
        });
    return thread.threadId();
  }

  /**
   * Names the thread of the machine as {@code threading} names it, for reports and debuggers: what
   * it starts is a method of its own object.
   */
  private static void name(PyThread t, Thread thread, Object function) {
    if (function instanceof BoundMethod m
        && m.self() instanceof ShapedObject o
        && o.get(t, "_name") instanceof TruffleString name) {
      thread.setName(name.toString());
    }
  }

  private static void run(PyContext c, Object function, PyTuple args, PyDict kwargs) {
    PyThread t = c.currentThread();
    try {
      ThreadEnding.endable(() -> call(c, t, function, args, kwargs));
    } finally {
      c.threadCount().decrementAndGet();
      try {
        if (t.sentinel instanceof PyLock lock && lock.count(t) > 0) {
          lock.release(t);
        }
      } finally {
        c.leaveThread(t);
      }
    }
  }

  private static void call(PyContext c, PyThread t, Object function, PyTuple args, PyDict kwargs) {
    if (c.isEnding()) {
      return;
    }
    try {
      String[] names = {};
      Object[] values = {};
      if (kwargs != null) {
        DictEntries entries = kwargs.entries(t);
        names = names(entries);
        values = entries.valueArray();
      }
      Calls.call(t, function, args.items(), names, values);
    } catch (PyException e) {
      if (!Exceptions.matches(t, e, BuiltinException.SystemExit)) {
        Exceptions.unraisable(t, e, "Exception ignored in thread started by", function);
      }
    }
  }

  /**
   * Ends all threads that are still running when the main program has ended: daemon threads, as
   * CPython does. Called outside of any guest thread's transaction.
   */
  public static void endAll(PyContext c) {
    c.beginEnding();
    ThreadEnding.endAll(c.env(), c.startedThreads());
  }

  /** The keys of keyword arguments. */
  static String[] names(DictEntries entries) {
    String[] names = new String[entries.count()];
    for (int i = 0; i < names.length; i++) {
      if (!(BoxedValue.unbox(entries.keys()[i]) instanceof TruffleString s)) {
        throw PyErrors.typeError("keywords must be strings");
      }
      names[i] = Strings.toJava(s);
    }
    return names;
  }

  /** Number of threads that were started here and run. */
  static int running(PyContext c) {
    return c.threadCount().get();
  }

  /** A lock that the thread releases when it ends. */
  static PyLock sentinel(PyThread t) {
    PyLock lock = new PyLock(t, t.context().shape(ThreadModule.LOCK), false);
    lock.belongToOwner();
    t.sentinel = lock;
    return lock;
  }
}
