package io.orochi.python.modules.builtin;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.ClassChecks;
import io.orochi.python.runtime.Hashing;
import io.orochi.python.runtime.Identities;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;

/** Attributes, classes and identity of any object. */
public final class AttributeFunctions {
  private AttributeFunctions() {}

  public static void define(ModuleBuilder b) {
    b.def("callable(obj, /)", (t, o) -> Calls.isCallable(t, o));
    b.def(
        "delattr(obj, name, /)",
        (t, o, name) -> {
          Attributes.set(t, o, name(t, name), null);
          return PyNone.NONE;
        });
    b.def(
        "getattr(object, name, default=NULL, /)",
        (t, o, name, other) -> {
          String n = name(t, name);
          return other == null ? Attributes.get(t, o, n) : getOr(t, o, n, other);
        });
    b.def(
        "hasattr(obj, name, /)", (t, o, name) -> Attributes.getOrNull(t, o, name(t, name)) != null);
    b.def(
        "setattr(obj, name, value, /)",
        (t, o, name, value) -> {
          Attributes.set(t, o, name(t, name), value);
          return PyNone.NONE;
        });
    b.def("hash(obj, /)", (t, o) -> Hashing.hash(t, o));
    b.def("id(obj, /)", (t, o) -> Identities.id(o));
    b.def("isinstance(obj, class_or_tuple, /)", (t, o, c) -> ClassChecks.isInstance(t, o, c));
    b.def("issubclass(cls, class_or_tuple, /)", (t, c, of) -> ClassChecks.isSubclass(t, c, of));
  }

  private static Object getOr(PyThread t, Object o, String name, Object other) {
    Object v = Attributes.getOrNull(t, o, name);
    return v == null ? other : v;
  }

  private static String name(PyThread t, Object name) {
    if (BoxedValue.unbox(name) instanceof TruffleString s) {
      return Strings.toJava(s);
    }
    throw PyErrors.typeError(
        "attribute name must be string, not '%s'", t.context().typeOf(t, name).name());
  }
}
