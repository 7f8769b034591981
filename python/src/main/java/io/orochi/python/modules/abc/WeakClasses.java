package io.orochi.python.modules.abc;

import io.orochi.python.runtime.PyType;
import io.orochi.stm.Publisher;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** An immutable set of classes that keeps none of them alive; the order is that of addition. */
final class WeakClasses {
  static final WeakClasses EMPTY = new WeakClasses(List.of());

  private final List<WeakReference<PyType>> references;

  private WeakClasses(List<WeakReference<PyType>> references) {
    this.references = references;
  }

  boolean contains(PyType cls) {
    for (WeakReference<PyType> reference : references) {
      if (reference.refersTo(cls)) {
        return true;
      }
    }
    return false;
  }

  int size() {
    return references.size();
  }

  /** This set with {@code cls}, and without the classes that have gone. */
  WeakClasses with(PyType cls) {
    List<WeakReference<PyType>> more = new ArrayList<>(references.size() + 1);
    for (WeakReference<PyType> reference : references) {
      if (!reference.refersTo(null) && !reference.refersTo(cls)) {
        more.add(reference);
      }
    }
    more.add(new WeakReference<>(cls));
    return new WeakClasses(List.copyOf(more));
  }

  /** The classes that are still there. */
  List<PyType> live() {
    List<PyType> result = new ArrayList<>(references.size());
    for (WeakReference<PyType> reference : references) {
      PyType cls = reference.get();
      if (cls != null) {
        result.add(cls);
      }
    }
    return result;
  }

  /** Other threads can reach the classes through this set. */
  void publish(Publisher p) {
    for (PyType cls : live()) {
      p.visit(cls);
    }
  }
}
