package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.python.builtins.core.CodeType;
import java.util.List;

/**
 * Where coroutines were made: remembered only while {@code sys.set_coroutine_origin_tracking_depth}
 * asks for it.
 */
public final class CoroutineOrigins {
  private static final String ORIGIN = HiddenNames.ofMember("cr_origin", 0);

  private CoroutineOrigins() {}

  /** Notes the callers of a fresh coroutine: file, line and name of each, innermost first. */
  @TruffleBoundary
  public static void note(PyThread t, PyGenerator coroutine) {
    List<CallStack.Entry> callers = CallStack.entries(t, t.originDepth);
    Object[] origin = new Object[callers.size()];
    for (int i = 0; i < origin.length; i++) {
      CallStack.Entry e = callers.get(i);
      long line = TracebackPlace.of(e.code(), e.location()).startLine();
      origin[i] =
          PyTuple.of(Strings.of(CodeType.fileName(e.code())), line, Strings.of(e.code().name()));
    }
    coroutine.put(t, ORIGIN, PyTuple.of(origin));
  }

  /** What {@code cr_origin} gives. */
  public static Object of(PyThread t, PyGenerator coroutine) {
    Object origin = coroutine.get(t, ORIGIN);
    return origin == null ? PyNone.NONE : origin;
  }
}
