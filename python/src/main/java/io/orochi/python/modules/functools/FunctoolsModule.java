package io.orochi.python.modules.functools;

import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyFunction;
import io.orochi.python.runtime.PyThread;

/** The module {@code _functools}. */
public final class FunctoolsModule implements ModuleDefinition {
  @Override
  public String name() {
    return "_functools";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.type(Partial.TYPE);
    b.type(LruCache.TYPE);
    b.def(
        "cmp_to_key(mycmp)",
        (t, compare) -> new KeyWrapper(t, t.context().shape(KeyWrapper.TYPE), compare, null));
    b.def("reduce(function, iterable, initial=NULL, /)", FunctoolsModule::reduce);
  }

  private static Object reduce(PyThread t, Object function, Object iterable, Object initial) {
    return function instanceof PyFunction
        ? reduceNow(t, function, iterable, initial)
        : Iteration.inOneGo(t, iterable, () -> reduceNow(t, function, iterable, initial));
  }

  private static Object reduceNow(PyThread t, Object function, Object iterable, Object initial) {
    Object it;
    try {
      it = Iteration.iter(t, iterable);
    } catch (PyException e) {
      if (Exceptions.matches(t, e, BuiltinException.TypeError)) {
        throw PyErrors.typeError("reduce() arg 2 must support iteration");
      }
      throw e;
    }
    Object result = initial;
    for (Object v = Iteration.next(t, it); v != null; v = Iteration.next(t, it)) {
      result = result == null ? v : Calls.call(t, function, result, v);
    }
    if (result == null) {
      throw PyErrors.typeError("reduce() of empty iterable with no initial value");
    }
    return result;
  }
}
