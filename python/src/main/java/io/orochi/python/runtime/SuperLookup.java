package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.operation.Operation;
import io.orochi.python.runtime.PySuper.Target;

/** How {@code super} finds attributes: in the classes behind one, in the order of another. */
public final class SuperLookup {
  private SuperLookup() {}

  /** {@code super(after, o)} of exactly that class. */
  @TruffleBoundary
  public static PySuper make(PyThread t, PyType after, Object o) {
    PySuper made = new PySuper(t, t.context().shape(BuiltinType.SUPER));
    made.setTarget(t, target(t, after, o));
    return made;
  }

  /**
   * What {@code super(after, o)} stands for; TypeError when {@code o} is no instance and no
   * subclass.
   */
  @TruffleBoundary
  public static Target target(PyThread t, PyType after, Object o) {
    if (o instanceof PyType c && c.isSubtypeOf(t, after)) {
      return new Target(after, o, c);
    }
    PyType actual = t.context().typeOf(t, o);
    if (actual.isSubtypeOf(t, after)) {
      return new Target(after, o, actual);
    }
    Object claimed = Attributes.getOrNull(t, o, "__class__");
    if (claimed instanceof PyType c && c != actual && c.isSubtypeOf(t, after)) {
      return new Target(after, o, c);
    }
    throw PyErrors.typeError("super(type, obj): obj must be an instance or subtype of type");
  }

  /** What the classes behind {@link Target#after} give for the name, or null. */
  @TruffleBoundary
  public static Object find(PyThread t, PySuper self, String name) {
    Target x = self.target(t);
    if (x == null || x.start() == null || name.equals("__class__")) {
      return null;
    }
    Object found = Operation.atomically(t, () -> behind(t, x, name));
    if (found == null) {
      return null;
    }
    return x.self() == x.start() ? Attributes.bindToClass(t, found, x.start()) : bind(t, found, x);
  }

  private static Object behind(PyThread t, Target x, String name) {
    PyType[] mro = x.start().mro(t);
    int i = 0;
    while (i < mro.length && mro[i] != x.after()) {
      i++;
    }
    Object found = null;
    for (i++; found == null && i < mro.length; i++) {
      found = mro[i].namespace().get(t, name);
    }
    return found;
  }

  private static Object bind(PyThread t, Object found, Target x) {
    if (found instanceof PyFunction
        || found instanceof BuiltinFunction f && f.binding() == BuiltinFunction.Binding.METHOD) {
      return new BoundMethod(found, x.self());
    }
    return Attributes.bind(t, found, x.self(), x.start());
  }
}
