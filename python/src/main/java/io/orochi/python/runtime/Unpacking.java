package io.orochi.python.runtime;

import java.util.ArrayList;
import java.util.List;

/** The items of an iterable for targets or patterns, one of which may take the rest as a list. */
public final class Unpacking {
  private Unpacking() {}

  /**
   * The items, one for each of {@code count} targets. ValueError when there are too many or too
   * few, TypeError for what is not iterable.
   *
   * @param star index of the target that takes a list of the rest, or -1
   */
  public static Object[] items(PyThread t, Object v, int count, int star) {
    return Iteration.inOneGo(t, v, () -> inSteps(t, v, count, star));
  }

  private static Object[] inSteps(PyThread t, Object v, int count, int star) {
    Object iterator;
    try {
      iterator = Iteration.iter(t, v);
    } catch (PyException e) {
      if (!Exceptions.matches(t, e, BuiltinException.TypeError) || Iteration.isIterable(t, v)) {
        throw e;
      }
      throw PyErrors.typeError(
          "cannot unpack non-iterable %s object", t.context().typeOf(t, v).name());
    }
    Object[] items = new Object[count];
    int before = star < 0 ? count : star;
    for (int i = 0; i < before; i++) {
      items[i] = Iteration.next(t, iterator);
      if (items[i] == null) {
        throw star < 0
            ? PyErrors.valueError("not enough values to unpack (expected %d, got %d)", count, i)
            : PyErrors.valueError(
                "not enough values to unpack (expected at least %d, got %d)", count - 1, i);
      }
    }
    if (star < 0) {
      if (Iteration.next(t, iterator) != null) {
        throw PyErrors.valueError("too many values to unpack (expected %d)", count);
      }
      return items;
    }
    List<Object> rest = new ArrayList<>();
    for (Object o = Iteration.next(t, iterator); o != null; o = Iteration.next(t, iterator)) {
      rest.add(o);
    }
    int after = count - star - 1;
    if (rest.size() < after) {
      throw PyErrors.valueError(
          "not enough values to unpack (expected at least %d, got %d)",
          count - 1, before + rest.size());
    }
    int middle = rest.size() - after;
    items[star] = PyList.of(t, rest.subList(0, middle).toArray());
    for (int i = 0; i < after; i++) {
      items[star + 1 + i] = rest.get(middle + i);
    }
    return items;
  }
}
