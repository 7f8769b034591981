package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/** The special methods behind {@code async for} and {@code async with}. */
public final class AsyncProtocol {
  private AsyncProtocol() {}

  /**
   * An asynchronous manager: the iterator of what {@code __aenter__} gave, and the bound {@code
   * __aexit__}.
   */
  public record Entering(Object awaitable, Object exit) {}

  /** Enters an asynchronous manager. */
  @TruffleBoundary
  public static Entering enter(PyThread t, Object manager) {
    Object enter = Calls.findSpecial(t, manager, "__aenter__");
    String name = t.context().typeOf(t, manager).name();
    if (enter == null) {
      throw PyErrors.typeError(
          "'%s' object does not support the asynchronous context manager protocol", name);
    }
    Object exit = Calls.findSpecial(t, manager, "__aexit__");
    if (exit == null) {
      throw PyErrors.typeError(
          "'%s' object does not support the asynchronous context manager protocol (missed __aexit__"
              + " method)",
          name);
    }
    return new Entering(awaited(t, Calls.call(t, enter), "__aenter__"), exit);
  }

  /**
   * Calls {@code __aexit__}: the iterator of what is to be awaited. {@code e} is null when there
   * was no exception.
   */
  @TruffleBoundary
  public static Object exit(PyThread t, Object exit, PyException e) {
    if (e == null) {
      return awaited(t, Calls.call(t, exit, PyNone.NONE, PyNone.NONE, PyNone.NONE), "__aexit__");
    }
    PyBaseException object = Exceptions.object(t, e);
    Object traceback = object.traceback(t);
    Object given =
        Calls.call(
            t,
            exit,
            t.context().typeOf(t, object),
            object,
            traceback == null ? PyNone.NONE : traceback);
    return awaited(t, given, "__aexit__");
  }

  private static Object awaited(PyThread t, Object given, String method) {
    if (!Delegation.isAwaitable(t, given)) {
      throw PyErrors.typeError(
          "'async with' received an object from %s that does not implement __await__: %s",
          method, t.context().typeOf(t, given).name());
    }
    return Delegation.awaitable(t, given);
  }

  /** {@code o.__aiter__()}. */
  @TruffleBoundary
  public static Object iterator(PyThread t, Object o) {
    Object iter = Calls.findSpecial(t, o, "__aiter__");
    if (iter == null) {
      throw PyErrors.typeError(
          "'async for' requires an object with __aiter__ method, got %s",
          t.context().typeOf(t, o).name());
    }
    Object iterator = Calls.call(t, iter);
    if (t.context().typeOf(t, iterator).find(t, "__anext__") == null) {
      throw PyErrors.typeError(
          "'async for' received an object from __aiter__ that does not implement __anext__: %s",
          t.context().typeOf(t, iterator).name());
    }
    return iterator;
  }

  /** {@code iterator.__anext__()}: the iterator of what is to be awaited. */
  @TruffleBoundary
  public static Object next(PyThread t, Object iterator) {
    Object next = Calls.findSpecial(t, iterator, "__anext__");
    if (next == null) {
      throw PyErrors.typeError(
          "'async for' requires an iterator with __anext__ method, got %s",
          t.context().typeOf(t, iterator).name());
    }
    Object given = Calls.call(t, next);
    if (iterator instanceof PyAsyncGenerator) {
      return given;
    }
    try {
      return Delegation.awaitable(t, given);
    } catch (PyException e) {
      PyException wrong =
          PyErrors.typeError(
              "'async for' received an invalid object from __anext__: %s",
              t.context().typeOf(t, given).name());
      PyBaseException object = Exceptions.object(t, wrong);
      PyBaseException cause = Exceptions.object(t, e);
      object.setCause(t, cause);
      object.setContext(t, cause);
      wrong.startChaining();
      throw wrong;
    }
  }
}
