package io.orochi.python.runtime;

/** What becomes of a generator or coroutine that nobody can resume any more. */
final class GeneratorEnd {
  private GeneratorEnd() {}

  /** Closes it; an asynchronous generator is left to the hook of its event loop. */
  static void finalise(PyThread t, PyGenerator g) {
    PyGenerator.State s = g.state(t);
    if (s == PyGenerator.State.FINISHED || s == PyGenerator.State.RUNNING) {
      return;
    }
    try {
      if (g instanceof PyAsyncGenerator a && a.finalizer(t) != null && !a.isClosed(t)) {
        Calls.call(t, a.finalizer(t), a);
      } else if (s == PyGenerator.State.CREATED && g.kind() == BuiltinType.COROUTINE) {
        Calls.callMethod(t, ModuleLoading.load(t, "warnings"), "_warn_unawaited_coroutine", g);
        g.close(t);
      } else {
        g.close(t);
      }
    } catch (PyException e) {
      Exceptions.unraisable(t, e, null, g);
    }
  }
}
