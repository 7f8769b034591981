package io.orochi.python.modules.ordering;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.operation.Operation;
import io.orochi.python.runtime.BuiltinBody;
import io.orochi.python.runtime.CompareOperator;
import io.orochi.python.runtime.Comparisons;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Types;
import java.util.function.Supplier;

/**
 * The module {@code _heapq}: binary heaps in lists (the algorithm is that of the library's pure
 * version, Knuth volume 3, 5.2.3).
 */
public final class HeapqModule implements ModuleDefinition {
  @Override
  public String name() {
    return "_heapq";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.def("heappush(heap, item, /)", HeapqModule::push);
    b.def("heappop(heap, /)", (t, heap) -> pop(t, "heappop", heap, false));
    b.def(
        "heapreplace(heap, item, /)",
        (t, heap, item) -> replace(t, "heapreplace", heap, item, false));
    b.def("heappushpop(heap, item, /)", HeapqModule::pushPop);
    b.def("heapify(heap, /)", (BuiltinBody.F1) (t, heap) -> heapify(t, "heapify", heap, false));
    b.def("_heappop_max(heap, /)", (t, heap) -> pop(t, "_heappop_max", heap, true));
    b.def(
        "_heapreplace_max(heap, item, /)",
        (t, heap, item) -> replace(t, "_heapreplace_max", heap, item, true));
    b.def(
        "_heapify_max(heap, /)",
        (BuiltinBody.F1) (t, heap) -> heapify(t, "_heapify_max", heap, true));
  }

  private static PyList list(PyThread t, String function, Object heap, boolean alone) {
    if (heap instanceof PyList list) {
      return list;
    }
    throw PyErrors.typeError(
        "%s() argument%s must be list, not %s", function, alone ? "" : " 1", Types.nameOf(t, heap));
  }

  private static Object run(PyThread t, PyList heap, Supplier<Object> body) {
    return heap.isPrivate() ? body.get() : Operation.atomically(t, body);
  }

  private static boolean before(PyThread t, Object a, Object b, boolean max) {
    return max
        ? Comparisons.holds(t, CompareOperator.LT, b, a)
        : Comparisons.holds(t, CompareOperator.LT, a, b);
  }

  private static Object at(PyThread t, PyList heap, int i) {
    Object v = heap.getOrNull(t, i);
    if (v == null) {
      throw PyErrors.runtimeError("list changed size during iteration");
    }
    return v;
  }

  private static void put(PyThread t, PyList heap, int i, Object v) {
    if (!heap.trySet(t, i, v)) {
      throw PyErrors.runtimeError("list changed size during iteration");
    }
  }

  private static void checkSize(PyThread t, PyList heap, int size) {
    if (heap.size(t) != size) {
      throw PyErrors.runtimeError("list changed size during iteration");
    }
  }

  /** Moves the item at {@code position} towards the root until its parent is not after it. */
  private static void siftDown(PyThread t, PyList heap, int start, int position, boolean max) {
    int size = heap.size(t);
    int i = position;
    Object item = at(t, heap, i);
    while (i > start) {
      int p = i - 1 >> 1;
      Object parent = at(t, heap, p);
      boolean up = before(t, item, parent, max);
      checkSize(t, heap, size);
      if (!up) {
        break;
      }
      parent = at(t, heap, p);
      put(t, heap, i, parent);
      put(t, heap, p, item);
      i = p;
    }
  }

  /**
   * Moves the smaller child up until a leaf is hit, then the item that was at {@code position} to
   * its place.
   */
  private static void siftUp(PyThread t, PyList heap, int position, boolean max) {
    int size = heap.size(t);
    int i = position;
    int firstLeaf = size >> 1;
    while (i < firstLeaf) {
      int child = 2 * i + 1;
      if (child + 1 < size) {
        boolean left = before(t, at(t, heap, child), at(t, heap, child + 1), max);
        checkSize(t, heap, size);
        if (!left) {
          child++;
        }
      }
      Object x = at(t, heap, child);
      Object y = at(t, heap, i);
      put(t, heap, child, y);
      put(t, heap, i, x);
      i = child;
    }
    siftDown(t, heap, position, i, max);
  }

  @TruffleBoundary
  private static Object push(PyThread t, Object heap, Object item) {
    PyList list = list(t, "heappush", heap, false);
    return run(
        t,
        list,
        () -> {
          list.append(t, item);
          siftDown(t, list, 0, list.size(t) - 1, false);
          return PyNone.NONE;
        });
  }

  @TruffleBoundary
  private static Object pop(PyThread t, String function, Object heap, boolean max) {
    PyList list = list(t, function, heap, true);
    return run(
        t,
        list,
        () -> {
          Object last = list.popLastOrNull(t);
          if (last == null) {
            throw PyErrors.indexError("index out of range");
          }
          if (list.size(t) == 0) {
            return last;
          }
          Object first = at(t, list, 0);
          put(t, list, 0, last);
          siftUp(t, list, 0, max);
          return first;
        });
  }

  @TruffleBoundary
  private static Object replace(
      PyThread t, String function, Object heap, Object item, boolean max) {
    PyList list = list(t, function, heap, false);
    return run(
        t,
        list,
        () -> {
          Object first = list.getOrNull(t, 0);
          if (first == null) {
            throw PyErrors.indexError("index out of range");
          }
          put(t, list, 0, item);
          siftUp(t, list, 0, max);
          return first;
        });
  }

  @TruffleBoundary
  private static Object pushPop(PyThread t, Object heap, Object item) {
    PyList list = list(t, "heappushpop", heap, false);
    return run(
        t,
        list,
        () -> {
          Object first = list.getOrNull(t, 0);
          if (first == null || !before(t, first, item, false)) {
            return item;
          }
          if (list.size(t) == 0) {
            throw PyErrors.indexError("index out of range");
          }
          first = at(t, list, 0);
          put(t, list, 0, item);
          siftUp(t, list, 0, false);
          return first;
        });
  }

  @TruffleBoundary
  private static Object heapify(PyThread t, String function, Object heap, boolean max) {
    PyList list = list(t, function, heap, true);
    return run(
        t,
        list,
        () -> {
          for (int i = (list.size(t) >> 1) - 1; i >= 0; i--) {
            siftUp(t, list, i, max);
          }
          return PyNone.NONE;
        });
  }
}
