package io.orochi.python.runtime;

/** Which objects can be referred to weakly, and {@code __weakref__}. */
public final class WeakReferences {
  private WeakReferences() {}

  /** The attribute {@code __weakref__} of a class's instances. */
  static GetSetDescriptor descriptor(PyType owner) {
    return new GetSetDescriptor("__weakref__", owner, (t, self) -> PyNone.NONE, null);
  }
}
