package io.orochi.python.modules.io;

import com.oracle.truffle.api.TruffleSafepoint;
import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.framework.thread.HeldOutput;
import io.orochi.python.posix.ClosableStream;
import io.orochi.python.runtime.PyThread;
import io.orochi.stm.Publisher;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A stream object over a core. Every use of the core goes through {@link #use}, which makes a
 * running transaction inevitable and keeps other threads out.
 *
 * @param <C> the core
 */
abstract class Stream<C extends ClosableStream> extends PlainObject {
  private final ReentrantLock lock = new ReentrantLock();

  /** Set by {@code __init__}, replaced by {@code detach}: both irrevocable. */
  private volatile C core;

  /** The guest object below: the raw stream or the buffer; null for files. */
  private volatile Object below;

  Stream(PyThread t, Shape shape) {
    super(t, shape);
  }

  /** Sets the core; part of {@code __init__}. */
  final void set(PyThread t, C newCore, Object newBelow) {
    t.beforeIrrevocable("opening a stream");
    if (!isPrivate()) {
      t.escape(newBelow);
    }
    core = newCore;
    below = newBelow;
  }

  final C coreOrNull() {
    return core;
  }

  final C core() {
    C c = core;
    if (c == null) {
      throw StreamErrors.uninitialized();
    }
    return c;
  }

  final Object below() {
    return below;
  }

  /** Takes the core away. */
  final void detach() {
    core = null;
    below = null;
  }

  /** Uses the core: irrevocable, one thread at a time, errors translated. */
  <T> T use(PyThread t, String what, Supplier<T> call) {
    t.beforeIrrevocable(what);
    return exclusively(t, call);
  }

  /** Uses the core when everything is written out that threads and this transaction hold back. */
  final <T> T useAfter(HeldOutput<?> output, PyThread t, String what, Supplier<T> call) {
    Object[] result = new Object[1];
    output.exclusively(t, what, () -> result[0] = exclusively(t, call));
    @SuppressWarnings("unchecked")
    T r = (T) result[0];
    return r;
  }

  /** Closes the core, which may be closed already. */
  final void close(PyThread t, C c) {
    if (!c.isClosed()) {
      use(
          t,
          "closing a file",
          () -> {
            c.close();
            return null;
          });
    }
  }

  /** Uses the core for something that nobody outside can notice. */
  final <T> T exclusively(PyThread t, Supplier<T> call) {
    if (!lock.tryLock()) {
      TruffleSafepoint.setBlockedThreadInterruptible(null, ReentrantLock::lockInterruptibly, lock);
    }
    try {
      return StreamErrors.translate(t, call);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(below);
  }
}
