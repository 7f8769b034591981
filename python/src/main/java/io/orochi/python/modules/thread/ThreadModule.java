package io.orochi.python.modules.thread;

import io.orochi.python.number.Ints;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Identities;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Signals;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.Types;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The module {@code _thread}. */
public final class ThreadModule implements ModuleDefinition {
  private static final int SIGINT = 2;
  private static final int LAST_SIGNAL = 64;

  /** The longest time that a lock waits, in seconds. */
  private static final double TIMEOUT_MAX = Long.MAX_VALUE / 1_000_000_000L;

  static final ExtensionType LOCK =
      ExtensionType.of("_thread.lock", Layout.SHAPED, ThreadModule::defineLock).withoutSubclasses();
  static final ExtensionType RLOCK =
      ExtensionType.of("_thread.RLock", Layout.SHAPED, ThreadModule::defineRLock);

  @Override
  public String name() {
    return "_thread";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.defN(
        "start_new_thread(function, args, kwargs=NULL, /)", (t, a) -> start(t, a[0], a[1], a[2]));
    b.defN("start_new(function, args, kwargs=NULL, /)", (t, a) -> start(t, a[0], a[1], a[2]));
    b.def("allocate_lock()", t -> new PyLock(t, t.context().shape(LOCK), false));
    b.def("allocate()", t -> new PyLock(t, t.context().shape(LOCK), false));
    b.def("get_ident()", t -> t.ident);
    b.def("get_native_id()", t -> t.ident);
    b.def(
        "exit()",
        t -> {
          throw PyErrors.withArgs(BuiltinException.SystemExit);
        });
    b.def(
        "exit_thread()",
        t -> {
          throw PyErrors.withArgs(BuiltinException.SystemExit);
        });
    // A thread that an atomic block starts begins when that commits, so only then it can be
    // awaited.
    b.def(
        "_await_start(started, /)",
        (t, started) -> {
          t.afterAtomic(() -> Calls.callMethod(t, started, "wait"));
          return PyNone.NONE;
        });
    b.def("_count()", t -> (long) ThreadStarter.running(t.context()));
    b.def("stack_size(size=0, /)", (t, size) -> stackSize(t, size));
    b.def("daemon_threads_allowed()", t -> true);
    b.def("_is_main_interpreter()", t -> true);
    b.def(
        "interrupt_main(signum=2, /)",
        (t, signum) -> {
          interruptMain(t, Indices.toLong(t, signum));
          return PyNone.NONE;
        });
    b.def("_set_sentinel()", t -> ThreadStarter.sentinel(t));
    b.def("_excepthook(args, /)", (t, args) -> ThreadHook.show(t, args));
    b.constant("TIMEOUT_MAX", TIMEOUT_MAX);
    b.constant("error", b.context().type(BuiltinException.RuntimeError));
    b.constant("LockType", b.context().type(LOCK));
    b.type(LOCK);
    b.type(RLOCK);
    b.constant("_local", b.context().type(LocalType.LOCAL));
    b.constant("_ExceptHookArgs", b.context().type(ThreadHook.ARGUMENTS.type()));
  }

  private static Object start(PyThread t, Object function, Object args, Object kwargs) {
    if (!Calls.isCallable(t, function)) {
      throw PyErrors.typeError("first arg must be callable");
    }
    if (!(BoxedValue.unbox(args) instanceof PyTuple tuple)) {
      throw PyErrors.typeError("2nd arg must be a tuple");
    }
    if (kwargs != null && !(kwargs instanceof PyDict)) {
      throw PyErrors.typeError("optional 3rd arg must be a dictionary");
    }
    return ThreadStarter.start(t, function, tuple, (PyDict) kwargs);
  }

  private static Object stackSize(PyThread t, Object size) {
    long n = Indices.toLong(t, size);
    if (n < 0) {
      throw PyErrors.valueError("size must be 0 or a positive value");
    }
    if (n != 0 && n < 32768) {
      throw PyErrors.valueError("size not valid: %d bytes", n);
    }
    return t.context().setStackSize(n);
  }

  // ---------------------------------------------------------------- locks

  private static void defineCommon(TypeBuilder b) {
    b.defN("acquire(self, /, blocking=True, timeout=-1)", (t, a) -> acquire(t, a[0], a[1], a[2]));
    b.def("release(self, /)", (t, self) -> release(t, self));
    b.def(
        "__enter__(self, /)",
        (t, self) -> {
          ((PyLock) self).enter(t);
          return true;
        });
    b.defN("__exit__(self, /, *args)", (t, a) -> release(t, a[0]));
    b.def("__repr__(self, /)", ThreadModule::repr);
    b.def(
        "_at_fork_reinit(self, /)",
        (t, self) -> {
          ((PyLock) self).setState(t, 0, 0);
          return PyNone.NONE;
        });
  }

  private static void defineLock(TypeBuilder b) {
    defineCommon(b);
    b.def("locked(self, /)", (t, self) -> ((PyLock) self).count(t) > 0);
    b.def("locked_lock(self, /)", (t, self) -> ((PyLock) self).count(t) > 0);
    b.defN(
        "acquire_lock(self, /, blocking=True, timeout=-1)", (t, a) -> acquire(t, a[0], a[1], a[2]));
    b.def("release_lock(self, /)", (t, self) -> release(t, self));
  }

  private static void defineRLock(TypeBuilder b) {
    b.newMethod(
        "(cls, /, *args, **kwargs)",
        (t, a) -> new PyLock(t, ((PyType) a[0]).instanceShape(), true));
    defineCommon(b);
    b.def("_is_owned(self, /)", (t, self) -> ((PyLock) self).owner(t) == t.ident);
    b.def(
        "_recursion_count(self, /)",
        (t, self) -> ((PyLock) self).owner(t) == t.ident ? ((PyLock) self).count(t) : 0L);
    b.def(
        "_release_save(self, /)",
        (t, self) -> {
          PyLock lock = (PyLock) self;
          long count = lock.count(t);
          if (count == 0) {
            throw PyErrors.runtimeError("cannot release un-acquired lock");
          }
          long owner = lock.owner(t);
          lock.setState(t, 0, 0);
          return PyTuple.of(count, owner);
        });
    b.def(
        "_acquire_restore(self, state, /)",
        (t, self, state) -> {
          PyTuple s = (PyTuple) state;
          PyLock lock = (PyLock) self;
          lock.acquire(t, -1);
          lock.setState(t, (Long) s.get(0), (Long) s.get(1));
          return PyNone.NONE;
        });
  }

  private static Object acquire(PyThread t, Object self, Object blocking, Object timeout) {
    boolean block = Truth.isTrue(t, blocking);
    long nanos = nanoseconds(t, timeout);
    boolean limited = !(timeout instanceof Long l && l == -1) && nanos != -1_000_000_000L;
    if (!block && limited) {
      throw PyErrors.valueError("can't specify a timeout for a non-blocking call");
    }
    if (limited && nanos < 0) {
      throw PyErrors.valueError("timeout value must be positive");
    }
    return ((PyLock) self).acquire(t, !block ? 0 : limited ? nanos : -1);
  }

  /** A timeout in seconds as nanoseconds, rounded up; OverflowError beyond {@link #TIMEOUT_MAX}. */
  public static long nanoseconds(PyThread t, Object timeout) {
    if (timeout instanceof Long l && Math.abs(l) <= TIMEOUT_MAX) {
      return l * 1_000_000_000L;
    }
    Object v = BoxedValue.unbox(timeout);
    double seconds;
    if (v instanceof Double d) {
      seconds = d;
    } else {
      seconds = Ints.toDouble(Indices.index(t, timeout));
    }
    if (Double.isNaN(seconds)) {
      throw PyErrors.valueError("Invalid value NaN (not a number)");
    }
    if (Math.abs(seconds) > TIMEOUT_MAX) {
      throw PyErrors.overflowError("timestamp out of range for platform time_t");
    }
    return new BigDecimal(seconds).movePointRight(9).setScale(0, RoundingMode.CEILING).longValue();
  }

  private static Object release(PyThread t, Object self) {
    ((PyLock) self).release(t);
    return PyNone.NONE;
  }

  private static Object repr(PyThread t, Object self) {
    PyLock lock = (PyLock) self;
    long count = lock.count(t);
    String head = count > 0 ? "locked" : "unlocked";
    String address = String.format("0x%x", Identities.address(lock));
    if (lock.isReentrant()) {
      return Strings.of(
          String.format(
              "<%s %s object owner=%d count=%d at %s>",
              head, Types.fullNameOf(t, lock), lock.owner(t), count, address));
    }
    return Strings.of(
        String.format("<%s %s object at %s>", head, Types.fullNameOf(t, lock), address));
  }

  /** Has the handler of a signal called in the main thread; no effect where there is none. */
  private static void interruptMain(PyThread t, long signal) {
    if (signal < 1 || signal > LAST_SIGNAL) {
      throw PyErrors.valueError("signal number out of range");
    }
    t.beforeIrrevocable("_thread.interrupt_main");
    Signals signals = t.context().signals();
    Object handler = signals.handler((int) signal);
    if (handler == null ? signal == SIGINT : !(handler instanceof Long)) {
      signals.raise((int) signal);
    }
  }
}
