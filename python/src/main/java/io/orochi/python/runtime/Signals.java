package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.ThreadLocalAction;
import io.orochi.stm.TxThread;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Signals of the process: noted on the Java side, handled by the main guest thread between two
 * operations, wherever it is (also while it waits).
 */
public final class Signals {
  /** Number of SIGINT. */
  public static final int SIGINT = 2;

  /** SIGHUP, SIGINT and SIGTERM. */
  private static final Set<Integer> ENDING = Set.of(1, SIGINT, 15);

  private final PyContext context;
  private volatile Thread mainThread;
  private volatile IntConsumer listener;
  private volatile long handled;
  private final ConcurrentHashMap<Integer, Object> handlers = new ConcurrentHashMap<>();

  Signals(PyContext context) {
    this.context = context;
  }

  /**
   * Makes the calling thread the one that handles signals, and SIGINT raise KeyboardInterrupt
   * there.
   *
   * @return undoes it: from then on no signal asks this context for anything
   */
  @TruffleBoundary
  public Runnable start() {
    mainThread = Thread.currentThread();
    Signal interrupt = new Signal("INT");
    SignalHandler before = Signal.handle(interrupt, s -> raise(SIGINT));
    return () -> {
      mainThread = null;
      Signal.handle(interrupt, before);
    };
  }

  /** The thread that handles signals, or null. */
  public Thread mainThread() {
    return mainThread;
  }

  /** Whether the calling thread handles signals. */
  public boolean isMainThread() {
    return Thread.currentThread() == mainThread;
  }

  /**
   * The guest handler of a signal (a callable, or the ints 0 and 1 for default and ignore), or null
   * when none was set.
   */
  public Object handler(int number) {
    return handlers.get(number);
  }

  /**
   * Sets the guest handler. Not undone by an abort, so in a transaction it makes that inevitable
   * first.
   *
   * @throws IllegalArgumentException when the Java machine does not let the signal be handled
   */
  @TruffleBoundary
  public void setHandler(PyThread t, int number, String name, Object handler) {
    t.beforeIrrevocable("signal.signal");
    TxThread.publish(handler);
    Signal.handle(new Signal(name), disposition(number, handler));
    handlers.put(number, handler);
  }

  /**
   * What the Java machine does when the signal comes; SIG_DFL of SIGINT ends the program here. A
   * signal that ends the machine is ignored by a handler that does nothing: once such a signal is
   * really ignored, the machine refuses every other handler for it. (So programs that are started
   * meanwhile do not ignore it.)
   */
  private SignalHandler disposition(int number, Object handler) {
    if (handler instanceof Long choice && (choice == 1 || number != SIGINT)) {
      return choice != 1
          ? SignalHandler.SIG_DFL
          : ENDING.contains(number) ? s -> {} : SignalHandler.SIG_IGN;
    }
    return s -> raise(number);
  }

  /** How many signals were handled so far. */
  public long handled() {
    return handled;
  }

  /**
   * Who is told the number of each signal when it comes, on a thread of the Java machine; null for
   * nobody.
   */
  public void setListener(IntConsumer newListener) {
    listener = newListener;
  }

  /** A signal has come: the main thread is asked to handle it. */
  @TruffleBoundary
  public void raise(int number) {
    IntConsumer told = listener;
    if (told != null) {
      told.accept(number);
    }
    ask(number);
  }

  /** Asks the main thread to handle a signal at its next safepoint. */
  private void ask(int number) {
    Thread main = mainThread;
    if (main == null) {
      return;
    }
    context
        .env()
        .submitThreadLocal(
            new Thread[] {main},
            new ThreadLocalAction(true, false) {
              @Override
              protected void perform(Access access) {
                handle(number);
              }
            });
  }

  /**
   * Handles a signal, or puts it off to the end of an operation that is under way. What a handler
   * did in a transaction is undone with it, so the signal is then handled again.
   */
  private void handle(int number) {
    PyThread t = context.currentThread();
    if (!t.mayRunGuestCode()) {
      t.postpone(() -> ask(number));
      return;
    }
    assert t.holdsNothingOpen("a signal is handled");
    if (t.inTx()) {
      t.onAbort(() -> ask(number));
    }
    handled++; // by the main thread only
    Object handler = handlers.get(number);
    if (handler == null) {
      if (number == SIGINT) {
        throw PyErrors.withArgs(BuiltinException.KeyboardInterrupt);
      }
    } else if (!(handler instanceof Long)) {
      Calls.call(t, handler, (long) number, PyNone.NONE);
    } else if ((Long) handler == 0 && number == SIGINT) {
      context.env().getContext().closeExited(null, 130);
    }
  }
}
