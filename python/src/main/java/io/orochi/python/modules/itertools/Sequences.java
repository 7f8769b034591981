package io.orochi.python.modules.itertools;

import io.orochi.framework.operation.Operation;
import io.orochi.python.builtins.Iterators;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.GenericAliases;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.StateIterator;
import io.orochi.python.runtime.TypeBuilder;
import java.util.Arrays;

/** Iterators over several others: {@code chain} and {@code zip_longest}. */
final class Sequences {
  static final ExtensionType CHAIN =
      ExtensionType.of("itertools.chain", Layout.SHAPED, Sequences::chain);
  static final ExtensionType ZIP_LONGEST =
      ExtensionType.of("itertools.zip_longest", Layout.SHAPED, Sequences::zipLongest);

  private Sequences() {}

  private static void chain(TypeBuilder b) {
    b.newMethod("(cls, /, *iterables)", (t, a) -> makeChain(t, a[0], Iteration.iter(t, a[1])));
    Iterators.define(b);
    Reduction.define(
        b,
        (t, self) -> {
          Object[] s = self.states(t);
          Reduction.Parts p = Reduction.Parts.of();
          return s[0] == null
              ? p
              : p.with(s[1] == null ? PyTuple.of(s[0]) : PyTuple.of(s[0], s[1]));
        },
        (t, self, state) -> {
          PyTuple s = Reduction.tuple(t, state, 1, 2);
          for (Object it : s.items()) {
            if (!Iteration.isIterator(t, it)) {
              throw PyErrors.typeError("Arguments must be iterators.");
            }
          }
          self.setState(t, new Object[] {s.get(0), s.size() == 2 ? s.get(1) : null});
        });
    b.classMethod(
        "from_iterable(cls, iterable, /)", (t, a) -> makeChain(t, a[0], Iteration.iter(t, a[1])));
    b.classMethod("__class_getitem__(cls, item, /)", (t, a) -> GenericAliases.of(t, a[0], a[1]));
  }

  private static Object makeChain(PyThread t, Object cls, Object sources) {
    return new StateIterator(
        t, ((PyType) cls).instanceShape(), Sequences::nextChain, new Object[] {sources, null});
  }

  /**
   * State: the iterator over the iterables (null at the end) and the iterator of the present one.
   */
  private static Object nextChain(PyThread t, StateIterator self) {
    while (true) {
      Object[] s = self.states(t);
      if (s[0] == null) {
        return null;
      }
      if (s[1] == null) {
        Object iterable = Iteration.next(t, s[0]);
        if (iterable == null) {
          self.setState(t, new Object[] {null, null});
          return null;
        }
        Object it;
        try {
          it = Iteration.iter(t, iterable);
        } catch (PyException e) {
          self.setState(t, new Object[] {null, null});
          throw e;
        }
        self.setState(t, new Object[] {s[0], it});
        s = self.states(t);
      }
      Object v = Iteration.next(t, s[1]);
      if (v != null) {
        return v;
      }
      self.setState(t, new Object[] {s[0], null});
    }
  }

  private static void zipLongest(TypeBuilder b) {
    b.newMethod(
        "(cls, *iterables, **keywords)",
        (t, a) -> {
          Object fill = fillValue(t, (PyDict) a[2]);
          Object[] iterables = ((PyTuple) a[1]).items();
          Object[] iterators = new Object[iterables.length];
          Operation.atomically(
              t,
              () -> {
                for (int i = 0; i < iterators.length; i++) {
                  iterators[i] = Iteration.iter(t, iterables[i]);
                }
                return null;
              });
          Object[] state = Arrays.copyOf(iterators, iterators.length + 1);
          state[iterators.length] = fill;
          return new StateIterator(
              t, ((PyType) a[0]).instanceShape(), Sequences::nextLongest, state);
        });
    Iterators.define(b);
    Reduction.define(
        b,
        Sequences::reduceLongest,
        (t, self, fill) -> {
          Object[] s = self.states(t).clone();
          s[s.length - 1] = fill;
          self.setState(t, s);
        });
  }

  private static Object fillValue(PyThread t, PyDict keywords) {
    Object fill = keywords.getString(t, "fillvalue");
    if (keywords.size(t) != (fill == null ? 0 : 1)) {
      throw PyErrors.typeError("zip_longest() got an unexpected keyword argument");
    }
    return fill == null ? PyNone.NONE : fill;
  }

  private static Reduction.Parts reduceLongest(PyThread t, StateIterator self) {
    Object[] s = self.states(t);
    Object[] iterators = Arrays.copyOf(s, s.length - 1);
    Arrays.setAll(iterators, i -> iterators[i] == null ? PyTuple.EMPTY : iterators[i]);
    return Reduction.Parts.of(iterators).with(s[s.length - 1]);
  }

  /** State: the iterators, null for those at their end; then what stands for missing items. */
  private static Object nextLongest(PyThread t, StateIterator self) {
    Object[] iterators = self.states(t);
    Object[] next = iterators;
    Object[] items = new Object[iterators.length - 1];
    Object fill = iterators[items.length];
    int active = 0;
    for (int i = 0; i < items.length; i++) {
      if (iterators[i] != null) {
        active++;
      }
    }
    if (active == 0) {
      return null;
    }
    for (int i = 0; i < items.length; i++) {
      Object v = iterators[i] == null ? null : Iteration.next(t, iterators[i]);
      if (v == null && iterators[i] != null) {
        next = next.clone();
        next[i] = null;
        self.setState(t, next);
        if (--active == 0) {
          return null;
        }
      }
      items[i] = v == null ? fill : v;
    }
    return PyTuple.of(items);
  }
}
