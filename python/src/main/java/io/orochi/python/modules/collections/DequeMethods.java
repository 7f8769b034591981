package io.orochi.python.modules.collections;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.operation.Operation;
import io.orochi.python.builtins.Reductions;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.CompareOperator;
import io.orochi.python.runtime.Comparisons;
import io.orochi.python.runtime.ContainerTexts;
import io.orochi.python.runtime.GenericAliases;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.Types;

/** The methods of {@code collections.deque}. */
final class DequeMethods {
  private DequeMethods() {}

  private static PyDeque deque(Object self) {
    return (PyDeque) self;
  }

  static void define(TypeBuilder b) {
    b.newMethod(
        "(cls, *args, **kwargs)", (t, a) -> new PyDeque(t, ((PyType) a[0]).instanceShape()));
    b.def("__init__(self, iterable=NULL, maxlen=NULL)", DequeMethods::init);
    b.def("__repr__(self, /)", DequeMethods::repr);
    b.constant("__hash__", PyNone.NONE);
    for (CompareOperator op : CompareOperator.values()) {
      b.def(
          op.method + "(self, value, /)",
          (t, self, o) ->
              o instanceof PyDeque other
                  ? compare(t, op, deque(self), other)
                  : PyNone.NOT_IMPLEMENTED);
    }
    b.def("__iter__(self, /)", (t, self) -> DequeIterator.of(t, deque(self), false));
    b.def("__reversed__(self, /)", (t, self) -> DequeIterator.of(t, deque(self), true));
    b.def("__len__(self, /)", (t, self) -> (long) deque(self).size(t));
    b.def("__getitem__(self, key, /)", DequeMethods::get);
    b.def("__setitem__(self, key, value, /)", DequeMethods::set);
    b.def(
        "__delitem__(self, key, /)",
        (t, self, key) -> {
          if (deque(self).delete(t, index(t, key), -1) == null) {
            throw PyErrors.indexError("deque index out of range");
          }
          return PyNone.NONE;
        });
    b.def(
        "__contains__(self, key, /)",
        (t, self, x) -> find(t, deque(self), x, 0, Long.MAX_VALUE) >= 0);
    b.def("__add__(self, value, /)", DequeMethods::add);
    b.def(
        "__iadd__(self, value, /)",
        (t, self, o) -> {
          extend(t, deque(self), o, false);
          return self;
        });
    b.def("__mul__(self, value, /)", (t, self, n) -> repeat(t, self, n));
    b.def("__rmul__(self, value, /)", (t, self, n) -> repeat(t, self, n));
    b.def(
        "__imul__(self, value, /)",
        (t, self, n) -> {
          repeatInPlace(t, deque(self), Indices.toLong(t, n));
          return self;
        });
    b.def(
        "append(self, item, /)",
        (t, self, x) -> {
          deque(self).append(t, x);
          return PyNone.NONE;
        });
    b.def(
        "appendleft(self, item, /)",
        (t, self, x) -> {
          deque(self).appendLeft(t, x);
          return PyNone.NONE;
        });
    b.def("pop(self, /)", (t, self) -> nonEmpty(deque(self).popOrNull(t)));
    b.def("popleft(self, /)", (t, self) -> nonEmpty(deque(self).popLeftOrNull(t)));
    b.def(
        "extend(self, iterable, /)",
        (t, self, o) -> {
          extend(t, deque(self), o, false);
          return PyNone.NONE;
        });
    b.def(
        "extendleft(self, iterable, /)",
        (t, self, o) -> {
          extend(t, deque(self), o, true);
          return PyNone.NONE;
        });
    b.def(
        "clear(self, /)",
        (t, self) -> {
          deque(self).replace(t, new Object[0]);
          return PyNone.NONE;
        });
    b.def("copy(self, /)", DequeMethods::copy);
    b.def("__copy__(self, /)", DequeMethods::copy);
    b.def("count(self, value, /)", DequeMethods::count);
    b.def("index(self, value, start=0, stop=9223372036854775807, /)", DequeMethods::indexOf);
    b.def(
        "insert(self, index, value, /)",
        (t, self, i, x) -> {
          if (!deque(self).insert(t, Indices.toLong(t, i), x)) {
            throw PyErrors.indexError("deque already at its maximum size");
          }
          return PyNone.NONE;
        });
    b.def("remove(self, value, /)", DequeMethods::remove);
    b.def("reverse(self, /)", DequeMethods::reverse);
    b.def(
        "rotate(self, n=1, /)",
        (t, self, n) -> {
          deque(self).rotate(t, Indices.toLong(t, n));
          return PyNone.NONE;
        });
    b.getter(
        "maxlen",
        (t, self) -> {
          long limit = deque(self).limit(t);
          return limit < 0 ? PyNone.NONE : (Object) limit;
        });
    b.def("__reduce__(self, /)", DequeMethods::reduce);
    b.def("__sizeof__(self, /)", (t, self) -> 200L + 8L * deque(self).size(t));
    b.classMethod("__class_getitem__(cls, item, /)", (t, a) -> GenericAliases.of(t, a[0], a[1]));
  }

  private static Object init(PyThread t, Object self, Object iterable, Object limit) {
    long n = -1;
    if (limit != null && limit != PyNone.NONE) {
      if (Indices.indexOrNull(t, limit) == null) {
        throw PyErrors.typeError("an integer is required");
      }
      n = Indices.toLong(t, limit);
      if (n < 0) {
        throw PyErrors.valueError("maxlen must be non-negative");
      }
    }
    long maximum = n;
    Object items = iterable == null ? PyTuple.EMPTY : iterable;
    return Iteration.inOneGo(
        t,
        items,
        () -> {
          deque(self).setLimit(t, maximum);
          if (deque(self).size(t) > 0) {
            deque(self).replace(t, new Object[0]);
          }
          extend(t, deque(self), items, false);
          return PyNone.NONE;
        });
  }

  @TruffleBoundary
  private static void extend(PyThread t, PyDeque deque, Object iterable, boolean left) {
    Iteration.inOneGo(
        t,
        iterable,
        () -> {
          Object source = iterable == deque ? PyTuple.of(deque.toArray(t)) : iterable;
          Object it = Iteration.iter(t, source);
          for (Object v = Iteration.next(t, it); v != null; v = Iteration.next(t, it)) {
            if (left) {
              deque.appendLeft(t, v);
            } else {
              deque.append(t, v);
            }
          }
          return null;
        });
  }

  private static Object repr(PyThread t, Object self) {
    return Operation.atomically(
        t,
        () -> {
          long limit = deque(self).limit(t);
          String name = t.context().typeOf(t, self).shortName();
          return ContainerTexts.ofItems(
              t,
              self,
              "[...]",
              name + "([",
              deque(self).toArray(t),
              limit < 0 ? "])" : "], maxlen=" + limit + ")");
        });
  }

  private static Object compare(PyThread t, CompareOperator op, PyDeque a, PyDeque b) {
    return Operation.atomically(
        t,
        () -> Comparisons.compareTuples(t, op, PyTuple.of(a.toArray(t)), PyTuple.of(b.toArray(t))));
  }

  private static long index(PyThread t, Object key) {
    if (Indices.indexOrNull(t, key) == null) {
      throw PyErrors.typeError("sequence index must be integer, not '%s'", Types.nameOf(t, key));
    }
    return Indices.toLong(t, key, BuiltinException.IndexError);
  }

  private static Object get(PyThread t, Object self, Object key) {
    long i = index(t, key);
    Object v =
        i >= 0
            ? deque(self).getOrNull(t, i, -1)
            : Operation.atomically(t, () -> deque(self).getOrNull(t, i + deque(self).size(t), -1));
    if (v == null) {
      throw PyErrors.indexError("deque index out of range");
    }
    return v;
  }

  private static Object set(PyThread t, Object self, Object key, Object value) {
    if (!deque(self).set(t, index(t, key), value)) {
      throw PyErrors.indexError("deque index out of range");
    }
    return PyNone.NONE;
  }

  private static Object nonEmpty(Object v) {
    if (v == null) {
      throw PyErrors.indexError("pop from an empty deque");
    }
    return v;
  }

  private static PyException mutated() {
    return PyErrors.runtimeError("deque mutated during iteration");
  }

  /** The index of an item, or -1; RuntimeError when guest code changed the deque meanwhile. */
  private static long find(PyThread t, PyDeque deque, Object x, long from, long to) {
    return Operation.atomically(
        t,
        () -> {
          long changes = deque.changes(t);
          long end = Math.min(to, deque.size(t));
          for (long i = from; i < end; i++) {
            Object v = deque.getOrNull(t, i, changes);
            if (v == null) {
              throw mutated();
            }
            boolean same = Comparisons.same(t, v, x);
            if (deque.changes(t) != changes) {
              throw mutated();
            }
            if (same) {
              return i;
            }
          }
          return -1L;
        });
  }

  private static Object count(PyThread t, Object self, Object x) {
    return Operation.atomically(
        t,
        () -> {
          PyDeque d = deque(self);
          long changes = d.changes(t);
          long n = 0;
          for (long i = 0; i < d.size(t); i++) {
            Object v = d.getOrNull(t, i, changes);
            if (v == null) {
              throw mutated();
            }
            if (Comparisons.same(t, v, x)) {
              n++;
            }
            if (d.changes(t) != changes) {
              throw mutated();
            }
          }
          return n;
        });
  }

  private static Object indexOf(PyThread t, Object self, Object x, Object start, Object stop) {
    long from = Indices.clamped(t, start);
    long to = Indices.clamped(t, stop);
    return Operation.atomically(
        t,
        () -> {
          int n = deque(self).size(t);
          long f = from < 0 ? Math.max(0, from + n) : from;
          long l = to < 0 ? Math.max(0, to + n) : to;
          long i = find(t, deque(self), x, f, l);
          if (i < 0) {
            throw PyErrors.valueError("%s is not in deque", Texts.javaRepr(t, x));
          }
          return i;
        });
  }

  private static Object remove(PyThread t, Object self, Object x) {
    return Operation.atomically(
        t,
        () -> {
          PyDeque d = deque(self);
          long changes = d.changes(t);
          long i;
          try {
            i = find(t, d, x, 0, Long.MAX_VALUE);
          } catch (PyException e) {
            if (d.changes(t) != changes) {
              throw PyErrors.indexError("deque mutated during remove().");
            }
            throw e;
          }
          if (i < 0) {
            throw PyErrors.valueError("%s is not in deque", Texts.javaRepr(t, x));
          }
          if (d.delete(t, i, changes) == null) {
            throw PyErrors.indexError("deque mutated during remove().");
          }
          return PyNone.NONE;
        });
  }

  private static Object reverse(PyThread t, Object self) {
    return Operation.atomically(
        t,
        () -> {
          Object[] all = deque(self).toArray(t);
          for (int i = 0, j = all.length - 1; i < j; i++, j--) {
            Object v = all[i];
            all[i] = all[j];
            all[j] = v;
          }
          deque(self).replace(t, all);
          return PyNone.NONE;
        });
  }

  private static Object copy(PyThread t, Object self) {
    return Operation.atomically(
        t,
        () -> {
          long limit = deque(self).limit(t);
          PyType type = t.context().typeOf(t, self);
          if (type == t.context().type(PyDeque.TYPE)) {
            PyDeque made = new PyDeque(t, type.instanceShape());
            made.setLimit(t, limit);
            made.replace(t, deque(self).toArray(t));
            return made;
          }
          return limit < 0 ? Calls.call(t, type, self) : Calls.call(t, type, self, limit);
        });
  }

  private static Object add(PyThread t, Object self, Object o) {
    if (!(o instanceof PyDeque other)) {
      throw PyErrors.typeError(
          "can only concatenate deque (not \"%s\") to deque", Types.nameOf(t, o));
    }
    return Operation.atomically(
        t,
        () -> {
          PyDeque result = (PyDeque) copy(t, self);
          extend(t, result, PyTuple.of(other.toArray(t)), false);
          return result;
        });
  }

  private static Object repeat(PyThread t, Object self, Object n) {
    long count = Indices.toLong(t, n);
    PyDeque result = (PyDeque) copy(t, self);
    repeatInPlace(t, result, count);
    return result;
  }

  private static void repeatInPlace(PyThread t, PyDeque d, long n) {
    Operation.atomically(
        t,
        () -> {
          Object[] all = d.toArray(t);
          if (n <= 0 || all.length == 0) {
            d.replace(t, new Object[0]);
            return null;
          }
          long limit = d.limit(t);
          if (limit < 0 && n > (Integer.MAX_VALUE - 16) / all.length) {
            throw PyErrors.withArgs(BuiltinException.MemoryError);
          }
          long rounds = limit < 0 ? n : Math.min(n, limit / all.length + 2);
          for (long i = 1; i < rounds; i++) {
            for (Object v : all) {
              d.append(t, v);
            }
          }
          return null;
        });
  }

  private static Object reduce(PyThread t, Object self) {
    long limit = deque(self).limit(t);
    return PyTuple.of(
        t.context().typeOf(t, self),
        limit < 0 ? PyTuple.EMPTY : PyTuple.of(PyTuple.EMPTY, limit),
        Reductions.withState(t, self, PyTuple.EMPTY).get(2),
        Iteration.iter(t, self));
  }
}
