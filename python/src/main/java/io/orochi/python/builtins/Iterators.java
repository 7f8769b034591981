package io.orochi.python.builtins;

import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyIterator;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.TypeBuilder;

/** What all iterators written in Java have. */
public final class Iterators {
  private Iterators() {}

  /** {@code __iter__} and {@code __next__}. */
  public static void define(TypeBuilder b) {
    b.def("__iter__(self, /)", (t, self) -> self);
    b.def("__next__(self, /)", Iterators::next);
  }

  private static Object next(PyThread t, Object self) {
    Object v = ((PyIterator) self).next(t);
    if (v == null) {
      throw stop();
    }
    return v;
  }

  /** {@code StopIteration()}. */
  public static PyException stop() {
    return PyErrors.withArgs(BuiltinException.StopIteration);
  }
}
