package io.orochi.python.modules.itertools;

import io.orochi.python.builtins.Iterators;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.StateIterator;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.TypeBuilder;

/**
 * Iterators that leave items out: {@code compress}, {@code dropwhile}, {@code takewhile}, {@code
 * filterfalse}, {@code islice}.
 */
final class Selections {
  static final ExtensionType COMPRESS =
      ExtensionType.of("itertools.compress", Layout.SHAPED, Selections::compress);
  static final ExtensionType DROPWHILE =
      ExtensionType.of("itertools.dropwhile", Layout.SHAPED, Selections::dropwhile);
  static final ExtensionType TAKEWHILE =
      ExtensionType.of("itertools.takewhile", Layout.SHAPED, Selections::takewhile);
  static final ExtensionType FILTERFALSE =
      ExtensionType.of("itertools.filterfalse", Layout.SHAPED, Selections::filterfalse);
  static final ExtensionType ISLICE =
      ExtensionType.of("itertools.islice", Layout.SHAPED, Selections::islice);

  private Selections() {}

  private static void compress(TypeBuilder b) {
    b.newMethod(
        "(cls, data, selectors)",
        (t, a) ->
            new StateIterator(
                t,
                ((PyType) a[0]).instanceShape(),
                Selections::nextCompress,
                PyNone.NONE,
                Iteration.iter(t, a[1]),
                Iteration.iter(t, a[2])));
    Iterators.define(b);
    Reduction.define(b, (t, self) -> Reduction.Parts.of(self.part(0), self.part(1)));
  }

  private static Object nextCompress(PyThread t, StateIterator self) {
    while (true) {
      Object v = Iteration.next(t, self.part(0));
      Object selector = v == null ? null : Iteration.next(t, self.part(1));
      if (selector == null) {
        return null;
      }
      if (Truth.isTrue(t, selector)) {
        return v;
      }
    }
  }

  private static void byPredicate(TypeBuilder b, StateIterator.Step step) {
    b.newMethod(
        "(cls, function, iterable, /)",
        (t, a) ->
            new StateIterator(
                    t, ((PyType) a[0]).instanceShape(), step, false, a[1], Iteration.iter(t, a[2]))
                .calling(a[1]));
    Iterators.define(b);
  }

  /** For a predicate that decides once: the state says whether it has. */
  private static void reduceDecision(TypeBuilder b) {
    Reduction.define(
        b,
        (t, self) ->
            Reduction.Parts.of(self.part(0), self.part(1)).with((boolean) self.state(t) ? 1L : 0L),
        (t, self, state) -> self.setState(t, Truth.isTrue(t, state)));
  }

  private static void dropwhile(TypeBuilder b) {
    reduceDecision(b);
    byPredicate(
        b,
        (t, self) -> {
          while (true) {
            Object v = Iteration.next(t, self.part(1));
            if (v == null || (boolean) self.state(t)) {
              return v;
            }
            if (!Truth.isTrue(t, Calls.call(t, self.part(0), v))) {
              self.setState(t, true);
              return v;
            }
          }
        });
  }

  private static void takewhile(TypeBuilder b) {
    reduceDecision(b);
    byPredicate(
        b,
        (t, self) -> {
          if ((boolean) self.state(t)) {
            return null;
          }
          Object v = Iteration.next(t, self.part(1));
          if (v == null) {
            return null;
          }
          if (Truth.isTrue(t, Calls.call(t, self.part(0), v))) {
            return v;
          }
          self.setState(t, true);
          return null;
        });
  }

  private static void filterfalse(TypeBuilder b) {
    Reduction.define(b, (t, self) -> Reduction.Parts.of(self.part(0), self.part(1)));
    byPredicate(
        b,
        (t, self) -> {
          Object f = self.part(0);
          boolean byTruth = f == PyNone.NONE || f == t.context().type(BuiltinType.BOOL);
          while (true) {
            Object v = Iteration.next(t, self.part(1));
            if (v == null || !Truth.isTrue(t, byTruth ? v : Calls.call(t, f, v))) {
              return v;
            }
          }
        });
  }

  private static void islice(TypeBuilder b) {
    b.newMethod(
        "(cls, /, *args)", (t, a) -> makeIslice(t, (PyType) a[0], ((PyTuple) a[1]).items()));
    Iterators.define(b);
    Reduction.define(
        b,
        Selections::reduceIslice,
        (t, self, taken) -> {
          Object[] s = self.states(t);
          self.setState(t, new Object[] {Indices.toLong(t, taken), s == null ? 0L : s[1]});
        });
  }

  private static Reduction.Parts reduceIslice(PyThread t, StateIterator self) {
    Object[] s = self.states(t);
    if (s == null) {
      return Reduction.Parts.of(Iteration.iter(t, PyList.of(t)), 0L).with(0L);
    }
    long stop = (long) self.part(1);
    Object shown = stop == Long.MAX_VALUE ? PyNone.NONE : stop;
    return Reduction.Parts.of(self.part(0), s[1], shown, self.part(2)).with(s[0]);
  }

  private static Object makeIslice(PyThread t, PyType cls, Object[] a) {
    if (a.length < 2 || a.length > 4) {
      throw PyErrors.typeError(
          "islice expected at %s %d arguments, got %d",
          a.length < 2 ? "least" : "most", a.length < 2 ? 2 : 4, a.length);
    }
    Object startArg = a.length == 2 ? PyNone.NONE : a[1];
    Object stopArg = a.length == 2 ? a[1] : a[2];
    Object stepArg = a.length == 4 ? a[3] : PyNone.NONE;
    String stopError =
        "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
    long stop = stopArg == PyNone.NONE ? Long.MAX_VALUE : size(t, stopArg, stopError);
    long start =
        startArg == PyNone.NONE
            ? 0
            : size(
                t,
                startArg,
                "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
    String stepError = "Step for islice() must be a positive integer or None.";
    long step = stepArg == PyNone.NONE ? 1 : size(t, stepArg, stepError);
    if (step < 1) {
      throw PyErrors.valueError(stepError);
    }
    return new StateIterator(
        t,
        cls.instanceShape(),
        Selections::nextIslice,
        new Object[] {0L, start},
        Iteration.iter(t, a[0]),
        stop,
        step);
  }

  private static long size(PyThread t, Object o, String error) {
    Object i = Indices.indexOrNull(t, o);
    if (!(i instanceof Long n) || n < 0) {
      throw PyErrors.valueError(error);
    }
    return n;
  }

  /**
   * State: how many items were taken from the iterator, and the index of the next one to give; null
   * at the end.
   */
  private static Object nextIslice(PyThread t, StateIterator self) {
    Object[] s = self.states(t);
    if (s == null) {
      return null;
    }
    long taken = (long) s[0];
    long next = (long) s[1];
    long stop = (long) self.part(1);
    long step = (long) self.part(2);
    for (; taken < next; taken++) {
      if (Iteration.next(t, self.part(0)) == null) {
        self.setState(t, null);
        return null;
      }
    }
    Object v = taken < stop ? Iteration.next(t, self.part(0)) : null;
    if (v == null) {
      self.setState(t, null);
      return null;
    }
    long after = next + step;
    self.setState(t, new Object[] {taken + 1, after < 0 || after > stop ? stop : after});
    return v;
  }
}
