package io.orochi.python.runtime;

import io.orochi.stm.Publisher;

/** {@code iter(callable, sentinel)}. */
public final class CallableIterator extends CursorIterator {
  private final Object callable;
  private final Object sentinel;

  public CallableIterator(PyThread t, Object callable, Object sentinel) {
    super(t, 0);
    this.callable = callable;
    this.sentinel = sentinel;
  }

  public Object callable() {
    return callable;
  }

  public Object sentinel() {
    return sentinel;
  }

  @Override
  public boolean runsGuestCode(PyThread t) {
    return callable instanceof PyFunction;
  }

  @Override
  protected Object item(PyThread t, long at) {
    Object v;
    try {
      v = Calls.call(t, callable);
    } catch (PyException e) {
      if (Exceptions.matches(t, e, BuiltinException.StopIteration)) {
        return null;
      }
      throw e;
    }
    // the call itself may have come to the end
    return position(t) == DONE || Comparisons.same(t, sentinel, v) ? null : v;
  }

  /**
   * The position only says whether the end was met: shared users that call at the same time all get
   * what they called for.
   */
  @Override
  protected long after(long at) {
    return at;
  }

  @Override
  public BuiltinType builtinType() {
    return BuiltinType.CALLABLE_ITERATOR;
  }

  @Override
  public void publishFields(Publisher p) {
    p.visit(callable);
    p.visit(sentinel);
  }
}
