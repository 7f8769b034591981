package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.object.ShapedObject;
import io.orochi.framework.operation.Operation;
import java.util.function.BooleanSupplier;

/** {@code isinstance} and {@code issubclass}. */
public final class ClassChecks {
  private static final String BAD_INSTANCE_CLASS =
      "isinstance() arg 2 must be a type, a tuple of types, or a union";
  private static final String BAD_CLASS =
      "issubclass() arg 2 must be a class, a tuple of classes, or a union";

  private ClassChecks() {}

  /** {@code isinstance(o, classes)}. */
  @TruffleBoundary
  public static boolean isInstance(PyThread t, Object o, Object classes) {
    PyType actual = t.context().typeOf(t, o);
    if (actual == classes) {
      return true;
    }
    PyType meta = t.context().typeOf(t, classes);
    if (meta == t.context().type(BuiltinType.TYPE)) {
      return isRealInstance(t, o, classes);
    }
    if (classes instanceof PyUnion union) {
      return together(t, actual, () -> isAnyInstance(t, o, union.args()));
    }
    if (BoxedValue.unbox(classes) instanceof PyTuple tuple) {
      return together(t, actual, () -> isAnyInstance(t, o, tuple));
    }
    Object check = meta.find(t, "__instancecheck__");
    if (check != null) {
      return Truth.isTrue(t, Calls.call(t, Attributes.bind(t, check, classes, meta), o));
    }
    return isRealInstance(t, o, classes);
  }

  /**
   * Asks several questions about one class at one moment, if its bases can change, unless guest
   * code answers.
   */
  private static boolean together(PyThread t, Object cls, BooleanSupplier questions) {
    return cls instanceof PyType c && c.isMutable
        ? Operation.atomically(t, questions::getAsBoolean)
        : questions.getAsBoolean();
  }

  private static boolean isAnyInstance(PyThread t, Object o, PyTuple classes) {
    Recursion.enter(t, " in __instancecheck__");
    try {
      for (Object c : classes.items()) {
        if (c == PyNone.NONE ? o == PyNone.NONE : isInstance(t, o, c)) {
          return true;
        }
      }
      return false;
    } finally {
      Recursion.leave(t);
    }
  }

  /** {@code type.__instancecheck__}: without asking the class. */
  @TruffleBoundary
  public static boolean isRealInstance(PyThread t, Object o, Object cls) {
    PyType actual = t.context().typeOf(t, o);
    if (cls instanceof PyType c) {
      if (PyType.isIn(orderOf(t, o), c)) {
        return true;
      }
      if (!hasOwnClassAttribute(t, o, actual)) {
        return false;
      }
      Object claimed = Attributes.getOrNull(t, o, "__class__");
      return claimed instanceof PyType p && p != actual && p.isSubtypeOf(t, c);
    }
    checkClass(t, cls, BAD_INSTANCE_CLASS);
    Object claimed = Attributes.getOrNull(t, o, "__class__");
    return claimed != null && isRealSubclassByBases(t, claimed, cls);
  }

  /** The method resolution order of the class that {@code o} has, both at one moment. */
  static PyType[] orderOf(PyThread t, Object o) {
    if (!(o instanceof ShapedObject s) || s.isPrivate()) {
      return t.context().typeOf(t, o).mro(t);
    }
    while (true) {
      long m = t.firstLook(s);
      PyType[] order = ((PyType) s.shape().guestClass()).mro(t);
      if (t.secondLook(s, m)) {
        return order;
      }
    }
  }

  /** Whether {@code o.__class__} can differ from its class. */
  private static boolean hasOwnClassAttribute(PyThread t, Object o, PyType actual) {
    return actual.lookup(t, "__class__").definer() != t.context().type(BuiltinType.OBJECT)
        || !Attributes.isDefaultGetattribute(t, actual, actual.find(t, "__getattribute__"));
  }

  /** {@code issubclass(c, classes)}. */
  @TruffleBoundary
  public static boolean isSubclass(PyThread t, Object c, Object classes) {
    PyType meta = t.context().typeOf(t, classes);
    if (meta == t.context().type(BuiltinType.TYPE)) {
      return c == classes || isRealSubclass(t, c, classes);
    }
    if (classes instanceof PyUnion union) {
      return together(t, c, () -> isAnySubclass(t, c, union.args()));
    }
    if (BoxedValue.unbox(classes) instanceof PyTuple tuple) {
      return together(t, c, () -> isAnySubclass(t, c, tuple));
    }
    Object check = meta.find(t, "__subclasscheck__");
    if (check != null) {
      return Truth.isTrue(t, Calls.call(t, Attributes.bind(t, check, classes, meta), c));
    }
    return isRealSubclass(t, c, classes);
  }

  private static boolean isAnySubclass(PyThread t, Object c, PyTuple classes) {
    Recursion.enter(t, " in __subclasscheck__");
    try {
      for (Object x : classes.items()) {
        if (isSubclass(t, c, x == PyNone.NONE ? t.context().type(BuiltinType.NONE_TYPE) : x)) {
          return true;
        }
      }
      return false;
    } finally {
      Recursion.leave(t);
    }
  }

  /** {@code type.__subclasscheck__}. */
  @TruffleBoundary
  public static boolean isRealSubclass(PyThread t, Object c, Object cls) {
    if (c instanceof PyType a && cls instanceof PyType b) {
      return a.isSubtypeOf(t, b);
    }
    checkClass(t, c, "issubclass() arg 1 must be a class");
    checkClass(t, cls, BAD_CLASS);
    return isRealSubclassByBases(t, c, cls);
  }

  private static void checkClass(PyThread t, Object c, String otherwise) {
    if (!(c instanceof PyType) && bases(t, c) == null) {
      throw PyErrors.typeError(otherwise);
    }
  }

  private static PyTuple bases(PyThread t, Object c) {
    return Attributes.getOrNull(t, c, "__bases__") instanceof PyTuple tuple ? tuple : null;
  }

  private static boolean isRealSubclassByBases(PyThread t, Object c, Object cls) {
    if (c == cls) {
      return true;
    }
    PyTuple bases = bases(t, c);
    if (bases != null) {
      for (Object b : bases.items()) {
        if (isRealSubclassByBases(t, b, cls)) {
          return true;
        }
      }
    }
    return false;
  }
}
