package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.operation.Operation;

/** Subscription of lists by indices and slices. */
public final class ListSlices {
  private ListSlices() {}

  private static PyException badIndex(PyThread t, Object key) {
    return PyErrors.typeError(
        "list indices must be integers or slices, not %s", Types.nameOf(t, key));
  }

  /** The index, or an error; guest code may run. */
  private static long index(PyThread t, Object key) {
    if (key instanceof Long i) {
      return i;
    }
    if (Indices.indexOrNull(t, key) == null) {
      throw badIndex(t, key);
    }
    return Indices.toLong(t, key, BuiltinException.IndexError);
  }

  /** {@code list[key]}. */
  @TruffleBoundary
  public static Object get(PyThread t, PyList list, Object key) {
    if (!(key instanceof PySlice slice)) {
      return list.get(t, index(t, key));
    }
    PySlice.Bounds bounds = slice.bounds(t);
    if (bounds.step() == 1 && bounds.start() >= 0 && bounds.stop() >= 0) {
      return PyList.ofStore(t, list.copyStore(t, bounds.start(), bounds.stop()));
    }
    return PyList.ofStore(t, list.copyStepped(t, bounds));
  }

  /** {@code list[key] = value}. */
  @TruffleBoundary
  public static void set(PyThread t, PyList list, Object key, Object value) {
    if (!(key instanceof PySlice slice)) {
      list.set(t, index(t, key), value);
      return;
    }
    PySlice.Bounds bounds = slice.bounds(t);
    if (bounds.step() == 1) {
      if (list.isPrivate()
          && value instanceof PyList other
          && other.isPrivate()
          && other.isExact()) {
        replace(t, list, bounds, other.copyStore(t, 0, Integer.MAX_VALUE));
      } else {
        Operation.atomically(
            t,
            () -> {
              replace(
                  t,
                  list,
                  bounds,
                  ListStore.narrowed(items(t, value, "can only assign an iterable")));
              return null;
            });
      }
      return;
    }
    Operation.atomically(
        t,
        () -> {
          Object[] items = items(t, value, "must assign iterable to extended slice");
          PySlice.Range r = bounds.in(list.size(t));
          if (items.length != r.count()) {
            throw PyErrors.valueError(
                "attempt to assign sequence of size %d to extended slice of size %d",
                items.length, r.count());
          }
          if (items.length > 0 && !list.setStepped(t, r, items)) {
            throw PyErrors.runtimeError("list changed size during slice assignment");
          }
          return null;
        });
  }

  private static void replace(PyThread t, PyList list, PySlice.Bounds bounds, Object items) {
    PySlice.Range r = bounds.in(list.size(t));
    list.splice(t, r.start(), Math.max(r.start(), r.stop()), items, ListStore.capacity(items));
  }

  /** The items of the assigned value. */
  private static Object[] items(PyThread t, Object value, String error) {
    if (!(value instanceof PyList || value instanceof PyTuple) && !Iteration.isIterable(t, value)) {
      throw PyErrors.typeError(error);
    }
    return Iteration.toArrayUnasked(t, value);
  }

  /** {@code del list[key]}. */
  @TruffleBoundary
  public static void delete(PyThread t, PyList list, Object key) {
    if (!(key instanceof PySlice slice)) {
      if (list.removeAtOrNull(t, index(t, key)) == null) {
        throw PyErrors.indexError("list assignment index out of range");
      }
      return;
    }
    list.deleteStepped(t, slice.bounds(t));
  }
}
