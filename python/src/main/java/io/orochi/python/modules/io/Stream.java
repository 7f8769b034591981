package io.orochi.python.modules.io;

import com.oracle.truffle.api.TruffleSafepoint;
import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.framework.thread.HeldOutput;
import io.orochi.python.posix.ClosableStream;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.ContainerTexts;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.Finalisation;
import io.orochi.python.runtime.PyContext;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.Types;
import io.orochi.stm.Publisher;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A stream object over a core. Every use of the core goes through {@link #use}, which makes a
 * running transaction inevitable and keeps other threads out.
 *
 * @param <C> the core
 */
abstract class Stream<C extends ClosableStream> extends PlainObject implements Finalisation.Outer {
  /** Stands for the text of an object that is being described. */
  private static final String RUNNING = "\0";

  private final ReentrantLock lock = new ReentrantLock();

  /** Set by {@code __init__}, replaced by {@code detach}: both irrevocable. */
  private volatile C core;

  /** The guest object below: the raw stream or the buffer; null for files. */
  private volatile Object below;

  /** What uses say after {@code detach}; else null. */
  private volatile String detached;

  /** Set while the object is closed because it is garbage. */
  private volatile boolean finalizing;

  Stream(PyThread t, Shape shape) {
    super(t, shape);
  }

  /** Sets the core; part of {@code __init__}. */
  final void set(PyThread t, C newCore, Object newBelow) {
    t.beforeIrrevocable("opening a stream");
    if (!isPrivate()) {
      t.escape(newBelow);
    }
    t.context().finalisation().defer(t, newBelow);
    core = newCore;
    below = newBelow;
    detached = null;
  }

  final C coreOrNull() {
    return core;
  }

  final C core() {
    C c = core;
    if (c == null) {
      throw noCore();
    }
    return c;
  }

  final Object below() {
    return below;
  }

  /** Why there is no core. */
  final PyException noCore() {
    return detached == null ? StreamErrors.uninitialized() : PyErrors.valueError("%s", detached);
  }

  /** {@code __init__} begins: nothing can be done with the object until it ends. */
  final void reset(PyThread t) {
    if (core != null) {
      t.beforeIrrevocable("opening a stream");
      core = null;
    }
    detached = null;
  }

  /** Takes the core away; what was below. Later uses of the stream say {@code why}. */
  final Object detach(PyThread t, String why) {
    Object b = below;
    core = null;
    below = null;
    detached = why;
    t.context().finalisation().guardAgain(t, b);
    return b;
  }

  @Override
  public final Object inner() {
    return below;
  }

  final boolean isFinalizing() {
    return finalizing;
  }

  /** {@code _finalizing} and {@code _dealloc_warn}; no stream can be pickled. */
  static void defineEnd(TypeBuilder b) {
    b.getset(
        "_finalizing",
        (t, self) -> ((Stream<?>) self).finalizing,
        (t, self, v) -> {
          ((Stream<?>) self).finalizing = v != null && Truth.isTrue(t, v);
          return PyNone.NONE;
        });
    b.def("__reduce__(self, /)", (t, self) -> cannotPickle(t, self));
    b.def("__reduce_ex__(self, protocol, /)", (t, self, protocol) -> cannotPickle(t, self));
    b.def(
        "_dealloc_warn(self, source, /)",
        (t, self, source) -> {
          ((Stream<?>) self).warnOfEnd(t, source);
          return PyNone.NONE;
        });
  }

  private static Object cannotPickle(PyThread t, Object self) {
    throw PyErrors.typeError(
        "cannot pickle '%s' instances", t.context().typeOf(t, self).shortName());
  }

  /** Warns that {@code source} was not closed; by the lowest stream, which knows whether it was. */
  void warnOfEnd(PyThread t, Object source) {
    if (below != null) {
      try {
        Calls.callMethod(t, below, "_dealloc_warn", source);
      } catch (PyException e) {
        // the stream below is not of this module
      }
    }
  }

  /** {@code " name='x'"} for {@code repr}; empty when there is no such attribute. */
  static String described(PyThread t, Object self, String name) {
    Object value;
    try {
      value = Attributes.getOrNull(t, self, name);
    } catch (PyException e) {
      if (!Exceptions.matches(t, e, BuiltinException.ValueError)) {
        throw e;
      }
      value = null;
    }
    if (value == null) {
      return "";
    }
    Object v = value;
    String text = Strings.toJava(ContainerTexts.guarded(t, self, RUNNING, () -> Texts.repr(t, v)));
    if (text.equals(RUNNING)) {
      throw PyErrors.runtimeError("reentrant call inside %s.__repr__", Types.fullNameOf(t, self));
    }
    return " " + name + "=" + text;
  }

  /** Closes this and the stream below, also when writing out fails. */
  final Object closeBoth(PyThread t) {
    core();
    if (Truth.isTrue(t, Attributes.get(t, below, "closed"))) {
      return PyNone.NONE;
    }
    if (finalizing) {
      warnOfEnd(t, this);
    }
    Object result =
        StreamEnd.both(
            t, () -> Calls.callMethod(t, this, "flush"), () -> Calls.callMethod(t, below, "close"));
    ended(t);
    return result;
  }

  /** It is closed: nothing is to be done when it is garbage, unless its class says so. */
  final void ended(PyThread t) {
    PyContext c = t.context();
    Object b = below;
    if (!c.typeOf(t, this).isMutable) {
      c.finalisation().defer(t, this);
      if (b != null && c.typeOf(t, b).isMutable) {
        c.finalisation().guardAgain(t, b);
      }
    }
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
