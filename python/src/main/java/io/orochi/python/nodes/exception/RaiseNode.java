package io.orochi.python.nodes.exception;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.PyBaseException;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTraceback;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Texts;

/** {@code raise exception from cause}. */
public final class RaiseNode extends Statement {
  @Child private Expression exception;
  @Child private Expression cause;

  /** The statement; {@code cause} may be null. */
  public RaiseNode(Expression exception, Expression cause) {
    this.exception = exception;
    this.cause = cause;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    PyThread t = PyThread.of(frame);
    Object e = exception.execute(frame);
    Object c = cause == null ? null : cause.execute(frame);
    PyException raised;
    try {
      raised = raise(t, e, c);
    } catch (PyException wrong) {
      throw wrong.at(this);
    }
    throw raised.at(this);
  }

  /**
   * The exception that {@code raise value from cause} raises, chained to the one being handled.
   *
   * @param cause Java null when there is no {@code from}
   */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static PyException raise(PyThread t, Object value, Object cause) {
    PyException e = exception(t, value, cause);
    if (t.handled != null) {
      Catching.chain(t, e, t.handled);
    } else {
      e.startChaining();
    }
    return e;
  }

  /** As {@link #raise}, but not chained yet. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static PyException exception(PyThread t, Object value, Object cause) {
    PyBaseException object = instance(t, value, "exceptions must derive from BaseException");
    if (cause == PyNone.NONE) {
      object.setCause(t, null);
    } else if (cause != null) {
      object.setCause(t, instance(t, cause, "exception causes must derive from BaseException"));
    }
    PyException e = PyException.of(object);
    e.setTraceback((PyTraceback) object.traceback(t));
    return e;
  }

  private static PyBaseException instance(PyThread t, Object value, String otherwise) {
    if (value instanceof PyBaseException object) {
      return object;
    }
    if (value instanceof PyType type
        && type.isSubtypeOf(t, t.context().type(BuiltinException.BaseException))) {
      Object made = Calls.call(t, type);
      if (made instanceof PyBaseException object) {
        return object;
      }
      throw PyErrors.typeError(
          "calling %s should have returned an instance of BaseException, not %s",
          Texts.repr(t, type), Texts.repr(t, t.context().typeOf(t, made)));
    }
    throw PyErrors.typeError(otherwise);
  }
}
