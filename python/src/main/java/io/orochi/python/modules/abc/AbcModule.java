package io.orochi.python.modules.abc;

import io.orochi.framework.operation.Operation;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.ClassChecks;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PySet;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Truth;
import io.orochi.stm.Ref;
import java.util.List;

/** The module {@code _abc}. */
public final class AbcModule implements ModuleDefinition {
  private static final long SEQUENCE = 1 << 5;
  private static final long MAPPING = 1 << 6;

  private static final ExtensionType DATA =
      ExtensionType.of(
          "_abc._abc_data",
          Layout.SHAPED,
          b -> b.newMethod("(cls, /)", (t, a) -> new AbcData(t, ((PyType) a[0]).instanceShape())));

  /** How many registrations were made in this context: what was not a subclass may be one since. */
  private final Ref<Long> registrations = new Ref<>(0L);

  @Override
  public String name() {
    return "_abc";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.doc("Module contains faster C implementation of abc.ABCMeta");
    b.def("get_cache_token()", t -> registrations.get());
    b.def(
        "_abc_init(self, /)",
        (t, self) -> {
          AbstractMethods.compute(t, type(self));
          markCollection(t, type(self));
          Attributes.set(
              t, self, "_abc_impl", new AbcData(t, t.context().type(DATA).instanceShape()));
          return PyNone.NONE;
        });
    b.def("_abc_register(self, subclass, /)", this::register);
    b.def("_abc_instancecheck(self, instance, /)", this::checkInstance);
    b.def("_abc_subclasscheck(self, subclass, /)", this::checkSubclass);
    b.def("_get_dump(self, /)", (t, self) -> dump(t, data(t, self).known(t)));
    b.def(
        "_reset_registry(self, /)",
        (t, self) -> {
          data(t, self).forgetRegistry(t);
          return PyNone.NONE;
        });
    b.def(
        "_reset_caches(self, /)",
        (t, self) -> {
          data(t, self).forgetCaches(t);
          return PyNone.NONE;
        });
  }

  /** Takes {@code __abc_tpflags__} for what it says of patterns. */
  private static void markCollection(PyThread t, PyType cls) {
    Object flags = cls.namespace().get(t, "__abc_tpflags__");
    if (flags instanceof Long f && (f == SEQUENCE || f == MAPPING)) {
      cls.setCollection(t, f == SEQUENCE ? PyType.Collection.SEQUENCE : PyType.Collection.MAPPING);
      cls.namespace().put(t, "__abc_tpflags__", null);
    }
  }

  private static PyType type(Object self) {
    if (self instanceof PyType cls) {
      return cls;
    }
    throw PyErrors.typeError("_abc_init() argument must be a class");
  }

  private static AbcData data(PyThread t, Object self) {
    if (Attributes.get(t, self, "_abc_impl") instanceof AbcData data) {
      return data;
    }
    throw PyErrors.typeError("_abc_impl is set to a wrong type");
  }

  private Object register(PyThread t, Object self, Object subclass) {
    if (!(subclass instanceof PyType cls)) {
      throw PyErrors.typeError("Can only register classes");
    }
    if (ClassChecks.isSubclass(t, subclass, self)) {
      return subclass;
    }
    if (ClassChecks.isSubclass(t, self, subclass)) {
      throw PyErrors.runtimeError("Refusing to create an inheritance cycle");
    }
    data(t, self).register(t, cls);
    if (self instanceof PyType c && c.collection(t) != null) {
      cls.setCollection(t, c.collection(t));
    }
    countRegistration(t);
    return subclass;
  }

  /** An atomic increment, in a transaction or not. */
  private void countRegistration(PyThread t) {
    Operation.atomically(
        t,
        () -> {
          registrations.set(registrations.get() + 1);
          return null;
        });
  }

  private Object checkInstance(PyThread t, Object self, Object instance) {
    Object claimed = Attributes.get(t, instance, "__class__");
    if (claimed instanceof PyType cls) {
      AbcData.Known known = data(t, self).known(t);
      if (known.subclasses().contains(cls)) {
        return true;
      }
      if (cls == t.context().typeOf(t, instance)) {
        if (known.isStranger(cls, registrations.get())) {
          return false;
        }
        return Calls.callMethod(t, self, "__subclasscheck__", cls);
      }
    }
    Object result = Calls.callMethod(t, self, "__subclasscheck__", claimed);
    if (Truth.isTrue(t, result)) {
      return result;
    }
    return Calls.callMethod(t, self, "__subclasscheck__", t.context().typeOf(t, instance));
  }

  private Object checkSubclass(PyThread t, Object self, Object subclass) {
    if (!(subclass instanceof PyType cls)) {
      throw PyErrors.typeError("issubclass() arg 1 must be a class");
    }
    AbcData data = data(t, self);
    AbcData.Known known = data.known(t);
    if (known.subclasses().contains(cls)) {
      return true;
    }
    long now = registrations.get();
    if (known.version() != now) {
      data.forgetStrangers(t, now);
    } else if (known.strangers().contains(cls)) {
      return false;
    }
    Boolean said = askHook(t, self, cls);
    boolean isDerived = said == null && isInOrder(t, cls, self);
    if (said == null && !isDerived && known.registry().contains(cls)) {
      return true; // as quick to find here as among the findings
    }
    boolean result =
        said != null ? said : isDerived || isBelowAnother(t, self, cls, known.registry());
    data.remember(t, cls, result, now);
    return result;
  }

  /** The answer of {@code __subclasshook__}; null when it has none. */
  private static Boolean askHook(PyThread t, Object self, PyType cls) {
    Object hook = Calls.callMethod(t, self, "__subclasshook__", cls);
    if (hook instanceof Boolean said) {
      return said;
    }
    if (hook != PyNone.NOT_IMPLEMENTED) {
      throw PyErrors.raise(
          BuiltinException.AssertionError,
          "__subclasshook__ must return either False, True, or NotImplemented");
    }
    return null;
  }

  private static boolean isInOrder(PyThread t, PyType cls, Object self) {
    for (PyType base : cls.mro(t)) {
      if (base == self) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code cls} is a subclass of a registered class or of a subclass of {@code self}. */
  private static boolean isBelowAnother(PyThread t, Object self, PyType cls, WeakClasses registry) {
    for (PyType registered : registry.live()) {
      if (ClassChecks.isSubclass(t, cls, registered)) {
        return true;
      }
    }
    Object subclasses = Calls.callMethod(t, self, "__subclasses__");
    if (!(subclasses instanceof PyList list)) {
      throw PyErrors.typeError("__subclasses__() must return a list");
    }
    for (Object derived : list.toArray(t)) {
      if (ClassChecks.isSubclass(t, cls, derived)) {
        return true;
      }
    }
    return false;
  }

  private static Object dump(PyThread t, AbcData.Known known) {
    return PyTuple.of(
        set(t, known.registry().live()),
        set(t, known.subclasses().live()),
        set(t, known.strangers().live()),
        known.version());
  }

  private static PySet set(PyThread t, List<PyType> classes) {
    return PySet.of(t, classes.toArray());
  }
}
