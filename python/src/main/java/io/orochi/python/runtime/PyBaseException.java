package io.orochi.python.runtime;

import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.framework.thread.GuestThread;
import io.orochi.stm.Publisher;

/**
 * An exception object. The fields that CPython's struct has are Java fields (null: not set, which
 * guest code sees as None); attributes of the built-in subclasses (OSError.errno,
 * StopIteration.value …) are ordinary attributes of the object.
 */
public final class PyBaseException extends PlainObject {
  private PyTuple args;
  private Object cause;
  private Object context;
  private Object traceback;
  private boolean suppressContext;

  public PyBaseException(GuestThread t, Shape shape, PyTuple args) {
    super(t, shape);
    this.args = args;
  }

  /** A read under the protocol of one of the fields. */
  private Object read(GuestThread t, java.util.function.Function<PyBaseException, Object> field) {
    if (isPrivate()) {
      return field.apply(this);
    }
    while (true) {
      long m = t.firstLook(this);
      Object v = field.apply(this);
      if (t.secondLook(this, m)) {
        return v;
      }
    }
  }

  private void write(GuestThread t, Object value, Runnable store) {
    if (!isPrivate()) {
      t.escape(value);
    }
    long w = t.open(this);
    store.run();
    t.close(this, w);
  }

  public PyTuple args(GuestThread t) {
    return (PyTuple) read(t, e -> e.args);
  }

  public void setArgs(GuestThread t, PyTuple value) {
    write(t, value, () -> args = value);
  }

  /** {@code __cause__}, or null. */
  public Object cause(GuestThread t) {
    return read(t, e -> e.cause);
  }

  /** Sets {@code __cause__} and, as CPython, {@code __suppress_context__}. */
  public void setCause(GuestThread t, Object value) {
    write(
        t,
        value,
        () -> {
          cause = value;
          suppressContext = true;
        });
  }

  /** {@code __context__}, or null. */
  public Object context(GuestThread t) {
    return read(t, e -> e.context);
  }

  public void setContext(GuestThread t, Object value) {
    write(t, value, () -> context = value);
  }

  /** {@code __traceback__}: a {@link PyTraceback}, or null. */
  public Object traceback(GuestThread t) {
    return read(t, e -> e.traceback);
  }

  public void setTraceback(GuestThread t, Object value) {
    write(t, value, () -> traceback = value);
  }

  public boolean suppressContext(GuestThread t) {
    return (Boolean) read(t, e -> e.suppressContext);
  }

  public void setSuppressContext(GuestThread t, boolean value) {
    write(t, null, () -> suppressContext = value);
  }

  private record ExceptionSnapshot(
      Object plain,
      PyTuple args,
      Object cause,
      Object context,
      Object traceback,
      boolean suppressContext) {}

  @Override
  protected Object snapshot() {
    return new ExceptionSnapshot(
        super.snapshot(), args, cause, context, traceback, suppressContext);
  }

  @Override
  protected void restore(Object saved) {
    ExceptionSnapshot s = (ExceptionSnapshot) saved;
    super.restore(s.plain);
    args = s.args;
    cause = s.cause;
    context = s.context;
    traceback = s.traceback;
    suppressContext = s.suppressContext;
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(args);
    p.visit(cause);
    p.visit(context);
    p.visit(traceback);
  }
}
