package io.orochi.python.modules.signal;

import com.oracle.truffle.api.TruffleSafepoint;
import io.orochi.python.modules.posix.OsErrors;
import io.orochi.python.number.Ints;
import io.orochi.python.posix.Errno;
import io.orochi.python.posix.PosixException;
import io.orochi.python.posix.Processes;
import io.orochi.python.posix.Signals.Timer;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinBody;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.BuiltinFunction;
import io.orochi.python.runtime.BuiltinFunction.Binding;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PySet;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Signals;
import io.orochi.python.runtime.Strings;
import java.util.function.Supplier;

/** The module {@code _signal}. */
public final class SignalModule implements ModuleDefinition {
  private static final long DEFAULT = 0;
  private static final long IGNORE = 1;
  private static final long PAUSE_MILLIS = 10;

  private final BuiltinFunction defaultIntHandler;
  private final WakeupDescriptor wakeup = new WakeupDescriptor();

  public SignalModule() {
    BuiltinBody.F2 interrupt =
        (t, number, frame) -> {
          throw PyErrors.withArgs(BuiltinException.KeyboardInterrupt);
        };
    defaultIntHandler =
        new BuiltinFunction(
            "default_int_handler(signalnum, frame, /)",
            null,
            "_signal",
            Binding.NONE,
            false,
            interrupt);
  }

  @Override
  public String name() {
    return "_signal";
  }

  @Override
  public void define(ModuleBuilder b) {
    constants(b);
    b.constant("default_int_handler", defaultIntHandler);
    b.def("signal(signalnum, handler, /)", this::signal);
    b.def("getsignal(signalnum, /)", (t, n) -> handler(t, number(t, n)));
    b.def("raise_signal(signalnum, /)", this::raise);
    b.def(
        "strsignal(signalnum, /)",
        (t, n) -> {
          String text = SignalNames.text(number(t, n));
          return text == null ? PyNone.NONE : Strings.of(text);
        });
    b.def("valid_signals()", SignalModule::valid);
    b.def(
        "siginterrupt(signalnum, flag, /)",
        (t, n, flag) -> {
          number(t, n); // waits go on after a signal whatever the flag (PEP 475)
          return PyNone.NONE;
        });
    b.def("set_wakeup_fd(fd, /, *, warn_on_full_buffer=True)", wakeup::set);
    b.def("pause()", SignalModule::pause);
    b.def("alarm(seconds, /)", SignalModule::alarm);
    b.def("setitimer(which, seconds, interval=0.0, /)", SignalModule::setTimer);
    b.def(
        "getitimer(which, /)",
        (t, which) -> {
          int w = (int) Indices.toLong(t, which);
          return pair(timed(t, () -> io.orochi.python.posix.Signals.timer(w)));
        });
  }

  private static void constants(ModuleBuilder b) {
    b.constant("NSIG", (long) SignalNames.COUNT);
    b.constant("SIG_DFL", DEFAULT);
    b.constant("SIG_IGN", IGNORE);
    for (int i = 1; i <= SignalNames.named(); i++) {
      b.constant("SIG" + SignalNames.name(i), (long) i);
    }
    b.constant("SIGIOT", 6L);
    b.constant("SIGCLD", 17L);
    b.constant("SIGPOLL", 29L);
    b.constant("SIGRTMIN", 34L);
    b.constant("SIGRTMAX", 64L);
    b.constant("ITIMER_REAL", 0L);
    b.constant("ITIMER_VIRTUAL", 1L);
    b.constant("ITIMER_PROF", 2L);
    b.constant("ItimerError", b.context().type(BuiltinException.OSError));
  }

  private static int number(PyThread t, Object o) {
    long n = Indices.toLong(t, o);
    if (n < 1 || n >= SignalNames.COUNT) {
      throw PyErrors.valueError("signal number out of range");
    }
    return (int) n;
  }

  private Object handler(PyThread t, int number) {
    Object set = t.context().signals().handler(number);
    if (set != null) {
      return set;
    }
    return switch (number) {
      case Signals.SIGINT -> defaultIntHandler;
      case SignalNames.SIGPIPE, SignalNames.SIGXFSZ -> IGNORE;
      default -> SignalNames.isValid(number) ? (Object) DEFAULT : PyNone.NONE;
    };
  }

  private Object signal(PyThread t, Object signal, Object handler) {
    long n = Indices.toLong(t, signal);
    if (!t.context().signals().isMainThread()) {
      throw PyErrors.valueError("signal only works in main thread of the main interpreter");
    }
    int number = number(t, n);
    Object v = BoxedValue.unbox(handler);
    boolean isChoice = v instanceof Long choice && (choice == DEFAULT || choice == IGNORE);
    if (!isChoice && !Calls.isCallable(t, handler)) {
      throw PyErrors.typeError(
          "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");
    }
    Object before = handler(t, number);
    try {
      Signals signals = t.context().signals();
      signals.setHandler(t, number, SignalNames.name(number), isChoice ? v : handler);
    } catch (IllegalArgumentException refused) {
      throw OsErrors.of(new PosixException(Errno.EINVAL, "sigaction"), null, null);
    }
    return before;
  }

  private Object raise(PyThread t, Object signal) {
    int number = (int) Indices.toLong(t, signal);
    t.beforeIrrevocable("signal.raise_signal");
    if (number < 1 || number >= SignalNames.COUNT) {
      throw OsErrors.of(new PosixException(Errno.EINVAL, "raise"), null, null);
    }
    Object handler = handler(t, number);
    if (!(handler instanceof Long choice)) {
      t.context().signals().raise(number);
      TruffleSafepoint.pollHere(null);
    } else if (choice == DEFAULT) {
      OsErrors.translate(
          t,
          null,
          null,
          () -> {
            Processes.kill(Processes.pid(), number);
            return null;
          });
    }
    return PyNone.NONE;
  }

  private static Object valid(PyThread t) {
    PySet set = new PySet(t, t.context().shape(BuiltinType.SET));
    for (int i = 1; i < SignalNames.COUNT; i++) {
      if (SignalNames.isValid(i)) {
        set.add(t, (long) i);
      }
    }
    return set;
  }

  /** Waits until a signal was handled here. */
  private static Object pause(PyThread t) {
    t.beforeIrrevocable("signal.pause");
    Signals signals = t.context().signals();
    long before = signals.handled();
    while (signals.handled() == before) {
      TruffleSafepoint.setBlockedThreadInterruptible(null, Thread::sleep, PAUSE_MILLIS);
    }
    return PyNone.NONE;
  }

  private static Object alarm(PyThread t, Object seconds) {
    long micros = Indices.toLong(t, seconds) * 1_000_000;
    t.beforeIrrevocable("signal.alarm");
    Timer before = timed(t, () -> io.orochi.python.posix.Signals.setTimer(0, new Timer(micros, 0)));
    return (before.remaining() + 999_999) / 1_000_000;
  }

  private static Object setTimer(PyThread t, Object which, Object seconds, Object interval) {
    int w = (int) Indices.toLong(t, which);
    Timer timer = new Timer(micros(t, seconds), micros(t, interval));
    t.beforeIrrevocable("signal.setitimer");
    return pair(timed(t, () -> io.orochi.python.posix.Signals.setTimer(w, timer)));
  }

  private static long micros(PyThread t, Object seconds) {
    Object v = BoxedValue.unbox(seconds);
    double s = v instanceof Double d ? d : Ints.toDouble(Indices.index(t, seconds));
    if (s < 0) {
      throw OsErrors.of(new PosixException(Errno.EINVAL, "setitimer"), null, null);
    }
    return (long) Math.ceil(s * 1e6);
  }

  private static Timer timed(PyThread t, Supplier<Timer> call) {
    return OsErrors.translate(t, null, null, call);
  }

  private static Object pair(Timer timer) {
    return PyTuple.of(timer.remaining() / 1e6, timer.interval() / 1e6);
  }
}
