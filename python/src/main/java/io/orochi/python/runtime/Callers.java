package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameInstance;

/**
 * The guest code that called the running built-in. A walk over the Java stack: for what is rarely
 * asked.
 */
public final class Callers {
  private Callers() {}

  /** The innermost function, class body or module code that runs, or null when there is none. */
  @TruffleBoundary
  public static PyFunction function(PyThread t) {
    return Truffle.getRuntime()
        .iterateFrames(
            i -> {
              Frame f = i.getFrame(FrameInstance.FrameAccess.READ_ONLY);
              Object[] a = f.getArguments();
              return a.length > 1 && a[0] == t && a[1] instanceof PyFunction g ? g : null;
            });
  }

  /** The globals of the innermost guest code, or null when there is none. */
  @TruffleBoundary
  public static PyDict globals(PyThread t) {
    PyFunction f = function(t);
    return f == null ? null : f.definition(t).globals();
  }

  /** {@code __name__} of the innermost guest code's module, or null. */
  @TruffleBoundary
  public static Object moduleName(PyThread t) {
    PyDict globals = globals(t);
    return globals == null ? null : globals.getString(t, "__name__");
  }
}
