package io.orochi.python.builtins.core;

import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BoundMethod;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.InstanceDict;
import io.orochi.python.runtime.Keywords;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyMethodWrapper;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;

/** The classes {@code staticmethod} and {@code classmethod}. */
public final class MethodWrapperTypes implements TypeDefinition {
  private static final String[] COPIED = {
    "__module__", "__name__", "__qualname__", "__doc__", "__annotations__"
  };

  private final BuiltinType type;

  /** One of the two. */
  public MethodWrapperTypes(BuiltinType type) {
    this.type = type;
  }

  @Override
  public BuiltinType type() {
    return type;
  }

  @Override
  public void define(TypeBuilder b) {
    boolean isStatic = type == BuiltinType.STATICMETHOD;
    b.newMethod(
        "(cls, /, *args, **kwargs)",
        (t, a) -> new PyMethodWrapper(t, ((PyType) a[0]).instanceShape(), null));
    b.def(
        "__repr__(self, /)",
        (t, self) ->
            Strings.of(
                (isStatic ? "<staticmethod(" : "<classmethod(")
                    + Texts.javaRepr(t, ((PyMethodWrapper) self).callable(t))
                    + ")>"));
    if (isStatic) {
      b.defN(
          "__call__(self, /, *args, **kwargs)",
          (t, a) -> {
            Keywords k = Keywords.of(t, (PyDict) a[2]);
            Object f = ((PyMethodWrapper) a[0]).callable(t);
            return Calls.call(t, f, ((PyTuple) a[1]).items(), k.names(), k.values());
          });
      b.def(
          "__get__(self, instance, owner=None, /)",
          (t, self, o, owner) -> {
            DescriptorTypes.checkGet(o, owner);
            return ((PyMethodWrapper) self).callable(t);
          });
    } else {
      b.def(
          "__get__(self, instance, owner=None, /)",
          (t, self, o, owner) -> {
            DescriptorTypes.checkGet(o, owner);
            Object f = ((PyMethodWrapper) self).callable(t);
            return bindClassMethod(t, f, owner == PyNone.NONE ? t.context().typeOf(t, o) : owner);
          });
    }
    b.def(
        "__init__(self, function, /)",
        (t, self, f) -> {
          PyMethodWrapper w = (PyMethodWrapper) self;
          w.setCallable(t, f);
          for (String name : COPIED) {
            Object v = Attributes.getOrNull(t, f, name);
            if (v != null) {
              InstanceDict.put(t, w, name, v);
            }
          }
          return PyNone.NONE;
        });
    b.computedMember("__func__", (t, self) -> ((PyMethodWrapper) self).callable(t), null);
    b.computedMember("__wrapped__", (t, self) -> ((PyMethodWrapper) self).callable(t), null);
    b.getter(
        "__isabstractmethod__", (t, self) -> isAbstract(t, ((PyMethodWrapper) self).callable(t)));
    b.dict();
  }

  /** As CPython 3.12: what is wrapped may be a descriptor itself, which is asked first. */
  private static Object bindClassMethod(PyThread t, Object f, Object cls) {
    PyType type = t.context().typeOf(t, f);
    Object get = type.find(t, "__get__");
    if (get != null && type != t.context().type(BuiltinType.FUNCTION)) {
      return Calls.call(t, Attributes.bind(t, get, f, type), cls, PyNone.NONE);
    }
    return new BoundMethod(f, cls);
  }

  /** Whether a function says that it is abstract. */
  static boolean isAbstract(PyThread t, Object f) {
    Object v = Attributes.getOrNull(t, f, "__isabstractmethod__");
    return v != null && Truth.isTrue(t, v);
  }
}
