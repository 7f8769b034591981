package io.orochi.python.modules.thread;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinFunction;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.DictEntries;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.Types;

/** The class {@code _thread._local}. */
final class LocalType {
  static final ExtensionType LOCAL =
      ExtensionType.of("_thread._local", Layout.PLAIN, LocalType::define);

  private LocalType() {}

  private static void define(TypeBuilder b) {
    b.newMethod(
        "(cls, /, *args, **kwargs)",
        (t, a) -> {
          PyType cls = (PyType) a[0];
          PyTuple args = (PyTuple) a[1];
          PyDict kwargs = (PyDict) a[2];
          Object init = cls.find(t, "__init__");
          boolean inherited =
              init instanceof BuiltinFunction f
                  && f.owner() == t.context().type(BuiltinType.OBJECT);
          if (inherited && (args.size() > 0 || kwargs.size(t) > 0)) {
            throw PyErrors.typeError("Initialization arguments are not supported");
          }
          PyLocal local = new PyLocal(t, cls.instanceShape(), args, kwargs);
          local.begin(t); // type.__call__ runs __init__ in this thread
          return local;
        });
    b.def(
        "__getattribute__(self, name, /)",
        (t, self, name) -> {
          String n = name(t, name);
          PyDict d = dict(t, (PyLocal) self);
          if (n.equals("__dict__")) {
            return d;
          }
          PyType type = t.context().typeOf(t, self);
          Object found = type.find(t, n);
          if (found != null && Attributes.isDataDescriptor(t, found)) {
            return Attributes.bind(t, found, self, type);
          }
          Object own = d.getString(t, n);
          if (own != null) {
            return own;
          }
          if (found == null) {
            throw Attributes.missing(t, self, n);
          }
          return Attributes.bind(t, found, self, type);
        });
    b.def(
        "__setattr__(self, name, value, /)",
        (t, self, name, value) -> assign(t, (PyLocal) self, name, value));
    b.def("__delattr__(self, name, /)", (t, self, name) -> assign(t, (PyLocal) self, name, null));
  }

  private static Object assign(PyThread t, PyLocal self, Object name, Object value) {
    String n = name(t, name);
    PyDict d = dict(t, self);
    PyType type = t.context().typeOf(t, self);
    if (n.equals("__dict__")) {
      throw PyErrors.attributeError("'%s' object attribute '__dict__' is read-only", type.name());
    }
    Object found = type.find(t, n);
    if (found != null && Attributes.isDataDescriptor(t, found)) {
      Attributes.setDefault(t, self, type, n, value);
    } else if (value != null) {
      d.putString(t, n, value);
    } else if (!d.deleteString(t, n)) {
      throw Attributes.missing(t, self, n);
    }
    return PyNone.NONE;
  }

  private static String name(PyThread t, Object name) {
    if (BoxedValue.unbox(name) instanceof TruffleString s) {
      return Strings.toJava(s);
    }
    throw PyErrors.typeError("attribute name must be string, not '%s'", Types.nameOf(t, name));
  }

  /**
   * The dictionary of the running thread; made, and {@code __init__} run, at the first use. If that
   * raises, it is forgotten.
   */
  private static PyDict dict(PyThread t, PyLocal local) {
    PyDict d = local.dict(t);
    if (d != null) {
      return d;
    }
    d = local.begin(t);
    Object init = t.context().typeOf(t, local).find(t, "__init__");
    if (init != null && !(init instanceof BuiltinFunction)) {
      try {
        DictEntries kwargs = local.kwargs().entries(t);
        String[] names = ThreadStarter.names(kwargs);
        Calls.call(
            t,
            Attributes.bind(t, init, local, t.context().typeOf(t, local)),
            local.args().items(),
            names,
            kwargs.valueArray());
      } catch (PyException e) {
        local.forget(t);
        throw e;
      }
    }
    return d;
  }
}
