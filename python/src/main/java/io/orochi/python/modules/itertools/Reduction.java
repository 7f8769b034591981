package io.orochi.python.modules.itertools;

import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.StateIterator;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.Warnings;
import java.util.Arrays;

/** How iterators are pickled and copied, which CPython advises against. */
final class Reduction {
  /** What an iterator is made of again: the arguments of its class, and its state or null. */
  record Parts(Object[] arguments, Object state) {
    static Parts of(Object... arguments) {
      return new Parts(arguments, null);
    }

    Parts with(Object newState) {
      return new Parts(arguments, newState);
    }
  }

  /** Takes an iterator apart. */
  interface Reducer {
    Parts reduce(PyThread t, StateIterator self);
  }

  /** Gives a fresh iterator its state. */
  interface Setter {
    void set(PyThread t, StateIterator self, Object state);
  }

  private Reduction() {}

  /** {@code __reduce__}. */
  static void define(TypeBuilder b, Reducer reducer) {
    b.def(
        "__reduce__(self, /)",
        (t, self) -> {
          warn(t);
          Parts p = reducer.reduce(t, (StateIterator) self);
          Object type = t.context().typeOf(t, self);
          PyTuple arguments = PyTuple.of(p.arguments);
          return p.state == null
              ? PyTuple.of(type, arguments)
              : PyTuple.of(type, arguments, p.state);
        });
  }

  /** {@code __reduce__} and {@code __setstate__}. */
  static void define(TypeBuilder b, Reducer reducer, Setter setter) {
    define(b, reducer);
    defineSetState(b, setter);
  }

  /** {@code __setstate__}. */
  static void defineSetState(TypeBuilder b, Setter setter) {
    b.def(
        "__setstate__(self, state, /)",
        (t, self, state) -> {
          warn(t);
          setter.set(t, (StateIterator) self, state);
          return PyNone.NONE;
        });
  }

  static void warn(PyThread t) {
    Warnings.warn(
        t,
        BuiltinException.DeprecationWarning,
        "Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.");
  }

  /** A state that is a tuple of between {@code least} and {@code most} values; TypeError. */
  static PyTuple tuple(PyThread t, Object state, int least, int most) {
    if (!(BoxedValue.unbox(state) instanceof PyTuple s)) {
      throw PyErrors.typeError("state is not a tuple");
    }
    if (s.size() < least || s.size() > most) {
      throw PyErrors.typeError(
          "function takes %s %d argument%s (%d given)",
          least == most ? "exactly" : s.size() < least ? "at least" : "at most",
          (long) (s.size() < least ? least : most),
          (s.size() < least ? least : most) == 1 ? "" : "s",
          (long) s.size());
    }
    return s;
  }

  /** Indices as a guest tuple. */
  static PyTuple indices(int[] indices, int from, int to) {
    return PyTuple.of(Arrays.stream(indices, from, to).mapToObj(i -> (Object) (long) i).toArray());
  }

  /** The index of a state, moved into a range. */
  static int index(PyThread t, Object o, int least, int most) {
    if (Indices.indexOrNull(t, o) == null) {
      throw PyErrors.typeError("an integer is required");
    }
    return (int) Math.max(least, Math.min(most, Indices.toLong(t, o)));
  }
}
