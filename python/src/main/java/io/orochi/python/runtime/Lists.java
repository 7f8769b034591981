package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.operation.Operation;

/** Methods of lists that are made of several changes, or take other collections. */
public final class Lists {
  private Lists() {}

  /** {@code list.extend(iterable)}: in one go unless guest code gives the items. */
  @TruffleBoundary
  public static void extend(PyThread t, PyList list, Object iterable) {
    if (iterable instanceof PyList other && other.isExact()) {
      if (list.isPrivate()) {
        extendFrom(t, list, other);
      } else {
        Operation.atomically(
            t,
            () -> {
              extendFrom(t, list, other);
              return null;
            });
      }
    } else if (iterable instanceof PyTuple tuple) {
      list.extend(t, tuple.items());
    } else if (isImmediate(iterable)) {
      Operation.atomically(
          t,
          () -> {
            list.extend(t, Iteration.toArray(t, iterable));
            return null;
          });
    } else {
      Iteration.inOneGo(
          t,
          iterable,
          () -> {
            Iteration.forEachAsked(t, iterable, v -> list.append(t, v));
            return null;
          });
    }
  }

  private static void extendFrom(PyThread t, PyList list, PyList other) {
    Object items = other.copyStore(t, 0, Integer.MAX_VALUE);
    list.extendStore(t, items, ListStore.capacity(items));
  }

  /** Whether the items can be had without guest code. */
  private static boolean isImmediate(Object iterable) {
    return iterable instanceof TruffleString
        || iterable instanceof PyFrozenSet
        || iterable instanceof PyDict d && d.isExact()
        || iterable instanceof PySet s && s.isExact()
        || iterable instanceof DictView
        || iterable instanceof CursorIterator && !(iterable instanceof SequenceIterator)
        || iterable instanceof PyRange r && r.isSmall() && (long) r.length() < 1 << 20;
  }

  /** A list of the items of any iterable. */
  @TruffleBoundary
  public static PyList of(PyThread t, Object iterable) {
    if (iterable instanceof PyList other && other.isExact()) {
      return PyList.ofStore(t, other.copyStore(t, 0, Integer.MAX_VALUE));
    }
    if (iterable instanceof PyRange r
        && r.isSmall()
        && (long) r.length() < Integer.MAX_VALUE - 16) {
      long[] items = new long[(int) (long) r.length()];
      for (int i = 0; i < items.length; i++) {
        items[i] = (long) r.start() + i * (long) r.step();
      }
      return PyList.ofLongs(t, items);
    }
    return PyList.of(t, Iteration.toArray(t, iterable));
  }

  /** {@code a + b}. */
  @TruffleBoundary
  public static PyList concat(PyThread t, PyList a, PyList b) {
    if (a.isPrivate() && b.isPrivate()) {
      return concatNow(t, a, b);
    }
    return Operation.atomically(t, () -> concatNow(t, a, b));
  }

  private static PyList concatNow(PyThread t, PyList a, PyList b) {
    PyList result = PyList.ofStore(t, a.copyStore(t, 0, Integer.MAX_VALUE));
    extendFrom(t, result, b);
    return result;
  }

  /** {@code a * n}. */
  @TruffleBoundary
  public static PyList repeat(PyThread t, PyList a, long n) {
    Object items = a.copyStore(t, 0, Integer.MAX_VALUE);
    return PyList.ofStore(t, repeated(items, n));
  }

  /** {@code a *= n}. */
  @TruffleBoundary
  public static void repeatInPlace(PyThread t, PyList a, long n) {
    Operation.atomically(
        t,
        () -> {
          if (n <= 0) {
            a.clear(t);
          } else if (n > 1) {
            Object items = a.copyStore(t, 0, Integer.MAX_VALUE);
            Object more = repeated(items, n - 1);
            a.extendStore(t, more, ListStore.capacity(more));
          }
          return null;
        });
  }

  private static Object repeated(Object items, long n) {
    int length = ListStore.capacity(items);
    if (n <= 0 || length == 0) {
      return ListStore.EMPTY;
    }
    if (n > (Integer.MAX_VALUE - 16) / length) {
      throw PyErrors.withArgs(BuiltinException.MemoryError);
    }
    Object result = ListStore.grown(items, (int) (length * n));
    for (int i = length; i < length * n; i += length) {
      System.arraycopy(items, 0, result, i, length);
    }
    return result;
  }

  /** {@code list.pop(index)}. */
  @TruffleBoundary
  public static Object pop(PyThread t, PyList list, long index) {
    Object v = index == -1 ? list.popLastOrNull(t) : list.removeAtOrNull(t, index);
    if (v == null) {
      throw PyErrors.indexError(
          index == -1 || list.size(t) == 0 ? "pop from empty list" : "pop index out of range");
    }
    return v;
  }

  /** {@code list.remove(x)}. */
  @TruffleBoundary
  public static void remove(PyThread t, PyList list, Object x) {
    Operation.atomically(
        t,
        () -> {
          long i = Membership.indexOf(t, list, x, 0, Long.MAX_VALUE);
          if (i < 0) {
            throw PyErrors.valueError("list.remove(x): x not in list");
          }
          list.splice(t, i, i + 1, ListStore.EMPTY, 0);
          return null;
        });
  }

  /** {@code list.count(x)}. */
  @TruffleBoundary
  public static long count(PyThread t, PyList list, Object x) {
    return Operation.atomically(
        t,
        () -> {
          long n = 0;
          long i = 0;
          for (Object v = list.getOrNull(t, i); v != null; v = list.getOrNull(t, ++i)) {
            if (Comparisons.same(t, v, x)) {
              n++;
            }
          }
          return n;
        });
  }

  /** {@code list.index(x, start, stop)}. */
  @TruffleBoundary
  public static long index(PyThread t, PyList list, Object x, long start, long stop) {
    return Operation.atomically(
        t,
        () -> {
          int n = list.size(t);
          long from = start < 0 ? Math.max(0, start + n) : start;
          long to = stop < 0 ? Math.max(0, stop + n) : stop;
          long i = Membership.indexOf(t, list, x, from, to);
          if (i < 0) {
            throw PyErrors.valueError("%s is not in list", Texts.javaRepr(t, x));
          }
          return i;
        });
  }
}
