package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

/** Questions about the class of a value that error texts and protocols ask. */
public final class Types {
  private Types() {}

  /** The {@code __name__} of the value's class, as error texts give it. */
  @TruffleBoundary
  public static String nameOf(PyThread t, Object value) {
    return t.context().typeOf(t, value).name();
  }

  /**
   * The name of the value's class with its module in front unless that is {@code builtins}, as
   * {@code repr} gives it.
   */
  @TruffleBoundary
  public static String fullNameOf(PyThread t, Object value) {
    PyType type = t.context().typeOf(t, value);
    if (!type.isMutable) {
      return type.name();
    }
    Object module = type.namespace().get(t, "__module__");
    String m = module instanceof TruffleString s ? Strings.toJava(s) : "builtins";
    return m.equals("builtins") ? type.qualname() : m + "." + type.qualname();
  }

  /** Whether the value's class is exactly this one. */
  public static boolean isExactly(PyThread t, Object value, BuiltinType type) {
    return t.context().typeOf(t, value) == t.context().type(type);
  }

  /**
   * Whether the value is an instance of this class or of one derived from it, by its real class.
   */
  @TruffleBoundary
  public static boolean isInstance(PyThread t, Object value, BuiltinType type) {
    return t.context().typeOf(t, value).isSubtypeOf(t, t.context().type(type));
  }

  /**
   * Whether the value's class has for {@code method} what the built-in class {@code owner} defines.
   */
  @TruffleBoundary
  public static boolean inherits(PyThread t, Object value, String method, BuiltinType owner) {
    return t.context().typeOf(t, value).find(t, method) instanceof BuiltinFunction f
        && f.owner() == t.context().type(owner);
  }

  /** What errors about an argument call its class: None for None. */
  public static String nameInArguments(PyThread t, Object o) {
    return o == PyNone.NONE ? "None" : nameOf(t, o);
  }
}
