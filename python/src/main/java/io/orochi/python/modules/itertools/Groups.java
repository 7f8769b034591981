package io.orochi.python.modules.itertools;

import io.orochi.python.builtins.Iterators;
import io.orochi.python.builtins.Reductions;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Comparisons;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.StateIterator;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.Types;

/** {@code groupby} and the iterators over its groups. */
final class Groups {
  static final ExtensionType GROUPBY =
      ExtensionType.of("itertools.groupby", Layout.SHAPED, Groups::groupby);
  static final ExtensionType GROUPER =
      ExtensionType.of("itertools._grouper", Layout.SHAPED, Groups::grouper).withoutSubclasses();

  // the state of a groupby: key of the group being given, key and value met last (null: none), the
  // group's iterator
  private static final int TARGET = 0;
  private static final int KEY = 1;
  private static final int VALUE = 2;
  private static final int GROUP = 3;

  private Groups() {}

  private static void groupby(TypeBuilder b) {
    b.newMethod(
        "(cls, iterable, key=None)",
        (t, a) ->
            new StateIterator(
                    t,
                    ((PyType) a[0]).instanceShape(),
                    Groups::nextGroup,
                    new Object[4],
                    Iteration.iter(t, a[1]),
                    a[2])
                .calling(a[2]));
    Iterators.define(b);
    Reduction.define(
        b,
        (t, self) -> {
          Object[] s = self.states(t);
          Reduction.Parts p = Reduction.Parts.of(self.part(0), self.part(1));
          return s[KEY] == null || s[VALUE] == null || s[TARGET] == null
              ? p
              : p.with(PyTuple.of(s[KEY], s[VALUE], s[TARGET]));
        },
        (t, self, state) -> {
          PyTuple s = Reduction.tuple(t, state, 3, 3);
          self.setState(t, state(s.get(2), s.get(0), s.get(1), self.states(t)[GROUP]));
        });
  }

  private static void grouper(TypeBuilder b) {
    b.newMethod(
        "(cls, parent, tgtkey, /)",
        (t, a) -> {
          if (a[1] instanceof StateIterator parent
              && t.context().typeOf(t, parent).isSubtypeOf(t, t.context().type(GROUPBY))) {
            return makeGroup(t, parent, a[2]);
          }
          throw PyErrors.typeError(
              "_grouper() argument 1 must be itertools.groupby, not %s", Types.nameOf(t, a[1]));
        });
    Iterators.define(b);
    b.def(
        "__reduce__(self, /)",
        (t, self) -> {
          Reduction.warn(t);
          StateIterator group = (StateIterator) self;
          StateIterator parent = (StateIterator) group.part(0);
          return parent.states(t)[GROUP] != group
              ? Reductions.exhausted(t)
              : PyTuple.of(t.context().type(GROUPER), PyTuple.of(parent, group.part(1)));
        });
  }

  private static StateIterator makeGroup(PyThread t, StateIterator parent, Object key) {
    StateIterator group =
        new StateIterator(
            t, t.context().shape(GROUPER), Groups::nextInGroup, PyNone.NONE, parent, key);
    Object[] s = parent.states(t);
    parent.setState(t, state(s[TARGET], s[KEY], s[VALUE], group));
    return group;
  }

  private static Object[] state(Object target, Object key, Object value, Object group) {
    return new Object[] {target, key, value, group};
  }

  /** Takes the next item of the source; false at its end. */
  private static boolean advance(PyThread t, StateIterator self) {
    Object v = Iteration.next(t, self.part(0));
    if (v == null) {
      return false;
    }
    Object key = self.part(1) == PyNone.NONE ? v : Calls.call(t, self.part(1), v);
    Object[] s = self.states(t);
    self.setState(t, state(s[TARGET], key, v, s[GROUP]));
    return true;
  }

  private static Object nextGroup(PyThread t, StateIterator self) {
    Object[] s = self.states(t);
    self.setState(t, state(s[TARGET], s[KEY], s[VALUE], null));
    while (true) {
      s = self.states(t);
      if (s[KEY] != null) {
        if (s[TARGET] == null || !Comparisons.same(t, s[TARGET], s[KEY])) {
          break;
        }
      }
      if (!advance(t, self)) {
        return null;
      }
    }
    self.setState(t, state(s[KEY], s[KEY], s[VALUE], null));
    return PyTuple.of(s[KEY], makeGroup(t, self, s[KEY]));
  }

  private static Object nextInGroup(PyThread t, StateIterator group) {
    StateIterator parent = (StateIterator) group.part(0);
    if (parent.states(t)[GROUP] != group) {
      return null;
    }
    if (parent.states(t)[VALUE] == null && !advance(t, parent)) {
      return null;
    }
    Object[] s = parent.states(t);
    if (!Comparisons.same(t, group.part(1), s[KEY])) {
      return null;
    }
    parent.setState(t, state(s[TARGET], s[KEY], null, s[GROUP]));
    return s[VALUE];
  }
}
