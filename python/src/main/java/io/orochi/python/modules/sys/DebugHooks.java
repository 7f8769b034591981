package io.orochi.python.modules.sys;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.Keywords;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleLoading;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Tracing;
import io.orochi.python.runtime.Types;
import io.orochi.python.runtime.Warnings;

/** {@code sys.breakpointhook}, and the functions for tracing. */
final class DebugHooks {
  private static final String DEFAULT = "pdb.set_trace";

  private DebugHooks() {}

  static void define(ModuleBuilder b) {
    b.defN("breakpointhook(*args, **kws)", DebugHooks::breakpoint);
    b.defN("__breakpointhook__(*args, **kws)", DebugHooks::breakpoint);
    b.def("gettrace()", t -> orNone(Tracing.tracer(t)));
    b.def("getprofile()", t -> orNone(Tracing.profiler(t)));
    b.def(
        "settrace(function, /)",
        (t, f) -> {
          Tracing.trace(t, f);
          return PyNone.NONE;
        });
    b.def(
        "setprofile(function, /)",
        (t, f) -> {
          Tracing.profile(t, f);
          return PyNone.NONE;
        });
    b.def(
        "call_tracing(func, args, /)",
        (t, f, args) -> {
          if (!(args instanceof PyTuple tuple)) {
            throw PyErrors.typeError(
                "call_tracing() argument 2 must be tuple, not %s", Types.nameOf(t, args));
          }
          return Tracing.callTraced(t, f, tuple.items());
        });
  }

  private static Object orNone(Object o) {
    return o == null ? PyNone.NONE : o;
  }

  /** Calls what {@code PYTHONBREAKPOINT} names. */
  private static Object breakpoint(PyThread t, Object[] a) {
    Object environment = Attributes.get(t, ModuleLoading.load(t, "os"), "environ");
    Object set = Calls.callMethod(t, environment, "get", Strings.of("PYTHONBREAKPOINT"));
    String name = set == PyNone.NONE ? "" : Strings.toJava((TruffleString) set);
    if (name.equals("0")) {
      return PyNone.NONE;
    }
    if (name.isEmpty()) {
      name = DEFAULT;
    }
    int dot = name.lastIndexOf('.');
    Object hook;
    try {
      Object module = ModuleLoading.load(t, dot < 0 ? "builtins" : name.substring(0, dot));
      hook = Attributes.get(t, module, name.substring(dot + 1));
    } catch (PyException e) {
      if (!Exceptions.matches(t, e, BuiltinException.ImportError)
          && !Exceptions.matches(t, e, BuiltinException.AttributeError)
          && !Exceptions.matches(t, e, BuiltinException.ValueError)) {
        throw e;
      }
      Warnings.warn(
          t,
          BuiltinException.RuntimeWarning,
          "Ignoring unimportable $PYTHONBREAKPOINT: \"%s\"",
          name);
      return PyNone.NONE;
    }
    Keywords k = Keywords.of(t, (PyDict) a[1]);
    return Calls.call(t, hook, ((PyTuple) a[0]).items(), k.names(), k.values());
  }
}
