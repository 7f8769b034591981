package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.stm.Publisher;

/**
 * An iterator that consists of fixed parts and one immutable state: each step is a function of both
 * that gives an item and sets the next state. States are guest values, numbers, or arrays of such
 * that nobody changes.
 */
public final class StateIterator extends ShapedIterator {
  private static final int UNDO_STATE = 0;
  private static final int UNDO_PARTS = UNDO_STATE + 1;

  /** How the next item is found; null at the end. */
  public interface Step {
    Object next(PyThread t, StateIterator self);
  }

  private final Step step;

  /** Replaced as a whole when the iterator has ended; read without a barrier. */
  private Object[] parts;

  private Object state;

  /** What each step calls, or null; one of the parts. */
  private Object callee;

  public StateIterator(PyThread t, Shape shape, Step step, Object state, Object... parts) {
    super(t, shape);
    this.step = step;
    this.state = state;
    this.parts = parts;
  }

  /** Says that each step calls {@code function}; gives this iterator, which is fresh. */
  public StateIterator calling(Object function) {
    callee = function;
    return this;
  }

  /** A fixed part; null when the iterator {@linkplain #letGo has let it go}. */
  public Object part(int i) {
    return parts[i];
  }

  /** The iterator has ended and refers to nothing any more; at the end of a step. */
  public void letGo(PyThread t) {
    long w = t.open(this);
    t.logUndo(this, UNDO_PARTS, 0, parts);
    parts = new Object[parts.length];
    t.close(this, w);
  }

  /** The state. */
  public Object state(PyThread t) {
    if (isPrivate()) {
      return state;
    }
    while (true) {
      long m = t.firstLook(this);
      Object s = state;
      if (t.secondLook(this, m)) {
        return s;
      }
    }
  }

  /** The state of an iterator that counts. */
  public long count(PyThread t) {
    return (long) state(t);
  }

  /** The state of an iterator that has several. */
  public Object[] states(PyThread t) {
    return (Object[]) state(t);
  }

  public void setState(PyThread t, Object next) {
    if (!isPrivate()) {
      escape(t, next);
    }
    long w = t.open(this);
    t.logUndo(this, UNDO_STATE, 0, state);
    state = next;
    t.close(this, w);
  }

  private static void escape(PyThread t, Object value) {
    if (value instanceof Object[] all) {
      for (Object v : all) {
        escape(t, v);
      }
    } else {
      t.escape(value);
    }
  }

  @Override
  @TruffleBoundary
  public boolean runsGuestCode(PyThread t) {
    if (!isExact()) {
      return true;
    }
    if (callee instanceof PyFunction) {
      return true;
    }
    for (Object part : parts) {
      boolean source = part instanceof PyIterator || part instanceof PyGenerator;
      if (source ? Iteration.runsGuestCode(t, part) : isGuestIterator(t, part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isGuestIterator(PyThread t, Object part) {
    return part instanceof PlainObject
        && t.context().typeOf(t, part).find(t, "__next__") instanceof PyFunction;
  }

  @Override
  protected Object step(PyThread t) {
    return step.next(t, this);
  }

  @Override
  protected Object snapshot() {
    return null;
  }

  @Override
  protected void undo(int op, long arg, Object value) {
    if (op == UNDO_STATE) {
      state = value;
    } else if (op == UNDO_PARTS) {
      parts = (Object[]) value;
    } else {
      super.undo(op, arg, value);
    }
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    visit(p, state);
    visit(p, parts);
  }

  private static void visit(Publisher p, Object value) {
    if (value instanceof Object[] all) {
      for (Object v : all) {
        visit(p, v);
      }
    } else {
      p.visit(value);
    }
  }
}
