package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.object.ShapedObject;
import io.orochi.framework.operation.Operation;

/**
 * Calls from Java code: of any callable, without inline caches. Guest code may run, so no guest
 * object may be open and private/public must be tested again afterwards. Nodes use {@code
 * io.orochi.python.nodes.call} instead.
 */
public final class Calls {
  private static final String[] NO_KEYWORDS = {};

  private Calls() {}

  /** {@code callee(*args)}. */
  public static Object call(PyThread t, Object callee, Object... args) {
    return call(t, callee, args, NO_KEYWORDS, args);
  }

  /**
   * {@code callee(*args, **dict(zip(names, values)))}.
   *
   * @param names keyword names
   * @param values keyword values; ignored when {@code names} is empty
   */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static Object call(
      PyThread t, Object callee, Object[] args, String[] names, Object[] values) {
    assert t.holdsNothingOpen(callee);
    if (callee instanceof PyFunction f) {
      return callFunction(t, f, args, names, values);
    } else if (callee instanceof BuiltinFunction b) {
      return b.body().invoke(t, Arguments.bind(t, b, args, names, values));
    } else if (callee instanceof BoundMethod m) {
      return call(t, m.function(), prepend(m.self(), args), names, values);
    } else if (callee instanceof PyType type
        && t.context().typeOf(t, type) == t.context().type(BuiltinType.TYPE)) {
      return Instantiation.instantiate(t, type, args, names, values);
    }
    Object call = findSpecial(t, callee, "__call__");
    if (call == null) {
      throw PyErrors.typeError("'%s' object is not callable", t.context().typeOf(t, callee).name());
    }
    int depth = t.depth;
    if (depth
        >= t.context().recursionLimit()) { // the method may be what is called, again and again
      throw PyErrors.raise(
          BuiltinException.RecursionError,
          "maximum recursion depth exceeded while calling a Python object");
    }
    t.depth = depth + 1;
    try {
      return call(t, call, args, names, values);
    } finally {
      t.depth = depth;
    }
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static Object callFunction(
      PyThread t, PyFunction f, Object[] args, String[] names, Object[] values) {
    Operation.leave(t);
    Object[] bound = Arguments.bind(t, f, args, names, values);
    return f.definition(t).code().target(t.inTx()).call(bound);
  }

  static Object[] prepend(Object first, Object[] rest) {
    Object[] all = new Object[rest.length + 1];
    all[0] = first;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }

  /**
   * The special method {@code name} of {@code self}'s class, bound to {@code self}; null when there
   * is none.
   */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static Object findSpecial(PyThread t, Object self, String name) {
    PyType type = t.context().typeOf(t, self);
    Object found = type.find(t, name);
    return found == null ? null : Attributes.bind(t, found, self, type);
  }

  /**
   * Calls the special method {@code name} of {@code self}'s class; Java null when the class has
   * none.
   */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static Object callSpecial(PyThread t, Object self, String name, Object... args) {
    PyType type = t.context().typeOf(t, self);
    Object found = type.find(t, name);
    if (found == null) {
      return null;
    }
    if (found instanceof PyFunction
        || found instanceof BuiltinFunction f && f.binding() != BuiltinFunction.Binding.NONE) {
      return call(t, found, prepend(self, args));
    }
    return call(t, Attributes.bind(t, found, self, type), args);
  }

  /**
   * Calls the method {@code name} of {@code self} found in the ordinary way (instance attributes
   * first).
   */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static Object callMethod(PyThread t, Object self, String name, Object... args) {
    return call(t, Attributes.get(t, self, name), args);
  }

  /** Whether {@code value} can be called. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static boolean isCallable(PyThread t, Object value) {
    return value instanceof PyFunction
        || value instanceof BuiltinFunction
        || value instanceof BoundMethod
        || value instanceof PyType
        || (value instanceof ShapedObject || value instanceof BuiltinType.Typed)
            && t.context().typeOf(t, value).find(t, "__call__") != null;
  }
}
