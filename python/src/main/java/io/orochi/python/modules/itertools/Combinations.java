package io.orochi.python.modules.itertools;

import io.orochi.framework.operation.Operation;
import io.orochi.python.builtins.Iterators;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.StateIterator;
import io.orochi.python.runtime.TypeBuilder;

/**
 * The combinatoric iterators. State: the indices of the selection given last (a fresh array each
 * time), an empty array before the first, null at the end; that of permutations has their cycles
 * behind the indices.
 */
final class Combinations {
  static final ExtensionType PRODUCT =
      ExtensionType.of("itertools.product", Layout.SHAPED, Combinations::product);
  static final ExtensionType PERMUTATIONS =
      ExtensionType.of("itertools.permutations", Layout.SHAPED, Combinations::permutations);
  static final ExtensionType COMBINATIONS =
      ExtensionType.of("itertools.combinations", Layout.SHAPED, Combinations::combinations);
  static final ExtensionType COMBINATIONS_WITH_REPLACEMENT =
      ExtensionType.of(
          "itertools.combinations_with_replacement", Layout.SHAPED, Combinations::withReplacement);

  private static final int[] FRESH = {};

  private Combinations() {}

  private static PyTuple pool(StateIterator self) {
    return (PyTuple) self.part(0);
  }

  private static PyTuple select(PyTuple pool, int[] indices, int count) {
    Object[] items = new Object[count];
    for (int i = 0; i < count; i++) {
      items[i] = pool.get(indices[i]);
    }
    return PyTuple.of(items);
  }

  private static int size(PyThread t, Object r) {
    long n = Indices.toLong(t, r);
    if (n < 0) {
      throw PyErrors.valueError("r must be non-negative");
    }
    return (int) Math.min(n, Integer.MAX_VALUE);
  }

  // ---- product

  private static void product(TypeBuilder b) {
    b.newMethod(
        "(cls, *iterables, repeat=1)",
        (t, a) -> {
          long repeat = Indices.toLong(t, a[2]);
          if (repeat < 0) {
            throw PyErrors.valueError("repeat argument cannot be negative");
          }
          Object[] iterables = repeat == 0 ? new Object[0] : ((PyTuple) a[1]).items();
          if (iterables.length * repeat > Integer.MAX_VALUE - 16) {
            throw PyErrors.overflowError("repeat argument too large");
          }
          Object[] pools = new Object[(int) (iterables.length * repeat)];
          Operation.atomically(
              t,
              () -> {
                for (int i = 0; i < iterables.length; i++) {
                  pools[i] = PyTuple.of(Iteration.toArray(t, iterables[i]));
                }
                return null;
              });
          for (int i = iterables.length; i < pools.length; i++) {
            pools[i] = pools[i - iterables.length];
          }
          return new StateIterator(
              t,
              ((PyType) a[0]).instanceShape(),
              Combinations::nextProduct,
              FRESH,
              PyTuple.of(pools));
        });
    Iterators.define(b);
    Reduction.define(
        b,
        (t, self) -> {
          int[] s = (int[]) self.state(t);
          if (s == null) {
            return Reduction.Parts.of(PyTuple.EMPTY);
          }
          Reduction.Parts p = Reduction.Parts.of(pool(self).items());
          return s == FRESH ? p : p.with(Reduction.indices(s, 0, s.length));
        },
        Combinations::setProduct);
  }

  private static void setProduct(PyThread t, StateIterator self, Object state) {
    PyTuple pools = pool(self);
    PyTuple given = indices(state, pools.size());
    int[] s = new int[pools.size()];
    boolean isEmpty = false;
    for (int i = 0; i < s.length; i++) {
      int n = ((PyTuple) pools.get(i)).size();
      isEmpty |= n == 0;
      s[i] = Reduction.index(t, given.get(i), 0, n - 1);
    }
    self.setState(t, isEmpty ? null : s);
  }

  /** A state of so many indices. */
  private static PyTuple indices(Object state, int count) {
    if (BoxedValue.unbox(state) instanceof PyTuple s && s.size() == count) {
      return s;
    }
    throw PyErrors.valueError("invalid arguments");
  }

  /** For selections of r items: how far an index may go. */
  private interface Limit {
    int of(int place, int n, int r);
  }

  private static void reduceSelection(TypeBuilder b, Limit limit) {
    Reduction.define(
        b,
        (t, self) -> {
          int[] s = (int[]) self.state(t);
          if (s == null) {
            return Reduction.Parts.of(PyTuple.EMPTY, self.part(1));
          }
          Reduction.Parts p = Reduction.Parts.of(self.part(0), self.part(1));
          return s == FRESH ? p : p.with(Reduction.indices(s, 0, s.length));
        },
        (t, self, state) -> {
          int r = (int) (long) self.part(1);
          int n = pool(self).size();
          PyTuple given = indices(state, r);
          int[] s = new int[r];
          for (int i = 0; i < r; i++) {
            s[i] = Reduction.index(t, given.get(i), 0, limit.of(i, n, r));
          }
          self.setState(t, s);
        });
  }

  private static Object nextProduct(PyThread t, StateIterator self) {
    PyTuple pools = pool(self);
    int[] before = (int[]) self.state(t);
    if (before == null) {
      return null;
    }
    int n = pools.size();
    int[] indices = new int[n];
    boolean done = false;
    if (before == FRESH) {
      for (Object p : pools.items()) {
        done |= ((PyTuple) p).size() == 0;
      }
    } else {
      System.arraycopy(before, 0, indices, 0, n);
      int i = n - 1;
      while (i >= 0 && ++indices[i] == ((PyTuple) pools.get(i)).size()) {
        indices[i--] = 0;
      }
      done = i < 0;
    }
    if (done) {
      self.setState(t, null);
      return null;
    }
    self.setState(t, indices);
    Object[] items = new Object[n];
    for (int i = 0; i < n; i++) {
      items[i] = ((PyTuple) pools.get(i)).get(indices[i]);
    }
    return PyTuple.of(items);
  }

  // ---- combinations

  private static void selections(TypeBuilder b, StateIterator.Step step) {
    b.newMethod(
        "(cls, iterable, r)",
        (t, a) -> {
          PyTuple pool = PyTuple.of(Iteration.toArray(t, a[1]));
          return new StateIterator(
              t, ((PyType) a[0]).instanceShape(), step, FRESH, pool, (long) size(t, a[2]));
        });
    Iterators.define(b);
  }

  private static void combinations(TypeBuilder b) {
    reduceSelection(b, (i, n, r) -> i + n - r);
    selections(
        b,
        (t, self) -> {
          int r = (int) (long) self.part(1);
          int n = pool(self).size();
          int[] before = (int[]) self.state(t);
          if (before == null) {
            return null;
          }
          if (before == FRESH && r > n) {
            self.setState(t, null);
            return null;
          }
          int[] indices = new int[r];
          if (before == FRESH) {
            for (int i = 0; i < r; i++) {
              indices[i] = i;
            }
          } else {
            System.arraycopy(before, 0, indices, 0, r);
            int i = r - 1;
            while (i >= 0 && indices[i] == i + n - r) {
              i--;
            }
            if (i < 0) {
              self.setState(t, null);
              return null;
            }
            indices[i]++;
            for (int j = i + 1; j < r; j++) {
              indices[j] = indices[j - 1] + 1;
            }
          }
          self.setState(t, indices);
          return select(pool(self), indices, r);
        });
  }

  private static void withReplacement(TypeBuilder b) {
    reduceSelection(b, (i, n, r) -> n - 1);
    selections(
        b,
        (t, self) -> {
          int r = (int) (long) self.part(1);
          int n = pool(self).size();
          int[] before = (int[]) self.state(t);
          if (before == null) {
            return null;
          }
          if (before == FRESH && n == 0 && r > 0) {
            self.setState(t, null);
            return null;
          }
          int[] indices = new int[r];
          if (before != FRESH) {
            System.arraycopy(before, 0, indices, 0, r);
            int i = r - 1;
            while (i >= 0 && indices[i] == n - 1) {
              i--;
            }
            if (i < 0) {
              self.setState(t, null);
              return null;
            }
            int v = indices[i] + 1;
            for (int j = i; j < r; j++) {
              indices[j] = v;
            }
          }
          self.setState(t, indices);
          return select(pool(self), indices, r);
        });
  }

  // ---- permutations

  private static void permutations(TypeBuilder b) {
    b.newMethod(
        "(cls, iterable, r=None)",
        (t, a) -> {
          PyTuple pool = PyTuple.of(Iteration.toArray(t, a[1]));
          if (a[2] != PyNone.NONE && Indices.indexOrNull(t, a[2]) == null) {
            throw PyErrors.typeError("Expected int as r");
          }
          long r = a[2] == PyNone.NONE ? pool.size() : size(t, a[2]);
          return new StateIterator(
              t, ((PyType) a[0]).instanceShape(), Combinations::nextPermutation, FRESH, pool, r);
        });
    Iterators.define(b);
    Reduction.define(b, Combinations::reducePermutations, Combinations::setPermutations);
  }

  private static Reduction.Parts reducePermutations(PyThread t, StateIterator self) {
    int[] s = (int[]) self.state(t);
    if (s == null) {
      return Reduction.Parts.of(PyTuple.EMPTY, self.part(1));
    }
    int n = pool(self).size();
    Reduction.Parts p = Reduction.Parts.of(self.part(0), self.part(1));
    return s == FRESH
        ? p
        : p.with(PyTuple.of(Reduction.indices(s, 0, n), Reduction.indices(s, n, s.length)));
  }

  private static void setPermutations(PyThread t, StateIterator self, Object state) {
    PyTuple two = Reduction.tuple(t, state, 2, 2);
    int r = (int) (long) self.part(1);
    int n = pool(self).size();
    PyTuple indices = indices(two.get(0), n);
    PyTuple cycles = indices(two.get(1), r);
    int[] s = new int[n + r];
    for (int i = 0; i < n; i++) {
      s[i] = Reduction.index(t, indices.get(i), 0, n - 1);
    }
    for (int i = 0; i < r; i++) {
      s[n + i] = Reduction.index(t, cycles.get(i), 1, n - i);
    }
    self.setState(t, s);
  }

  private static Object nextPermutation(PyThread t, StateIterator self) {
    int r = (int) (long) self.part(1);
    int n = pool(self).size();
    int[] before = (int[]) self.state(t);
    if (before == null) {
      return null;
    }
    if (before == FRESH && r > n) {
      self.setState(t, null);
      return null;
    }
    int[] s = new int[n + r];
    if (before == FRESH) {
      for (int i = 0; i < n; i++) {
        s[i] = i;
      }
      for (int i = 0; i < r; i++) {
        s[n + i] = n - i;
      }
    } else {
      System.arraycopy(before, 0, s, 0, s.length);
      if (!permute(s, n, r)) {
        self.setState(t, null);
        return null;
      }
    }
    self.setState(t, s);
    return select(pool(self), s, r);
  }

  /** The next permutation in the order of the library reference; false after the last. */
  private static boolean permute(int[] s, int n, int r) {
    for (int i = r - 1; i >= 0; i--) {
      if (--s[n + i] == 0) {
        int index = s[i];
        System.arraycopy(s, i + 1, s, i, n - 1 - i);
        s[n - 1] = index;
        s[n + i] = n - i;
      } else {
        int j = n - s[n + i];
        int x = s[i];
        s[i] = s[j];
        s[j] = x;
        return true;
      }
    }
    return false;
  }
}
