package io.orochi.python.modules.itertools;

import io.orochi.python.builtins.Iterators;
import io.orochi.python.number.Ints;
import io.orochi.python.runtime.BinaryOperator;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.Operators;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.StateIterator;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.Types;
import java.math.BigInteger;

/** {@code count}, {@code cycle} and {@code repeat}. */
final class Endless {
  static final ExtensionType COUNT =
      ExtensionType.of("itertools.count", Layout.SHAPED, Endless::defineCount);
  static final ExtensionType CYCLE =
      ExtensionType.of("itertools.cycle", Layout.SHAPED, Endless::defineCycle);
  static final ExtensionType REPEAT =
      ExtensionType.of("itertools.repeat", Layout.SHAPED, Endless::defineRepeat);

  /** State of a cycle: its first pass runs, and it saves what it gives. */
  private static final long SAVING = -1;

  /** State of a cycle: its first pass runs, and what it gives is saved already. */
  private static final long SAVED = -2;

  private Endless() {}

  private static void defineCount(TypeBuilder b) {
    b.newMethod("(cls, start=0, step=1)", (t, a) -> makeCount(t, (PyType) a[0], a[1], a[2]));
    Iterators.define(b);
    b.def("__repr__(self, /)", Endless::reprCount);
    Reduction.define(
        b,
        (t, self) -> {
          boolean one = self.state(t) instanceof Long && self.part(0) instanceof Long l && l == 1;
          return one
              ? Reduction.Parts.of(self.state(t))
              : Reduction.Parts.of(self.state(t), self.part(0));
        });
  }

  private static Object makeCount(PyThread t, PyType cls, Object start, Object step) {
    if (!isNumber(t, start) || !isNumber(t, step)) {
      throw PyErrors.typeError("a number is required");
    }
    return new StateIterator(t, cls.instanceShape(), Endless::nextCount, start, step);
  }

  private static boolean isNumber(PyThread t, Object o) {
    if (o instanceof Long
        || o instanceof Double
        || o instanceof BigInteger
        || o instanceof Boolean) {
      return true;
    }
    PyType type = t.context().typeOf(t, o);
    return type.find(t, "__index__") != null
        || type.find(t, "__float__") != null
        || type.find(t, "__int__") != null
        || type.find(t, "__complex__") != null;
  }

  private static Object nextCount(PyThread t, StateIterator self) {
    Object n = self.state(t);
    Object step = self.part(0);
    self.setState(
        t,
        n instanceof Long x && step instanceof Long y
            ? Ints.add((long) x, (long) y)
            : Operators.binary(t, BinaryOperator.ADD, n, step));
    return n;
  }

  private static Object reprCount(PyThread t, Object self) {
    StateIterator it = (StateIterator) self;
    String name = t.context().typeOf(t, self).shortName();
    String n = Texts.javaRepr(t, it.state(t));
    boolean one = it.part(0) instanceof Long l && l == 1;
    return Strings.of(
        one ? name + "(" + n + ")" : name + "(" + n + ", " + Texts.javaRepr(t, it.part(0)) + ")");
  }

  private static void defineCycle(TypeBuilder b) {
    b.newMethod(
        "(cls, iterable, /)",
        (t, a) ->
            new StateIterator(
                t,
                ((PyType) a[0]).instanceShape(),
                Endless::nextCycle,
                SAVING,
                Iteration.iter(t, a[1]),
                PyList.of(t)));
    Iterators.define(b);
    Reduction.define(b, Endless::reduceCycle, Endless::setCycle);
  }

  private static Reduction.Parts reduceCycle(PyThread t, StateIterator self) {
    PyList saved = (PyList) self.part(1);
    long i = self.count(t);
    Object source = self.part(0);
    if (i >= 0) {
      source = Iteration.iter(t, saved);
      if (i > 0) {
        Calls.callMethod(t, source, "__setstate__", i);
      }
    }
    return Reduction.Parts.of(source).with(PyTuple.of(saved, i == SAVING ? 0L : 1L));
  }

  private static void setCycle(PyThread t, StateIterator self, Object state) {
    PyTuple s = Reduction.tuple(t, state, 2, 2);
    if (!(s.get(0) instanceof PyList items)) {
      throw PyErrors.typeError("argument 1 must be list, not %s", Types.nameOf(t, s.get(0)));
    }
    long saved = Indices.toLong(t, s.get(1));
    PyList own = (PyList) self.part(1);
    Object[] given = Iteration.toArray(t, items);
    own.clear(t);
    for (Object item : given) {
      own.append(t, item);
    }
    self.setState(t, saved != 0 ? SAVED : SAVING);
  }

  /** State: the index of the next saved item, {@link #SAVING} or {@link #SAVED}. */
  private static Object nextCycle(PyThread t, StateIterator self) {
    PyList saved = (PyList) self.part(1);
    long i = self.count(t);
    if (i < 0) {
      Object v = Iteration.next(t, self.part(0));
      if (v != null) {
        if (i == SAVING) {
          saved.append(t, v);
        }
        return v;
      }
      i = 0;
    }
    int n = saved.size(t);
    if (n == 0) {
      return null;
    }
    self.setState(t, (i + 1) % n);
    return saved.getOrNull(t, i);
  }

  private static void defineRepeat(TypeBuilder b) {
    b.newMethod(
        "(cls, object, times=NULL)",
        (t, a) ->
            new StateIterator(
                t,
                ((PyType) a[0]).instanceShape(),
                Endless::nextRepeat,
                a[2] == null ? -1L : Math.max(0, Indices.toLong(t, a[2])),
                a[1]));
    Iterators.define(b);
    b.def(
        "__repr__(self, /)",
        (t, self) -> {
          StateIterator it = (StateIterator) self;
          long left = it.count(t);
          String text =
              t.context().typeOf(t, self).shortName() + "(" + Texts.javaRepr(t, it.part(0));
          return Strings.of(left < 0 ? text + ")" : text + ", " + left + ")");
        });
    b.def(
        "__length_hint__(self, /)",
        (t, self) -> {
          long left = ((StateIterator) self).count(t);
          if (left < 0) {
            throw PyErrors.typeError("len() of unsized object");
          }
          return left;
        });
    Reduction.define(
        b,
        (t, self) -> {
          long left = self.count(t);
          return left < 0
              ? Reduction.Parts.of(self.part(0))
              : Reduction.Parts.of(self.part(0), left);
        });
  }

  private static Object nextRepeat(PyThread t, StateIterator self) {
    long left = self.count(t);
    if (left > 0) {
      self.setState(t, left - 1);
    }
    return left == 0 ? null : self.part(0);
  }
}
