package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/**
 * The end of the main program: waits for threads, runs exit functions, writes out what streams
 * hold.
 */
public final class Shutdown {
  /** Exit status when output cannot be written. */
  private static final int OUTPUT_LOST = 120;

  private Shutdown() {}

  /** Runs everything that belongs to the end; the exit status. */
  @TruffleBoundary
  public static int run(PyThread t, int status) {
    PyDict modules = t.context().imports().modules();
    Object threading = modules.getString(t, "threading");
    if (threading != null) {
      quietly(t, () -> Calls.callMethod(t, threading, "_shutdown"));
    }
    Object atexit = modules.getString(t, "atexit");
    if (atexit != null) {
      quietly(t, () -> Calls.callMethod(t, atexit, "_run_exitfuncs"));
    }
    t.context().finalisation().end(t);
    int result = status;
    Object sys = modules.getString(t, "sys");
    for (String name : new String[] {"stdout", "stderr"}) {
      Object stream = sys == null ? null : Attributes.getOrNull(t, sys, name);
      if (stream != null && stream != PyNone.NONE && !flush(t, stream) && result == 0) {
        result = OUTPUT_LOST;
      }
    }
    return result;
  }

  private static void quietly(PyThread t, Runnable action) {
    try {
      action.run();
    } catch (PyException e) {
      Uncaught.status(t, e);
    }
  }

  private static boolean flush(PyThread t, Object stream) {
    try {
      Object closed = Attributes.getOrNull(t, stream, "closed");
      if (closed == null || !Truth.isTrue(t, closed)) {
        Calls.callMethod(t, stream, "flush");
      }
      return true;
    } catch (PyException e) {
      return false;
    }
  }
}
