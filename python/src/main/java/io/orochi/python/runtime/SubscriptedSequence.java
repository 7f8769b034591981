package io.orochi.python.runtime;

/**
 * An object that CPython's C code subscripts as a sequence only: it has {@code __getitem__}, but is
 * no mapping where the language asks for one.
 */
public interface SubscriptedSequence {
  /** {@code PyMapping_Check}: whether an object has what a mapping needs. */
  static boolean isMapping(PyThread t, Object o) {
    return !(o instanceof SubscriptedSequence)
        && t.context().typeOf(t, o).find(t, "__getitem__") != null;
  }
}
