package io.orochi.python.modules.weakref;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.CompareOperator;
import io.orochi.python.runtime.Comparisons;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.GenericAliases;
import io.orochi.python.runtime.Hashing;
import io.orochi.python.runtime.Identities;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.TypeBuilder;
import java.util.List;

/** The module {@code _weakref}. */
public final class WeakrefModule implements ModuleDefinition {
  static final ExtensionType REFERENCE =
      ExtensionType.of("weakref.ReferenceType", Layout.PLAIN, WeakrefModule::defineReference)
          .withoutWeakReferences();

  @Override
  public String name() {
    return "_weakref";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.constant("ref", b.context().type(REFERENCE));
    b.type(REFERENCE);
    b.type(WeakProxy.PROXY);
    b.type(WeakProxy.CALLABLE_PROXY);
    b.def(
        "proxy(object, callback=None, /)",
        (t, o, callback) -> WeakProxy.of(t, o, orNull(callback)));
    b.def("getweakrefcount(object, /)", (t, o) -> (long) registry(t).references(o).size());
    b.def("getweakrefs(object, /)", (t, o) -> PyList.of(t, registry(t).references(o).toArray()));
    b.def(
        "_remove_dead_weakref(dct, key, /)",
        (t, dict, key) -> {
          PyDict d = (PyDict) dict;
          if (d.getOrNull(t, key) instanceof PyWeakReference w && w.referent() == null) {
            d.removeOrNull(t, key);
          }
          return PyNone.NONE;
        });
  }

  static WeakRegistry registry(PyThread t) {
    return t.context().extension(WeakRegistry.class, WeakRegistry::new);
  }

  /** The weak reference that comes first in {@code getweakrefs(o)}, or null. */
  public static Object firstReference(PyThread t, Object o) {
    List<PyWeakReference> all = registry(t).references(o);
    return all.isEmpty() ? null : all.get(0);
  }

  static Object orNull(Object o) {
    return o == PyNone.NONE ? null : o;
  }

  static void checkReferent(PyThread t, Object o) {
    PyType type = t.context().typeOf(t, o);
    if (!type.hasWeakref) {
      throw PyErrors.typeError("cannot create weak reference to '%s' object", type.name());
    }
  }

  private static Object make(PyThread t, PyType cls, Object o, Object callback) {
    checkReferent(t, o);
    WeakRegistry r = registry(t);
    boolean shared = callback == null && cls == t.context().type(REFERENCE);
    if (shared) {
      List<PyWeakReference> present = r.references(o);
      if (!present.isEmpty()) {
        PyWeakReference first = present.get(0);
        if (first.callback() == null && t.context().typeOf(t, first) == cls) {
          return first;
        }
      }
    }
    PyWeakReference made = new PyWeakReference(t, cls.instanceShape(), o, callback, r.queue());
    r.add(o, made, shared);
    return made;
  }

  private static void defineReference(TypeBuilder b) {
    b.newMethod(
        "(cls, /, *args, **kwargs)",
        (t, a) -> {
          PyTuple args = (PyTuple) a[1];
          if (args.size() < 1 || args.size() > 2) {
            throw PyErrors.typeError(
                "__new__ expected at %s argument%s, got %d",
                args.size() < 1 ? "least 1" : "most 2", args.size() < 1 ? "" : "s", args.size());
          }
          return make(t, (PyType) a[0], args.get(0), args.size() == 2 ? orNull(args.get(1)) : null);
        });
    b.def("__init__(self, object, callback=None, /)", (t, self, o, callback) -> PyNone.NONE);
    b.def("__repr__(self, /)", (t, self) -> repr(t, (PyWeakReference) self));
    b.def("__hash__(self, /)", (t, self) -> hash(t, (PyWeakReference) self));
    b.def(
        "__call__(self, /)",
        (t, self) -> {
          Object o = ((PyWeakReference) self).referent();
          return o == null ? PyNone.NONE : o;
        });
    for (CompareOperator op : new CompareOperator[] {CompareOperator.EQ, CompareOperator.NE}) {
      b.def(
          op.method + "(self, value, /)",
          (t, self, other) -> compare(t, op, (PyWeakReference) self, other));
    }
    b.classMethod("__class_getitem__(cls, item, /)", (t, a) -> GenericAliases.of(t, a[0], a[1]));
    b.computedMember(
        "__callback__",
        (t, self) -> {
          Object c = ((PyWeakReference) self).callback();
          return c == null ? PyNone.NONE : c;
        },
        null);
  }

  private static Object hash(PyThread t, PyWeakReference w) {
    Long known = w.hash();
    if (known != null) {
      return known;
    }
    Object o = w.referent();
    if (o == null) {
      throw PyErrors.typeError("weak object has gone away");
    }
    long h = Hashing.hash(t, o);
    w.setHash(h);
    return h;
  }

  private static Object compare(
      PyThread t, CompareOperator op, PyWeakReference self, Object other) {
    if (!(other instanceof PyWeakReference w)
        || !t.context().typeOf(t, w).isSubtypeOf(t, t.context().type(REFERENCE))) {
      return PyNone.NOT_IMPLEMENTED;
    }
    Object a = self.referent();
    Object b = w.referent();
    if (a == null || b == null) {
      return (self == w) == (op == CompareOperator.EQ);
    }
    return Comparisons.compare(t, op, a, b);
  }

  private static Object repr(PyThread t, PyWeakReference w) {
    Object o = w.referent();
    if (o == null) {
      return Strings.of(String.format("<weakref at 0x%x; dead>", Identities.address(w)));
    }
    String type = t.context().typeOf(t, o).name();
    Object name = Attributes.getOrNull(t, o, "__name__");
    String suffix = name instanceof TruffleString s ? " (" + Strings.toJava(s) + ")" : "";
    return Strings.of(
        String.format(
            "<weakref at 0x%x; to '%s' at 0x%x%s>",
            Identities.address(w), type, Identities.address(o), suffix));
  }
}
