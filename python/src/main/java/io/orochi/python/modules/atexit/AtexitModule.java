package io.orochi.python.modules.atexit;

import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Comparisons;
import io.orochi.python.runtime.Dicts;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;

/**
 * The module {@code atexit}. The functions to call are a guest list of (function, arguments,
 * keywords): a registration in a transaction that is undone is undone with it.
 */
public final class AtexitModule implements ModuleDefinition {
  @Override
  public String name() {
    return "atexit";
  }

  @Override
  public void define(ModuleBuilder b) {
    PyList callbacks = PyList.of(b.thread());
    b.context().addRoot(callbacks);
    b.defN("register(*args, **kwargs)", (t, a) -> register(t, callbacks, a));
    b.def("unregister(func, /)", (t, function) -> unregister(t, callbacks, function));
    b.def("_run_exitfuncs()", t -> run(t, callbacks));
    b.def("_ncallbacks()", t -> (long) callbacks.size(t));
    b.def(
        "_clear()",
        t -> {
          callbacks.clear(t);
          return PyNone.NONE;
        });
  }

  private static Object register(PyThread t, PyList callbacks, Object[] arguments) {
    Object[] given = ((PyTuple) arguments[0]).items();
    if (given.length == 0) {
      throw PyErrors.typeError("register() takes at least 1 argument (0 given)");
    }
    if (!Calls.isCallable(t, given[0])) {
      throw PyErrors.typeError("the first argument must be callable");
    }
    Object[] rest = new Object[given.length - 1];
    System.arraycopy(given, 1, rest, 0, rest.length);
    callbacks.append(t, PyTuple.of(given[0], PyTuple.of(rest), arguments[1]));
    return given[0];
  }

  /** Comparing may run guest code that registers more: the list is looked at anew each time. */
  private static Object unregister(PyThread t, PyList callbacks, Object function) {
    for (int i = callbacks.size(t) - 1; i >= 0; i--) {
      Object entry = callbacks.getOrNull(t, i);
      if (entry != null
          && Comparisons.equal(t, ((PyTuple) entry).get(0), function)
          && callbacks.getOrNull(t, i) == entry) {
        callbacks.removeAtOrNull(t, i);
      }
    }
    return PyNone.NONE;
  }

  /** Calls what was registered, last first. What these functions register is dropped. */
  private static Object run(PyThread t, PyList callbacks) {
    for (int i = callbacks.size(t) - 1; i >= 0; i--) {
      if (!(callbacks.getOrNull(t, i) instanceof PyTuple entry)) {
        continue;
      }
      Object function = entry.get(0);
      try {
        Dicts.call(t, function, ((PyTuple) entry.get(1)).items(), (PyDict) entry.get(2));
      } catch (PyException e) {
        Exceptions.unraisable(t, e, "Exception ignored in atexit callback", function);
      }
    }
    callbacks.clear(t);
    return PyNone.NONE;
  }
}
