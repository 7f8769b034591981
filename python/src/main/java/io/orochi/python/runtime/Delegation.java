package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/**
 * What {@code yield from} and {@code await} do with the iterator that they delegate to (PEP 380,
 * PEP 492).
 */
public final class Delegation {
  private Delegation() {}

  /**
   * One step of the inner iterator.
   *
   * @param value what it yielded, or, at its end, what it returned
   */
  public record Step(boolean finished, Object value) {}

  /** The iterator for {@code yield from o}. */
  @TruffleBoundary
  public static Object iterator(PyThread t, Object o, CodeObject user) {
    if (o instanceof PyGenerator g && g.kind() != BuiltinType.GENERATOR) {
      if (g.kind() == BuiltinType.COROUTINE
          && (user.flags() & (CodeObject.COROUTINE | CodeObject.ITERABLE_COROUTINE)) == 0) {
        throw PyErrors.typeError(
            "cannot 'yield from' a coroutine object in a non-coroutine generator");
      }
      if (g.kind() == BuiltinType.COROUTINE) {
        return g;
      }
    }
    return o instanceof PyGenerator g && g.kind() == BuiltinType.GENERATOR
        ? g
        : Iteration.iter(t, o);
  }

  /** Whether {@code await o} is possible. */
  static boolean isAwaitable(PyThread t, Object o) {
    return o instanceof PyGenerator g && (g.kind() == BuiltinType.COROUTINE || isIterable(g))
        || t.context().typeOf(t, o).find(t, "__await__") != null;
  }

  /** Whether {@code types.coroutine} has made the generator awaitable. */
  private static boolean isIterable(PyGenerator g) {
    return g.kind() == BuiltinType.GENERATOR
        && (g.code().flags() & CodeObject.ITERABLE_COROUTINE) != 0;
  }

  /** The iterator for {@code await o}. */
  @TruffleBoundary
  public static Object awaitable(PyThread t, Object o) {
    if (o instanceof PyGenerator g && g.kind() == BuiltinType.COROUTINE) {
      if (g.state(t) == PyGenerator.State.RUNNING || g.state(t) == PyGenerator.State.SUSPENDED) {
        throw PyErrors.runtimeError("coroutine is being awaited already");
      }
      return g;
    }
    if (o instanceof PyGenerator g && isIterable(g)) {
      return g;
    }
    Object await = Calls.findSpecial(t, o, "__await__");
    if (await == null) {
      throw PyErrors.typeError(
          "object %s can't be used in 'await' expression", t.context().typeOf(t, o).name());
    }
    Object iterator = Calls.call(t, await);
    if (iterator instanceof PyGenerator g && (g.kind() == BuiltinType.COROUTINE || isIterable(g))) {
      throw PyErrors.typeError("__await__() returned a coroutine");
    }
    if (t.context().typeOf(t, iterator).find(t, "__next__") == null) {
      throw PyErrors.typeError(
          "__await__() returned non-iterator of type '%s'", t.context().typeOf(t, iterator).name());
    }
    return iterator;
  }

  /**
   * Goes on with the inner iterator.
   *
   * @param sent what was sent to the outer generator: a value, or a {@link PyException} that was
   *     thrown into it
   */
  @TruffleBoundary
  public static Step step(PyThread t, Object iterator, Object sent) {
    try {
      if (sent instanceof PyException e) {
        return thrown(t, iterator, e);
      }
      if (iterator instanceof PyGenerator g) {
        Object v = g.resume(t, sent);
        return v == null ? new Step(true, g.returned()) : new Step(false, v);
      }
      if (sent == PyNone.NONE) {
        Object next = Calls.callSpecial(t, iterator, "__next__");
        return new Step(false, next);
      }
      return new Step(false, Calls.callMethod(t, iterator, "send", sent));
    } catch (PyException e) {
      if (iterator instanceof PyGenerator
          || !Exceptions.matches(t, e, BuiltinException.StopIteration)) {
        throw e;
      }
      return new Step(true, stopValue(t, e));
    }
  }

  /** The value that a StopIteration carries. */
  @TruffleBoundary
  public static Object stopValue(PyThread t, PyException e) {
    Object value = Attributes.getOrNull(t, Exceptions.object(t, e), "value");
    return value == null ? PyNone.NONE : value;
  }

  private static Step thrown(PyThread t, Object iterator, PyException e) {
    if (Exceptions.matches(t, e, BuiltinException.GeneratorExit)) {
      if (iterator instanceof PyGenerator g) {
        g.close(t);
      } else {
        Object close = Attributes.getOrNull(t, iterator, "close");
        if (close != null) {
          Calls.call(t, close);
        }
      }
      throw e;
    }
    if (iterator instanceof PyGenerator g) {
      Object v = g.resume(t, e);
      return v == null ? new Step(true, g.returned()) : new Step(false, v);
    }
    Object method = Attributes.getOrNull(t, iterator, "throw");
    if (method == null) {
      throw e;
    }
    return new Step(false, Calls.call(t, method, Exceptions.object(t, e)));
  }
}
