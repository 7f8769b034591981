package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/** The special methods behind {@code async for} and {@code async with}. */
public final class AsyncProtocol {
  private AsyncProtocol() {}

  /**
   * An asynchronous manager: what {@code __aenter__} gave, to be awaited, and the bound {@code
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
          "'%s' object does not support the asynchronous context manager protocol (missed __aexit__ method)",
          name);
    }
    return new Entering(Calls.call(t, enter), exit);
  }

  /**
   * Calls {@code __aexit__}: what is to be awaited. {@code e} is null when there was no exception.
   */
  @TruffleBoundary
  public static Object exit(PyThread t, Object exit, PyException e) {
    if (e == null) {
      return Calls.call(t, exit, PyNone.NONE, PyNone.NONE, PyNone.NONE);
    }
    PyBaseException object = Exceptions.object(t, e);
    Object traceback = object.traceback(t);
    return Calls.call(
        t,
        exit,
        t.context().typeOf(t, object),
        object,
        traceback == null ? PyNone.NONE : traceback);
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

  /** {@code iterator.__anext__()}: what is to be awaited. */
  @TruffleBoundary
  public static Object next(PyThread t, Object iterator) {
    Object next = Calls.findSpecial(t, iterator, "__anext__");
    if (next == null) {
      throw PyErrors.typeError(
          "'async for' requires an iterator with __anext__ method, got %s",
          t.context().typeOf(t, iterator).name());
    }
    return Calls.call(t, next);
  }
}
