package io.orochi.python.modules.itertools;

import io.orochi.python.builtins.Iterators;
import io.orochi.python.runtime.BinaryOperator;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.Operators;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.StateIterator;
import io.orochi.python.runtime.TypeBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Iterators that make new items: {@code accumulate}, {@code starmap}, {@code pairwise}, {@code
 * batched}.
 */
final class Transformations {
  static final ExtensionType ACCUMULATE =
      ExtensionType.of("itertools.accumulate", Layout.SHAPED, Transformations::accumulate);
  static final ExtensionType STARMAP =
      ExtensionType.of("itertools.starmap", Layout.SHAPED, Transformations::starmap);
  static final ExtensionType PAIRWISE =
      ExtensionType.of("itertools.pairwise", Layout.SHAPED, Transformations::pairwise);
  static final ExtensionType BATCHED =
      ExtensionType.of("itertools.batched", Layout.SHAPED, Transformations::batched);

  private Transformations() {}

  private static void accumulate(TypeBuilder b) {
    b.newMethod(
        "(cls, iterable, func=None, *, initial=None)",
        (t, a) ->
            new StateIterator(
                    t,
                    ((PyType) a[0]).instanceShape(),
                    Transformations::nextAccumulate,
                    new Object[] {null, a[3] == PyNone.NONE ? null : a[3]},
                    Iteration.iter(t, a[1]),
                    a[2])
                .calling(a[2]));
    Iterators.define(b);
    b.def(
        "__reduce__(self, /)",
        (t, self) -> {
          Reduction.warn(t);
          return reduceAccumulate(t, (StateIterator) self);
        });
    Reduction.defineSetState(
        b, (t, self, total) -> self.setState(t, new Object[] {total, self.states(t)[1]}));
  }

  /**
   * A total that is None cannot be a state, which would mean that there is none: it becomes the
   * first item, which is left out again.
   */
  private static Object reduceAccumulate(PyThread t, StateIterator self) {
    Object[] s = self.states(t);
    Object type = t.context().typeOf(t, self);
    Object function = self.part(1);
    if (s[1] == null && s[0] != PyNone.NONE) {
      return PyTuple.of(
          type, PyTuple.of(self.part(0), function), s[0] == null ? PyNone.NONE : s[0]);
    }
    Object first = s[1] != null ? s[1] : s[0];
    Object items =
        Calls.call(t, t.context().type(Sequences.CHAIN), PyTuple.of(first), self.part(0));
    if (s[1] != null) {
      return PyTuple.of(type, PyTuple.of(items, function), PyNone.NONE);
    }
    Object again = Calls.call(t, type, items, function);
    return PyTuple.of(t.context().type(Selections.ISLICE), PyTuple.of(again, 1L, PyNone.NONE));
  }

  /** State: the total or null, and the initial value while it has not been given. */
  private static Object nextAccumulate(PyThread t, StateIterator self) {
    Object[] s = self.states(t);
    if (s[1] != null) {
      self.setState(t, new Object[] {s[1], null});
      return s[1];
    }
    Object v = Iteration.next(t, self.part(0));
    if (v == null) {
      return null;
    }
    Object total = v;
    if (s[0] != null) {
      total =
          self.part(1) == PyNone.NONE
              ? Operators.binary(t, BinaryOperator.ADD, s[0], v)
              : Calls.call(t, self.part(1), s[0], v);
    }
    self.setState(t, new Object[] {total, null});
    return total;
  }

  private static void starmap(TypeBuilder b) {
    b.newMethod(
        "(cls, function, iterable, /)",
        (t, a) ->
            new StateIterator(
                    t,
                    ((PyType) a[0]).instanceShape(),
                    Transformations::nextStarmap,
                    PyNone.NONE,
                    a[1],
                    Iteration.iter(t, a[2]))
                .calling(a[1]));
    Iterators.define(b);
    Reduction.define(b, (t, self) -> Reduction.Parts.of(self.part(0), self.part(1)));
  }

  private static Object nextStarmap(PyThread t, StateIterator self) {
    Object args = Iteration.next(t, self.part(1));
    return args == null ? null : Calls.call(t, self.part(0), Iteration.toArray(t, args));
  }

  private static void pairwise(TypeBuilder b) {
    b.newMethod(
        "(cls, iterable, /)",
        (t, a) ->
            new StateIterator(
                t,
                ((PyType) a[0]).instanceShape(),
                Transformations::nextPairwise,
                null,
                Iteration.iter(t, a[1])));
    Iterators.define(b);
  }

  /** State: the item before, or null. */
  private static Object nextPairwise(PyThread t, StateIterator self) {
    Object before = self.state(t);
    if (before == null) {
      before = Iteration.next(t, self.part(0));
      if (before == null) {
        return null;
      }
      self.setState(t, before);
    }
    Object v = Iteration.next(t, self.part(0));
    self.setState(t, v);
    return v == null ? null : PyTuple.of(before, v);
  }

  private static void batched(TypeBuilder b) {
    b.newMethod(
        "(cls, iterable, n)",
        (t, a) -> {
          long n = Indices.toLong(t, a[2]);
          if (n < 1) {
            throw PyErrors.valueError("n must be at least one");
          }
          return new StateIterator(
              t,
              ((PyType) a[0]).instanceShape(),
              Transformations::nextBatch,
              false,
              Iteration.iter(t, a[1]),
              n);
        });
    Iterators.define(b);
  }

  /** State: whether the end was met. */
  private static Object nextBatch(PyThread t, StateIterator self) {
    if ((boolean) self.state(t)) {
      return null;
    }
    long n = (long) self.part(1);
    List<Object> batch = new ArrayList<>();
    while (batch.size() < n) {
      Object v = Iteration.next(t, self.part(0));
      if (v == null) {
        self.setState(t, true);
        break;
      }
      batch.add(v);
    }
    return batch.isEmpty() ? null : PyTuple.of(batch.toArray());
  }
}
