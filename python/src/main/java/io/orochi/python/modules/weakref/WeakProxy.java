package io.orochi.python.modules.weakref;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BinaryOperator;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.CompareOperator;
import io.orochi.python.runtime.Comparisons;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Identities;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.Keywords;
import io.orochi.python.runtime.Lengths;
import io.orochi.python.runtime.Membership;
import io.orochi.python.runtime.Operators;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Subscripts;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.UnaryOperator;
import java.util.List;

/** {@code weakref.proxy}: does everything with the referent. */
final class WeakProxy {
  static final ExtensionType PROXY =
      ExtensionType.of("weakref.ProxyType", Layout.PLAIN, b -> define(b, false))
          .withoutSubclasses();
  static final ExtensionType CALLABLE_PROXY =
      ExtensionType.of("weakref.CallableProxyType", Layout.PLAIN, b -> define(b, true))
          .withoutSubclasses();

  private WeakProxy() {}

  static Object of(PyThread t, Object o, Object callback) {
    WeakrefModule.checkReferent(t, o);
    WeakRegistry r = WeakrefModule.registry(t);
    ExtensionType type = Calls.isCallable(t, o) ? CALLABLE_PROXY : PROXY;
    if (callback == null) {
      List<PyWeakReference> present = r.references(o);
      for (PyWeakReference w : present) {
        if (w.callback() == null && t.context().typeOf(t, w) == t.context().type(type)) {
          return w;
        }
      }
    }
    PyWeakReference made = new PyWeakReference(t, t.context().shape(type), o, callback, r.queue());
    r.add(o, made, false);
    return made;
  }

  /** The referent of a proxy, or {@code o} itself when it is none. */
  private static Object target(PyThread t, Object o) {
    if (!(o instanceof PyWeakReference w)
        || t.context().typeOf(t, w) == t.context().type(WeakrefModule.REFERENCE)) {
      return o;
    }
    Object referent = w.referent();
    if (referent == null) {
      throw PyErrors.raise(
          BuiltinException.ReferenceError, "weakly-referenced object no longer exists");
    }
    return referent;
  }

  private static String name(Object name) {
    return Strings.toJava((TruffleString) BoxedValue.unbox(name));
  }

  private static void define(TypeBuilder b, boolean callable) {
    b.def(
        "__repr__(self, /)",
        (t, self) -> {
          Object o = ((PyWeakReference) self).referent();
          Object shown = o == null ? PyNone.NONE : o;
          return Strings.of(
              String.format(
                  "<weakproxy at 0x%x to %s at 0x%x>",
                  Identities.address(self),
                  t.context().typeOf(t, shown).name(),
                  Identities.address(shown)));
        });
    b.constant("__hash__", PyNone.NONE);
    b.def("__str__(self, /)", (t, self) -> Texts.str(t, target(t, self)));
    b.def("__bytes__(self, /)", (t, self) -> Calls.callMethod(t, target(t, self), "__bytes__"));
    b.def(
        "__getattribute__(self, name, /)",
        (t, self, n) -> Attributes.get(t, target(t, self), name(n)));
    b.def(
        "__setattr__(self, name, value, /)",
        (t, self, n, value) -> {
          Attributes.set(t, target(t, self), name(n), value);
          return PyNone.NONE;
        });
    b.def(
        "__delattr__(self, name, /)",
        (t, self, n) -> {
          Attributes.set(t, target(t, self), name(n), null);
          return PyNone.NONE;
        });
    if (callable) {
      b.defN(
          "__call__(self, /, *args, **kwargs)",
          (t, a) -> {
            Keywords k = Keywords.of(t, (PyDict) a[2]);
            return Calls.call(t, target(t, a[0]), ((PyTuple) a[1]).items(), k.names(), k.values());
          });
    }
    defineOperators(b);
    b.def("__bool__(self, /)", (t, self) -> Truth.isTrue(t, target(t, self)));
    b.def("__int__(self, /)", (t, self) -> Calls.callMethod(t, target(t, self), "__int__"));
    b.def("__float__(self, /)", (t, self) -> Calls.callMethod(t, target(t, self), "__float__"));
    b.def("__index__(self, /)", (t, self) -> Indices.index(t, target(t, self)));
    b.def("__abs__(self, /)", (t, self) -> Calls.callMethod(t, target(t, self), "__abs__"));
    b.def("__iter__(self, /)", (t, self) -> Iteration.iter(t, target(t, self)));
    b.def(
        "__next__(self, /)",
        (t, self) -> {
          Object o = target(t, self);
          Object v = Calls.callSpecial(t, o, "__next__");
          if (v == null) {
            throw PyErrors.typeError(
                "Weakref proxy referenced a non-iterator '%s' object",
                t.context().typeOf(t, o).name());
          }
          return v;
        });
    b.def("__len__(self, /)", (t, self) -> Lengths.length(t, target(t, self)));
    b.def("__getitem__(self, key, /)", (t, self, key) -> Subscripts.get(t, target(t, self), key));
    b.def(
        "__setitem__(self, key, value, /)",
        (t, self, key, value) -> {
          Subscripts.set(t, target(t, self), key, value);
          return PyNone.NONE;
        });
    b.def(
        "__delitem__(self, key, /)",
        (t, self, key) -> {
          Subscripts.delete(t, target(t, self), key);
          return PyNone.NONE;
        });
    b.def(
        "__contains__(self, key, /)",
        (t, self, key) -> Membership.contains(t, target(t, self), key));
    b.def(
        "__reversed__(self, /)", (t, self) -> Calls.callMethod(t, target(t, self), "__reversed__"));
  }

  private static void defineOperators(TypeBuilder b) {
    for (CompareOperator op : CompareOperator.values()) {
      b.def(
          op.method + "(self, value, /)",
          (t, self, other) -> Comparisons.compare(t, op, target(t, self), target(t, other)));
    }
    for (BinaryOperator op : BinaryOperator.values()) {
      b.def(
          op.method + "(self, value, /)",
          (t, self, other) -> Operators.binary(t, op, target(t, self), target(t, other)));
      b.def(
          op.reflected + "(self, value, /)",
          (t, self, other) -> Operators.binary(t, op, target(t, other), target(t, self)));
      if (op != BinaryOperator.DIVMOD) {
        b.def(
            op.inPlace + "(self, value, /)",
            (t, self, other) -> Operators.inPlace(t, op, target(t, self), target(t, other)));
      }
    }
    for (UnaryOperator op : UnaryOperator.values()) {
      b.def(op.method + "(self, /)", (t, self) -> Operators.unary(t, op, target(t, self)));
    }
  }
}
