package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/** Assignment to and deletion of the names of a class. */
public final class ClassNames {
  private ClassNames() {}

  /** {@code c.name = value}; Java null deletes. TypeError for a built-in class. */
  @TruffleBoundary
  public static void set(PyThread t, PyType c, String name, Object value) {
    if (!c.isMutable) {
      throw PyErrors.typeError("cannot set '%s' attribute of immutable type '%s'", name, c.name());
    }
    if (value != null) {
      c.namespace().put(t, name, value);
      if (name.equals("__del__")) {
        Finalisation.announce(t, c);
      }
    } else if (!c.namespace().delete(t, name)) {
      throw AttributeErrors.notStored(t, c, name);
    }
  }
}
