package io.orochi.python.modules.array;

import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PySlice;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Types;
import io.orochi.python.text.BytesShape;
import java.util.Arrays;

/** Items and slices of arrays, read and assigned. */
final class ArrayItems {
  private ArrayItems() {}

  static Object get(PyThread t, PyArray a, Object key) {
    if (key instanceof PySlice slice) {
      PySlice.Bounds bounds = slice.bounds(t);
      byte[] bytes = a.toArray(t);
      PySlice.Range r = bounds.in(bytes.length / a.type().size());
      return PyArray.of(t, a.type(), selected(bytes, r, a.type().size()));
    }
    long i = index(t, key);
    Object v = i >= 0 || (i += a.count(t)) >= 0 ? a.getOrNull(t, i) : null;
    if (v == null) {
      throw PyErrors.indexError("array index out of range");
    }
    return v;
  }

  private static byte[] selected(byte[] bytes, PySlice.Range r, int size) {
    if (r.step() == 1) {
      int from = (int) r.start() * size;
      return Arrays.copyOfRange(bytes, from, from + (int) r.count() * size);
    }
    byte[] result = new byte[(int) r.count() * size];
    for (int k = 0; k < r.count(); k++) {
      System.arraycopy(bytes, (int) (r.start() + k * r.step()) * size, result, k * size, size);
    }
    return result;
  }

  private static long index(PyThread t, Object key) {
    if (Indices.indexOrNull(t, key) == null) {
      throw PyErrors.typeError("array indices must be integers");
    }
    return Indices.toLong(t, key, BuiltinException.IndexError);
  }

  /** {@code a[key] = value}, or with null {@code del a[key]}. */
  static void set(PyThread t, PyArray a, Object key, Object value) {
    if (key instanceof PySlice slice) {
      assign(t, a, slice.bounds(t), value);
      return;
    }
    int size = a.type().size();
    long i = index(t, key);
    int n = a.count(t);
    long at = i < 0 ? i + n : i;
    if (at < 0 || at >= n) {
      throw PyErrors.indexError("array assignment index out of range");
    }
    byte[] element = value == null ? new byte[0] : a.type().pack(t, value);
    if (!a.splice(t, (int) at * size, size, element)) {
      throw PyErrors.indexError("array assignment index out of range");
    }
  }

  private static void assign(PyThread t, PyArray a, PySlice.Bounds bounds, Object value) {
    byte[] v = new byte[0];
    if (value != null) {
      if (!(value instanceof PyArray other)) {
        throw PyErrors.typeError(
            "can only assign array (not \"%s\") to array slice", Types.nameOf(t, value));
      }
      ArrayMethods.checkSame(a, other);
      v = other.toArray(t);
    }
    int size = a.type().size();
    while (true) {
      byte[] bytes = a.toArray(t);
      PySlice.Range r = bounds.in(bytes.length / size);
      if (r.step() == 1) {
        if (a.splice(t, (int) r.start() * size, (int) r.count() * size, v)) {
          return;
        }
      } else if (value != null && v.length / size != r.count()) {
        throw PyErrors.valueError(
            "attempt to assign array of size %d to extended slice of size %d",
            v.length / size, r.count());
      } else if (a.splice(t, 0, bytes.length, replaced(bytes, r, size, value == null ? null : v))) {
        return;
      }
    }
  }

  private static byte[] replaced(byte[] bytes, PySlice.Range r, int size, byte[] v) {
    if (v != null) {
      byte[] result = bytes.clone();
      for (int k = 0; k < r.count(); k++) {
        System.arraycopy(v, k * size, result, (int) (r.start() + k * r.step()) * size, size);
      }
      return result;
    }
    byte[] result = bytes;
    PySlice.Range up = r.count() == 0 ? r : r.ascending();
    for (long k = r.count() - 1; k >= 0; k--) {
      int at = (int) (up.start() + k * up.step()) * size;
      result =
          BytesShape.concat(
              Arrays.copyOf(result, at), Arrays.copyOfRange(result, at + size, result.length));
    }
    return result;
  }
}
