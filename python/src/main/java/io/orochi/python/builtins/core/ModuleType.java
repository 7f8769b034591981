package io.orochi.python.builtins.core;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.name.Namespace;
import io.orochi.python.modules.BuiltinModules;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyModule;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;
import java.util.LinkedHashSet;
import java.util.Set;

/** The class {@code module}. */
public final class ModuleType implements TypeDefinition {
  @Override
  public BuiltinType type() {
    return BuiltinType.MODULE;
  }

  @Override
  public void define(TypeBuilder b) {
    b.newMethod(
        "(cls, /, *args, **kwargs)",
        (t, a) -> {
          PyDict dict = new PyDict(t, t.context().shape(BuiltinType.DICT), new Namespace());
          return new PyModule(t, ((PyType) a[0]).instanceShape(), dict);
        });
    b.def(
        "__init__(self, name, doc=None)",
        (t, self, name, doc) -> {
          if (!(BoxedValue.unbox(name) instanceof TruffleString)) {
            throw PyErrors.typeError(
                "module() argument 'name' must be str, not %s",
                name == PyNone.NONE ? "None" : t.context().typeOf(t, name).name());
          }
          initialise(t, ((PyModule) self).names(), name, doc);
          return PyNone.NONE;
        });
    b.def("__repr__(self, /)", (t, self) -> repr(t, (PyModule) self));
    b.def(
        "__getattribute__(self, name, /)",
        (t, self, name) -> {
          String n = ObjectType.name(t, name);
          Object v = Attributes.getDefaultOrNull(t, self, n);
          if (v == null) {
            throw Attributes.missing(t, self, n);
          }
          return v;
        });
    b.def("__dir__(self, /)", (t, self) -> directory(t, (PyModule) self));
    b.computedMember("__dict__", (t, self) -> ((PyModule) self).dict(), null);
    b.getset(
        "__annotations__",
        (t, self) -> {
          Namespace names = ((PyModule) self).names();
          Object v = names.get(t, "__annotations__");
          if (v == null) {
            v = PyDict.create(t);
            names.put(t, "__annotations__", v);
          }
          return v;
        },
        (t, self, value) -> {
          Namespace names = ((PyModule) self).names();
          if (value == null && names.get(t, "__annotations__") == null) {
            throw PyErrors.attributeError("__annotations__");
          }
          names.put(t, "__annotations__", value);
          return null;
        });
  }

  /** Sets the names that every module has. */
  static void initialise(PyThread t, Namespace names, Object name, Object doc) {
    names.put(t, "__name__", name);
    names.put(t, "__doc__", doc);
    names.put(t, "__package__", PyNone.NONE);
    names.put(t, "__loader__", PyNone.NONE);
    names.put(t, "__spec__", PyNone.NONE);
  }

  private static Object directory(PyThread t, PyModule self) {
    Object own = self.names().get(t, "__dir__");
    if (own != null) {
      return Calls.call(t, own);
    }
    Object found = Attributes.get(t, self, "__dict__");
    if (!(found instanceof PyDict dict)) {
      throw PyErrors.typeError("<module>.__dict__ is not a dictionary");
    }
    Set<String> names = new LinkedHashSet<>();
    Directory.addKeys(t, dict, names);
    return Directory.list(t, names);
  }

  /** As {@code importlib._bootstrap._module_repr}. */
  private static Object repr(PyThread t, PyModule self) {
    Namespace names = self.names();
    Object spec = names.get(t, "__spec__");
    if (spec != null && spec != PyNone.NONE) {
      Object name = Attributes.get(t, spec, "name");
      String n = name == PyNone.NONE ? "'?'" : Texts.javaRepr(t, name);
      Object origin = Attributes.getOrNull(t, spec, "origin");
      if (origin == null || origin == PyNone.NONE) {
        Object loader = Attributes.getOrNull(t, spec, "loader");
        return Strings.of(
            loader == null || loader == PyNone.NONE
                ? "<module " + n + ">"
                : "<module " + n + " (" + Texts.javaRepr(t, loader) + ")>");
      }
      boolean located = Attributes.getOrNull(t, spec, "has_location") == Boolean.TRUE;
      return Strings.of(
          located
              ? "<module " + n + " from " + Texts.javaRepr(t, origin) + ">"
              : "<module " + n + " (" + Texts.javaStr(t, origin) + ")>");
    }
    Object name = names.get(t, "__name__");
    String n = name == null ? "'?'" : Texts.javaRepr(t, name);
    Object file = names.get(t, "__file__");
    if (file != null) {
      return Strings.of("<module " + n + " from " + Texts.javaRepr(t, file) + ">");
    }
    Object loader = names.get(t, "__loader__");
    if (loader != null && loader != PyNone.NONE) {
      return Strings.of("<module " + n + " (" + Texts.javaRepr(t, loader) + ")>");
    }
    boolean builtin =
        name instanceof TruffleString s && BuiltinModules.names().contains(Strings.toJava(s));
    return Strings.of(
        "<module "
            + n
            + (builtin && names.get(t, "__package__") == Strings.EMPTY ? " (built-in)>" : ">"));
  }
}
