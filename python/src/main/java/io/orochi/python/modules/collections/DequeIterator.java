package io.orochi.python.modules.collections;

import io.orochi.framework.object.Shape;
import io.orochi.framework.object.ShapedObject;
import io.orochi.framework.operation.Operation;
import io.orochi.python.builtins.Iterators;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyIterator;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.stm.Publisher;

/**
 * {@code iter(deque)} and {@code reversed(deque)}. Raises RuntimeError when the deque was changed
 * since.
 */
final class DequeIterator extends ShapedObject implements PyIterator {
  static final ExtensionType TYPE =
      ExtensionType.of("_collections._deque_iterator", Layout.SHAPED, b -> define(b, false))
          .withoutSubclasses();
  static final ExtensionType REVERSE_TYPE =
      ExtensionType.of("_collections._deque_reverse_iterator", Layout.SHAPED, b -> define(b, true))
          .withoutSubclasses();

  private static final int UNDO_LEFT = 0;

  private final PyDeque deque;
  private final boolean backward;
  private final int expectedSize;
  private final long expectedChanges;

  /** Items not yet given. */
  private int left;

  DequeIterator(PyThread t, Shape shape, PyDeque deque, boolean backward) {
    super(t, shape);
    this.deque = deque;
    this.backward = backward;
    long before;
    int n;
    do {
      before = deque.changes(t);
      n = deque.size(t);
    } while (before != deque.changes(t));
    this.expectedChanges = before;
    this.expectedSize = n;
    this.left = n;
  }

  static DequeIterator of(PyThread t, PyDeque deque, boolean backward) {
    return new DequeIterator(t, t.context().shape(backward ? REVERSE_TYPE : TYPE), deque, backward);
  }

  private static void define(TypeBuilder b, boolean backward) {
    b.newMethod(
        "(cls, deque, index=0, /)",
        (t, a) -> {
          if (!(a[1] instanceof PyDeque d)) {
            throw PyErrors.typeError(
                "argument 1 must be collections.deque, not %s", t.context().typeOf(t, a[1]).name());
          }
          DequeIterator it = new DequeIterator(t, ((PyType) a[0]).instanceShape(), d, backward);
          for (long i = Indices.toLong(t, a[2]); i > 0 && it.next(t) != null; i--) {}
          return it;
        });
    Iterators.define(b);
    b.def("__length_hint__(self, /)", (t, self) -> (long) ((DequeIterator) self).left(t));
    b.def(
        "__reduce__(self, /)",
        (t, self) -> {
          DequeIterator it = (DequeIterator) self;
          return PyTuple.of(
              t.context().typeOf(t, self),
              PyTuple.of(it.deque, (long) it.expectedSize - it.left(t)));
        });
  }

  private int left(PyThread t) {
    if (isPrivate()) {
      return left;
    }
    while (true) {
      long m = t.firstLook(this);
      int n = left;
      if (t.secondLook(this, m)) {
        return n;
      }
    }
  }

  @Override
  public Object next(PyThread t) {
    return isPrivate() ? nextByComparing(t) : Operation.atomically(t, () -> nextByComparing(t));
  }

  private Object nextByComparing(PyThread t) {
    while (true) {
      int n = left(t);
      if (n == 0) {
        return null;
      }
      Object v = deque.getOrNull(t, backward ? n - 1 : expectedSize - n, expectedChanges);
      boolean mine;
      long w = t.open(this);
      mine = left == n;
      if (mine) {
        t.logUndo(this, UNDO_LEFT, n, null);
        left = v == null ? 0 : n - 1;
      }
      t.close(this, w);
      if (mine) {
        if (v == null) {
          throw PyErrors.runtimeError("deque mutated during iteration");
        }
        return v;
      }
    }
  }

  @Override
  protected void undo(int op, long arg, Object value) {
    if (op == UNDO_LEFT) {
      left = (int) arg;
    } else {
      super.undo(op, arg, value);
    }
  }

  @Override
  protected Object snapshot() {
    return null;
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(deque);
  }
}
