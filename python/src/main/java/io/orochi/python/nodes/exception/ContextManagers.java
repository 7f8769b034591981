package io.orochi.python.nodes.exception;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.PyBaseException;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Truth;

/** The protocol of context managers. */
public final class ContextManagers {
  private ContextManagers() {}

  /**
   * A manager that was entered.
   *
   * @param value what {@code __enter__} gave
   * @param exit the bound {@code __exit__}, found before {@code __enter__} was called
   */
  public record Entered(Object value, Object exit) {}

  /** Enters. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static Entered enter(PyThread t, Object manager) {
    Object enter = Calls.findSpecial(t, manager, "__enter__");
    if (enter == null) {
      throw PyErrors.typeError(
          "'%s' object does not support the context manager protocol",
          t.context().typeOf(t, manager).name());
    }
    Object exit = Calls.findSpecial(t, manager, "__exit__");
    if (exit == null) {
      throw PyErrors.typeError(
          "'%s' object does not support the context manager protocol (missed __exit__ method)",
          t.context().typeOf(t, manager).name());
    }
    return new Entered(Calls.call(t, enter), exit);
  }

  /** Leaves; whether the exception is swallowed. {@code e} is null when there was none. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static boolean exit(PyThread t, Object exit, PyException e) {
    if (e == null) {
      Calls.call(t, exit, PyNone.NONE, PyNone.NONE, PyNone.NONE);
      return false;
    }
    PyBaseException object = Exceptions.object(t, e);
    Object traceback = object.traceback(t);
    PyException outer = t.handled;
    t.handled = e;
    try {
      return Truth.isTrue(
          t,
          Calls.call(
              t,
              exit,
              t.context().typeOf(t, object),
              object,
              traceback == null ? PyNone.NONE : traceback));
    } catch (PyException raised) {
      Catching.chain(t, raised, e);
      throw raised;
    } finally {
      t.handled = outer;
    }
  }
}
