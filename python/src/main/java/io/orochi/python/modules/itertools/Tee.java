package io.orochi.python.modules.itertools;

import io.orochi.python.builtins.Iterators;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.StateIterator;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.stm.Publisher;
import io.orochi.stm.TxObject;

/** {@code tee}: iterators that walk along one linked list, which the foremost of them extends. */
final class Tee {
  static final ExtensionType TEE =
      ExtensionType.of("itertools._tee", Layout.SHAPED, Tee::define).withoutSubclasses();

  private Tee() {}

  /** One item and what follows; empty until an iterator gets here. */
  private static final class Link extends TxObject {
    private record Content(Object item, Link next) {}

    private record State(Content content, boolean isAwaited) {}

    private Content content;
    private boolean isAwaited;

    Link(PyThread t) {
      super(t);
    }

    Content content(PyThread t) {
      if (isPrivate()) {
        return content;
      }
      while (true) {
        long m = t.firstLook(this);
        Content c = content;
        if (t.secondLook(this, m)) {
          return c;
        }
      }
    }

    Content fill(PyThread t, Object item) {
      Content fresh = new Content(item, new Link(t));
      if (!isPrivate()) {
        t.escape(item);
        t.escape(fresh.next);
      }
      long w = t.open(this);
      content = fresh;
      isAwaited = false;
      t.close(this, w);
      return fresh;
    }

    /** Says whether the source is being asked for the item; gives whether it was. */
    boolean setAwaited(PyThread t, boolean value) {
      long w = t.open(this);
      boolean before = isAwaited;
      isAwaited = value;
      t.close(this, w);
      return before;
    }

    @Override
    protected Object snapshot() {
      return new State(content, isAwaited);
    }

    @Override
    protected void restore(Object saved) {
      State s = (State) saved;
      content = s.content;
      isAwaited = s.isAwaited;
    }

    @Override
    public void publishFields(Publisher p) {
      Content c = content;
      if (c != null) {
        p.visit(c.item);
        p.visit(c.next);
      }
    }
  }

  private static void define(TypeBuilder b) {
    b.newMethod("(cls, iterable, /)", (t, a) -> fromIterable(t, a[1], (PyType) a[0]));
    Iterators.define(b);
    b.def("__copy__(self, /)", (t, self) -> copy(t, (StateIterator) self));
  }

  private static StateIterator fromIterable(PyThread t, Object iterable, PyType cls) {
    Object it = Iteration.iter(t, iterable);
    if (it instanceof StateIterator s && t.context().typeOf(t, s) == t.context().type(TEE)) {
      return copy(t, s);
    }
    return new StateIterator(t, cls.instanceShape(), Tee::next, new Link(t), it);
  }

  private static StateIterator copy(PyThread t, StateIterator it) {
    return new StateIterator(t, t.context().shape(TEE), Tee::next, it.state(t), it.part(0));
  }

  private static Object next(PyThread t, StateIterator self) {
    Link link = (Link) self.state(t);
    Link.Content c = link.content(t);
    if (c == null) {
      if (link.setAwaited(t, true)) {
        throw PyErrors.runtimeError("cannot re-enter the tee iterator");
      }
      Object v = null;
      try {
        v = Iteration.next(t, self.part(0));
      } finally {
        if (v == null) {
          link.setAwaited(t, false);
        }
      }
      if (v == null) {
        return null;
      }
      c = link.fill(t, v);
    }
    self.setState(t, c.next);
    return c.item;
  }

  /** {@code tee(iterable, n)}. */
  static Object tee(PyThread t, Object iterable, Object count) {
    long n = Indices.toLong(t, count);
    if (n < 0) {
      throw PyErrors.valueError("n must be >= 0");
    }
    Object[] all = new Object[(int) Math.min(n, Integer.MAX_VALUE - 16)];
    if (n > 0) {
      StateIterator first = fromIterable(t, iterable, t.context().type(TEE));
      all[0] = first;
      for (int i = 1; i < all.length; i++) {
        all[i] = copy(t, first);
      }
    }
    return PyTuple.of(all);
  }
}
