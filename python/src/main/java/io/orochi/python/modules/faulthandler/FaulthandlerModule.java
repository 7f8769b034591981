package io.orochi.python.modules.faulthandler;

import io.orochi.python.OrochiOptions;
import io.orochi.python.modules.signal.SignalNames;
import io.orochi.python.number.Ints;
import io.orochi.python.posix.Descriptors;
import io.orochi.python.posix.PosixException;
import io.orochi.python.posix.Sleeper;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Imports;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Truth;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** The module {@code faulthandler}. What it remembers is changed outside of transactions only. */
public final class FaulthandlerModule implements ModuleDefinition {
  /** SIGILL, SIGABRT, SIGBUS, SIGFPE and SIGSEGV. */
  private static final Set<Integer> FATAL = Set.of(4, 6, 7, 8, 11);

  private final Map<Integer, SignalHandler> before = new ConcurrentHashMap<>();
  private final AtomicReference<LaterDump> later = new AtomicReference<>();
  private volatile boolean enabled;

  @Override
  public String name() {
    return "faulthandler";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.doc("faulthandler module.");
    enabled = b.context().env().getOptions().get(OrochiOptions.Faulthandler);
    ThreadStacks stacks = new ThreadStacks(b.context());
    b.def(
        "enable(file=None, all_threads=True)",
        (t, file, all) -> {
          descriptor(t, file);
          return set(t, true);
        });
    b.def(
        "disable()",
        t -> {
          boolean was = enabled;
          set(t, false);
          return was;
        });
    b.def("is_enabled()", t -> enabled);
    b.def(
        "dump_traceback(file=None, all_threads=True)",
        (t, file, all) -> {
          int fd = descriptor(t, file);
          boolean every = Truth.isTrue(t, all);
          t.beforeIrrevocable("faulthandler.dump_traceback");
          write(fd, stacks.text(t, every));
          return PyNone.NONE;
        });
    b.def(
        "dump_traceback_later(timeout, repeat=False, file=None, exit=False)",
        (t, timeout, repeat, file, exit) -> dumpLater(t, stacks, timeout, repeat, file, exit));
    b.def(
        "cancel_dump_traceback_later()",
        t -> {
          t.beforeIrrevocable("faulthandler.cancel_dump_traceback_later");
          replace(null);
          return PyNone.NONE;
        });
    b.def(
        "register(signum, file=None, all_threads=True, chain=False)",
        (t, signal, file, all, chain) -> register(t, stacks, signal, file, chain));
    b.def("unregister(signum, /)", this::unregister);
  }

  private Object set(PyThread t, boolean value) {
    t.beforeIrrevocable("faulthandler.enable");
    enabled = value;
    return PyNone.NONE;
  }

  /** The descriptor behind a number, a file, or by default {@code sys.stderr}. */
  private static int descriptor(PyThread t, Object given) {
    Object file = given;
    if (file == PyNone.NONE) {
      file = Imports.sysOrNull(t, "stderr");
      if (file == null) {
        throw PyErrors.runtimeError("unable to get sys.stderr");
      } else if (file == PyNone.NONE) {
        throw PyErrors.runtimeError("sys.stderr is None");
      }
    } else if (BoxedValue.unbox(file) instanceof Long n) {
      if (n < 0) {
        throw PyErrors.valueError("file is not a valid file descriptor");
      }
      return (int) (long) n;
    }
    Object number = Calls.callMethod(t, file, "fileno");
    if (!(BoxedValue.unbox(number) instanceof Long fd) || fd < 0 || fd > Integer.MAX_VALUE) {
      throw PyErrors.runtimeError("file.fileno() is not a valid file descriptor");
    }
    Calls.callMethod(t, file, "flush");
    return (int) (long) fd;
  }

  private static void write(int fd, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      for (int done = 0; done < bytes.length; ) {
        done += Descriptors.write(fd, bytes, done, bytes.length - done, Sleeper.UNINTERRUPTIBLE);
      }
    } catch (PosixException e) {
      // as CPython: there is nobody to tell
    }
  }

  private Object dumpLater(
      PyThread t, ThreadStacks stacks, Object timeout, Object repeat, Object file, Object exit) {
    Object v = BoxedValue.unbox(timeout);
    double seconds = v instanceof Double d ? d : Ints.toDouble(Indices.index(t, timeout));
    if (seconds <= 0) {
      throw PyErrors.valueError("timeout must be greater than 0");
    }
    int fd = descriptor(t, file);
    long nanos = (long) (seconds * 1e9);
    boolean repeats = Truth.isTrue(t, repeat);
    boolean exits = Truth.isTrue(t, exit);
    t.beforeIrrevocable("faulthandler.dump_traceback_later");
    String header = "Timeout (" + clock(nanos) + ")!\n";
    LaterDump dump =
        new LaterDump(() -> write(fd, header + stacks.text(null, true)), nanos, repeats, exits);
    replace(dump);
    Thread thread = Thread.ofPlatform().daemon().name("faulthandler").unstarted(dump);
    t.context().addServant(thread);
    thread.start();
    return PyNone.NONE;
  }

  /** {@code h:mm:ss}, with microseconds if there are any. */
  private static String clock(long nanos) {
    long micros = nanos / 1000;
    long s = micros / 1_000_000;
    String text = "%d:%02d:%02d".formatted(s / 3600, s / 60 % 60, s % 60);
    return micros % 1_000_000 == 0 ? text : text + ".%06d".formatted(micros % 1_000_000);
  }

  private void replace(LaterDump dump) {
    LaterDump old = later.getAndSet(dump);
    if (old != null) {
      old.cancel();
    }
  }

  private static int signal(PyThread t, Object o) {
    long n = Indices.toLong(t, o);
    if (FATAL.contains((int) n)) {
      throw PyErrors.runtimeError("signal %d cannot be registered, use enable() instead", n);
    }
    if (n < 1 || n >= SignalNames.COUNT) {
      throw PyErrors.valueError("signal number out of range");
    }
    return (int) n;
  }

  private Object register(
      PyThread t, ThreadStacks stacks, Object signal, Object file, Object chain) {
    int n = signal(t, signal);
    int fd = descriptor(t, file);
    boolean chains = Truth.isTrue(t, chain);
    t.beforeIrrevocable("faulthandler.register");
    SignalHandler handler =
        s -> {
          write(fd, stacks.text(null, true));
          SignalHandler next = chains ? before.get(n) : null;
          if (next != null && next != SignalHandler.SIG_DFL && next != SignalHandler.SIG_IGN) {
            next.handle(s);
          }
        };
    try {
      before.putIfAbsent(n, Signal.handle(new Signal(SignalNames.name(n)), handler));
    } catch (IllegalArgumentException e) {
      throw PyErrors.runtimeError("signal %d cannot be registered, use enable() instead", n);
    }
    return PyNone.NONE;
  }

  private Object unregister(PyThread t, Object signal) {
    int n = signal(t, signal);
    t.beforeIrrevocable("faulthandler.unregister");
    SignalHandler old = before.remove(n);
    if (old == null) {
      return false;
    }
    Signal.handle(new Signal(SignalNames.name(n)), old);
    return true;
  }
}
