package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Arrays;

/** Subscription, concatenation and repetition of tuples. */
public final class Tuples {
  private Tuples() {}

  /** {@code tuple[key]}. */
  @TruffleBoundary
  public static Object get(PyThread t, PyTuple tuple, Object key) {
    if (key instanceof PySlice slice) {
      PySlice.Range r = slice.bounds(t).in(tuple.size());
      if (r.count() == tuple.size() && r.step() == 1) {
        return tuple;
      }
      Object[] items = new Object[(int) r.count()];
      for (int i = 0; i < items.length; i++) {
        items[i] = tuple.get((int) (r.start() + i * r.step()));
      }
      return PyTuple.of(items);
    }
    if (!(key instanceof Long) && Indices.indexOrNull(t, key) == null) {
      throw PyErrors.typeError(
          "tuple indices must be integers or slices, not %s", Types.nameOf(t, key));
    }
    long i = Indices.toLong(t, key, BuiltinException.IndexError);
    if (i < 0) {
      i += tuple.size();
    }
    if (i < 0 || i >= tuple.size()) {
      throw PyErrors.indexError("tuple index out of range");
    }
    return tuple.get((int) i);
  }

  /** {@code a + b}. */
  @TruffleBoundary
  public static PyTuple concat(PyTuple a, PyTuple b) {
    if (b.size() == 0) {
      return a;
    } else if (a.size() == 0) {
      return b;
    }
    Object[] items = Arrays.copyOf(a.items(), a.size() + b.size());
    System.arraycopy(b.items(), 0, items, a.size(), b.size());
    return PyTuple.of(items);
  }

  /** {@code a * n}. */
  @TruffleBoundary
  public static PyTuple repeat(PyTuple a, long n) {
    if (n == 1 || a.size() == 0) {
      return a;
    }
    return PyTuple.of(repeated(a.items(), n));
  }

  /** The items {@code n} times over, in a fresh array; MemoryError. */
  static Object[] repeated(Object[] items, long n) {
    if (n <= 0 || items.length == 0) {
      return new Object[0];
    }
    if (n > (Integer.MAX_VALUE - 16) / items.length) {
      throw PyErrors.withArgs(BuiltinException.MemoryError);
    }
    Object[] result = new Object[(int) (items.length * n)];
    for (int i = 0; i < result.length; i += items.length) {
      System.arraycopy(items, 0, result, i, items.length);
    }
    return result;
  }
}
