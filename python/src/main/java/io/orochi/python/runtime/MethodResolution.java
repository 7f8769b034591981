package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The method resolution order: C3 linearisation. */
public final class MethodResolution {
  private MethodResolution() {}

  /** The order for a class with these bases; TypeError when there is none. */
  @TruffleBoundary
  public static PyType[] order(PyThread t, PyType type, PyType[] bases) {
    for (int i = 0; i < bases.length; i++) {
      for (int j = i + 1; j < bases.length; j++) {
        if (bases[i] == bases[j]) {
          throw PyErrors.typeError("duplicate base class %s", bases[i].shortName());
        }
      }
    }
    List<PyType> order = new ArrayList<>();
    order.add(type);
    if (bases.length == 1) {
      order.addAll(Arrays.asList(bases[0].mro(t)));
      return order.toArray(PyType[]::new);
    }
    List<List<PyType>> rest = new ArrayList<>();
    for (PyType b : bases) {
      rest.add(new ArrayList<>(Arrays.asList(b.mro(t))));
    }
    rest.add(new ArrayList<>(Arrays.asList(bases)));
    while (true) {
      rest.removeIf(List::isEmpty);
      if (rest.isEmpty()) {
        return order.toArray(PyType[]::new);
      }
      PyType next = null;
      for (List<PyType> list : rest) {
        PyType head = list.get(0);
        if (rest.stream().noneMatch(l -> l.lastIndexOf(head) > 0)) {
          next = head;
          break;
        }
      }
      if (next == null) {
        throw inconsistent(rest);
      }
      order.add(next);
      for (List<PyType> list : rest) {
        if (list.get(0) == next) {
          list.remove(0);
        }
      }
    }
  }

  private static PyException inconsistent(List<List<PyType>> rest) {
    List<PyType> heads = new ArrayList<>();
    for (List<PyType> list : rest) {
      if (!heads.contains(list.get(0))) {
        heads.add(list.get(0));
      }
    }
    StringBuilder names = new StringBuilder();
    for (PyType h : heads) {
      names.append(names.isEmpty() ? "" : ", ").append(h.shortName());
    }
    return PyErrors.typeError(
        "Cannot create a consistent method resolution\norder (MRO) for bases %s", names);
  }

  /** The order that the metaclass wants: its {@code mro()} if it has one of its own. */
  @TruffleBoundary
  public static PyType[] orderByMetaclass(PyThread t, PyType type, PyType[] bases) {
    PyType meta = t.context().typeOf(t, type);
    TypeLookup mro = meta.lookup(t, "mro");
    if (isUsual(t, mro)) {
      return order(t, type, bases);
    }
    type.setBasesForOrder(t, bases);
    Object[] result =
        Iteration.toArray(t, Calls.call(t, Attributes.bind(t, mro.value(), type, meta)));
    PyType[] order = new PyType[result.length];
    for (int i = 0; i < order.length; i++) {
      if (!(result[i] instanceof PyType c)) {
        throw PyErrors.typeError(
            "mro() returned a non-class ('%s')", t.context().typeOf(t, result[i]).name());
      }
      if (!type.solidBase().isSubtypeOf(t, c.solidBase())) {
        throw PyErrors.typeError("mro() returned base with unsuitable layout ('%s')", c.name());
      }
      order[i] = c;
    }
    return order;
  }

  /** Whether the metaclass leaves the order to {@link #order}. */
  static boolean isUsual(PyThread t, PyType type) {
    return isUsual(t, t.context().typeOf(t, type).lookup(t, "mro"));
  }

  private static boolean isUsual(PyThread t, TypeLookup mro) {
    return mro.definer() == t.context().type(BuiltinType.TYPE);
  }
}
