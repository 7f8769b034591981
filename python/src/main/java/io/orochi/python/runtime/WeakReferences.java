package io.orochi.python.runtime;

import io.orochi.python.modules.weakref.WeakrefModule;

/** Which objects can be referred to weakly, and {@code __weakref__}. */
public final class WeakReferences {
  private WeakReferences() {}

  /** The first weak reference to {@code o}, or None. */
  private static Object first(PyThread t, Object o) {
    Object first = WeakrefModule.firstReference(t, o);
    return first == null ? PyNone.NONE : first;
  }

  /** The attribute {@code __weakref__} of a class's instances. */
  static GetSetDescriptor descriptor(PyType owner) {
    return new GetSetDescriptor("__weakref__", owner, (t, self) -> first(t, self), null);
  }
}
