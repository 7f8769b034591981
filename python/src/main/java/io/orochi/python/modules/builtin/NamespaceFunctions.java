package io.orochi.python.modules.builtin;

import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.Callers;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.ClassBuilder;
import io.orochi.python.runtime.Keywords;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Sorting;
import io.orochi.python.runtime.SystemModules;

/** Names of modules, classes and objects as dictionaries, and the class statement. */
public final class NamespaceFunctions {
  private NamespaceFunctions() {}

  public static void define(ModuleBuilder b) {
    b.defN(
        "__build_class__(func, name, /, *bases, **kwds)",
        (t, a) -> {
          Keywords k = Keywords.of(t, (PyDict) a[3]);
          return ClassBuilder.build(t, a[0], a[1], ((PyTuple) a[2]).items(), k.names(), k.values());
        });
    b.def("globals()", t -> globals(t));
    b.def("dir(object=NULL, /)", (t, o) -> dir(t, o));
    b.def("vars(object=NULL, /)", (t, o) -> vars(t, o));
    b.defN(
        "breakpoint(*args, **kws)",
        (t, a) -> {
          Object hook = SystemModules.sys(t, "breakpointhook");
          if (hook == null) {
            throw PyErrors.runtimeError("lost sys.breakpointhook");
          }
          Keywords k = Keywords.of(t, (PyDict) a[1]);
          return Calls.call(t, hook, ((PyTuple) a[0]).items(), k.names(), k.values());
        });
  }

  private static Object globals(PyThread t) {
    PyDict g = Callers.globals(t);
    return g == null ? PyNone.NONE : g;
  }

  private static Object locals(PyThread t) {
    return Calls.call(t, t.context().builtins().get(t, "locals"));
  }

  private static Object dir(PyThread t, Object o) {
    if (o == null) {
      return Sorting.sorted(t, Calls.callMethod(t, locals(t), "keys"), PyNone.NONE, false);
    }
    Object names = Calls.callSpecial(t, o, "__dir__");
    if (names == null) {
      throw PyErrors.typeError("object does not provide __dir__");
    }
    return Sorting.sorted(t, names, PyNone.NONE, false);
  }

  private static Object vars(PyThread t, Object o) {
    if (o == null) {
      return locals(t);
    }
    Object d = Attributes.getOrNull(t, o, "__dict__");
    if (d == null) {
      throw PyErrors.typeError("vars() argument must have __dict__ attribute");
    }
    return d;
  }
}
