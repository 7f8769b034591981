package io.orochi.python.modules.sys;

import io.orochi.python.runtime.AsyncHooks;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.StructSequence;
import io.orochi.python.runtime.Types;

/** The thread's hooks for asynchronous generators, and what its coroutines remember. */
final class AsyncGeneratorHooks {
  private static final StructSequence HOOKS =
      StructSequence.of("asyncgen_hooks", "firstiter", "finalizer");

  private AsyncGeneratorHooks() {}

  static void define(ModuleBuilder b) {
    b.def(
        "get_asyncgen_hooks()",
        t ->
            HOOKS.make(t, orNone(t.asyncHooks.firstIteration()), orNone(t.asyncHooks.finalizer())));
    b.def(
        "set_asyncgen_hooks(firstiter=NULL, finalizer=NULL)",
        (t, first, finalizer) -> {
          AsyncHooks present = t.asyncHooks;
          Object last = chosen(t, "finalizer", finalizer, present.finalizer());
          t.asyncHooks =
              new AsyncHooks(chosen(t, "firstiter", first, present.firstIteration()), last);
          return PyNone.NONE;
        });
    b.def("get_coroutine_origin_tracking_depth()", t -> (long) t.originDepth);
    b.def(
        "set_coroutine_origin_tracking_depth(depth)",
        (t, depth) -> {
          long n = Indices.toLong(t, depth);
          if (n < 0) {
            throw PyErrors.valueError("depth must be >= 0");
          }
          t.originDepth = (int) Math.min(n, Integer.MAX_VALUE);
          return PyNone.NONE;
        });
  }

  private static Object orNone(Object hook) {
    return hook == null ? PyNone.NONE : hook;
  }

  /** The hook that is given, null for None; the present one when none is. */
  private static Object chosen(PyThread t, String name, Object given, Object present) {
    if (given == null) {
      return present;
    } else if (given == PyNone.NONE) {
      return null;
    } else if (!Calls.isCallable(t, given)) {
      throw PyErrors.typeError("callable %s expected, got %s", name, Types.nameOf(t, given));
    }
    return given;
  }
}
