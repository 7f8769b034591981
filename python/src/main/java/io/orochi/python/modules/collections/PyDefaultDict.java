package io.orochi.python.modules.collections;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.object.Shape;
import io.orochi.framework.operation.Operation;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.ContainerTexts;
import io.orochi.python.runtime.Dicts;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.stm.Publisher;
import java.util.Arrays;

/** {@code collections.defaultdict}. */
final class PyDefaultDict extends PyDict {
  static final ExtensionType TYPE =
      ExtensionType.of(
          "collections.defaultdict", BuiltinType.DICT, Layout.SHAPED, PyDefaultDict::define);

  private static final int UNDO_FACTORY = 1000;

  private Object factory = PyNone.NONE;

  private PyDefaultDict(PyThread t, Shape shape) {
    super(t, shape);
  }

  private static PyDefaultDict dict(Object self) {
    return (PyDefaultDict) self;
  }

  private static void define(TypeBuilder b) {
    b.newMethod(
        "(cls, *args, **kwargs)", (t, a) -> new PyDefaultDict(t, ((PyType) a[0]).instanceShape()));
    b.defN("__init__(self, *args, **kwargs)", PyDefaultDict::init);
    b.def("__missing__(self, key, /)", PyDefaultDict::missing);
    b.def("__repr__(self, /)", PyDefaultDict::repr);
    b.getset(
        "default_factory",
        (t, self) -> dict(self).factory(t),
        (t, self, v) -> {
          dict(self).setFactory(t, v == null ? PyNone.NONE : v);
          return null;
        });
    b.def("copy(self, /)", PyDefaultDict::copy);
    b.def("__copy__(self, /)", PyDefaultDict::copy);
    b.def("__reduce__(self, /)", PyDefaultDict::reduce);
    b.def("__or__(self, value, /)", (t, self, o) -> or(t, self, self, o));
    b.def("__ror__(self, value, /)", (t, self, o) -> or(t, self, o, self));
  }

  private Object factory(PyThread t) {
    if (isPrivate()) {
      return factory;
    }
    while (true) {
      long m = t.firstLook(this);
      Object f = factory;
      if (t.secondLook(this, m)) {
        return f;
      }
    }
  }

  private void setFactory(PyThread t, Object value) {
    if (!isPrivate()) {
      t.escape(value);
    }
    long w = t.open(this);
    t.logUndo(this, UNDO_FACTORY, 0, factory);
    factory = value;
    t.close(this, w);
  }

  private static Object init(PyThread t, Object[] a) {
    PyTuple args = (PyTuple) a[1];
    if (args.size() > 0) {
      Object factory = args.get(0);
      if (factory != PyNone.NONE && !Calls.isCallable(t, factory)) {
        throw PyErrors.typeError("first argument must be callable or None");
      }
      dict(a[0]).setFactory(t, factory);
      args = PyTuple.of(Arrays.copyOfRange(args.items(), 1, args.size()));
    } else {
      dict(a[0]).setFactory(t, PyNone.NONE);
    }
    Dicts.update(t, dict(a[0]), "dict", args, (PyDict) a[2]);
    return PyNone.NONE;
  }

  @TruffleBoundary
  private static Object missing(PyThread t, Object self, Object key) {
    Object factory = dict(self).factory(t);
    if (factory == PyNone.NONE) {
      throw PyErrors.keyError(key);
    }
    Object value = Calls.call(t, factory);
    dict(self).put(t, key, value);
    return value;
  }

  private static Object repr(PyThread t, Object self) {
    String name = t.context().typeOf(t, self).shortName();
    return Operation.atomically(
        t,
        () -> {
          String entries = Strings.toJava(ContainerTexts.ofDict(t, dict(self)));
          Object factory = dict(self).factory(t);
          TruffleString made =
              ContainerTexts.guarded(t, factory, "...", () -> Texts.repr(t, factory));
          return Strings.of(name + "(" + Strings.toJava(made) + ", " + entries + ")");
        });
  }

  private static Object copy(PyThread t, Object self) {
    return Calls.call(t, t.context().typeOf(t, self), dict(self).factory(t), self);
  }

  private static Object reduce(PyThread t, Object self) {
    Object factory = dict(self).factory(t);
    return PyTuple.of(
        t.context().typeOf(t, self),
        factory == PyNone.NONE ? PyTuple.EMPTY : PyTuple.of(factory),
        PyNone.NONE,
        PyNone.NONE,
        Calls.call(t, t.context().builtins().get(t, "iter"), Calls.callMethod(t, self, "items")));
  }

  private static Object or(PyThread t, Object self, Object a, Object b) {
    if (!(a instanceof PyDict && b instanceof PyDict)) {
      return PyNone.NOT_IMPLEMENTED;
    }
    Object result = Calls.call(t, t.context().typeOf(t, self), dict(self).factory(t), a);
    Dicts.merge(t, (PyDict) result, b);
    return result;
  }

  @Override
  protected void undo(int op, long arg, Object value) {
    if (op == UNDO_FACTORY) {
      factory = value;
    } else {
      super.undo(op, arg, value);
    }
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(factory);
  }
}
