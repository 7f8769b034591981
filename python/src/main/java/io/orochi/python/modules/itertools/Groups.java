package io.orochi.python.modules.itertools;

import io.orochi.python.builtins.Iterators;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Comparisons;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.StateIterator;
import io.orochi.python.runtime.TypeBuilder;

/** {@code groupby} and the iterators over its groups. */
final class Groups {
  static final ExtensionType GROUPBY =
      ExtensionType.of("itertools.groupby", Layout.SHAPED, Groups::groupby);
  static final ExtensionType GROUPER =
      ExtensionType.of("itertools._grouper", Layout.SHAPED, Iterators::define).withoutSubclasses();

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
    StateIterator group =
        new StateIterator(
            t, t.context().shape(GROUPER), Groups::nextInGroup, PyNone.NONE, self, s[KEY]);
    self.setState(t, state(s[KEY], s[KEY], s[VALUE], group));
    return PyTuple.of(s[KEY], group);
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
