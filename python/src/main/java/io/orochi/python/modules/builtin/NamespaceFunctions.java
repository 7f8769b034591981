package io.orochi.python.modules.builtin;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Callers;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.ClassBuilder;
import io.orochi.python.runtime.Imports;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.Keywords;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Sorting;
import io.orochi.python.runtime.Strings;

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
    b.defN(
        "__import__(name, globals=None, locals=None, fromlist=(), level=0)",
        (t, a) -> importModule(t, a[0], a[1], a[3], a[4]));
    b.def("globals()", t -> globals(t));
    b.def("dir(object=NULL, /)", (t, o) -> dir(t, o));
    b.def("vars(object=NULL, /)", (t, o) -> vars(t, o));
    b.defN(
        "breakpoint(*args, **kws)",
        (t, a) -> {
          Object hook = Imports.sysOrNull(t, "breakpointhook");
          if (hook == null) {
            throw PyErrors.runtimeError("lost sys.breakpointhook");
          }
          Keywords k = Keywords.of(t, (PyDict) a[1]);
          return Calls.call(t, hook, ((PyTuple) a[0]).items(), k.names(), k.values());
        });
  }

  private static Object importModule(
      PyThread t, Object name, Object globals, Object fromList, Object level) {
    if (!(BoxedValue.unbox(name) instanceof TruffleString n)) {
      throw PyErrors.typeError("module name must be a string");
    }
    long l = Indices.toLong(t, level);
    if (l < 0) {
      throw PyErrors.valueError("level must be >= 0");
    }
    if (l > 0 && !(globals instanceof PyDict)) {
      throw globals == PyNone.NONE
          ? PyErrors.raise(BuiltinException.KeyError, "'__name__' not in globals")
          : PyErrors.typeError("globals must be a dict");
    }
    String[] names = null;
    if (fromList != PyNone.NONE) {
      Object[] items = Iteration.toArray(t, fromList);
      names = new String[items.length];
      for (int i = 0; i < items.length; i++) {
        if (!(items[i] instanceof TruffleString s)) {
          throw PyErrors.typeError(
              "Item in ``from list'' must be str, not %s", t.context().typeOf(t, items[i]).name());
        }
        names[i] = Strings.toJava(s);
      }
    }
    return Imports.importModule(
        t, Strings.toJava(n), globals instanceof PyDict g ? g : null, names, (int) l);
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
