package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.object.PlainObject;
import io.orochi.framework.operation.Operation;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Iteration by the protocol of the data model, without inline caches. */
public final class Iteration {
  private Iteration() {}

  /** {@code iter(o)}; TypeError. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static Object iter(PyThread t, Object o) {
    Object it = iterOrNull(t, o);
    if (it == null) {
      throw PyErrors.typeError("'%s' object is not iterable", Types.nameOf(t, o));
    }
    return it;
  }

  /** {@code iter(o)}, or null when {@code o} is not iterable. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static Object iterOrNull(PyThread t, Object o) {
    if (o instanceof PyList list && list.isExact()) {
      return new ListIterator(t, list);
    } else if (o instanceof PyTuple tuple) {
      return new TupleIterator(t, tuple);
    } else if (o instanceof PyRange range) {
      return range.iterator(t);
    } else if (o instanceof PyDict dict && dict.isExact()) {
      return new DictIterator(t, dict, DictIterator.Kind.KEYS);
    } else if (o instanceof TruffleString s) {
      return new StringIterator(t, s);
    } else if (o instanceof PyGenerator g && g.kind() == BuiltinType.GENERATOR) {
      return g;
    }
    PyType type = t.context().typeOf(t, o);
    Object found = type.find(t, "__iter__");
    if (found == PyNone.NONE) {
      return null;
    }
    if (found != null) {
      Object it = Calls.callSpecial(t, o, "__iter__");
      if (!isIterator(t, it)) {
        throw PyErrors.typeError("iter() returned non-iterator of type '%s'", Types.nameOf(t, it));
      }
      return it;
    }
    return !(o instanceof PyDict) && type.find(t, "__getitem__") != null
        ? new SequenceIterator(t, o)
        : null;
  }

  /** Whether {@code iter(o)} would find a method; the method is not called. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static boolean isIterable(PyThread t, Object o) {
    PyType type = t.context().typeOf(t, o);
    Object found = type.find(t, "__iter__");
    return found != null
        ? found != PyNone.NONE
        : !(o instanceof PyDict) && type.find(t, "__getitem__") != null;
  }

  /** As {@link #isIterable}, but for CPython a class whose {@code __iter__} is None has one. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static boolean claimsToIterate(PyThread t, Object o) {
    return isIterable(t, o) || t.context().typeOf(t, o).find(t, "__iter__") != null;
  }

  /** Whether {@code o} has {@code __next__}. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static boolean isIterator(PyThread t, Object o) {
    return o instanceof PyIterator || t.context().typeOf(t, o).find(t, "__next__") != null;
  }

  /** {@code next(iterator)}: Java null at the end. Guest code may run. */
  public static Object next(PyThread t, Object iterator) {
    if (iterator instanceof PyIterator p && p.isExact()) {
      return p.next(t);
    } else if (iterator instanceof PyGenerator g && g.kind() == BuiltinType.GENERATOR) {
      return g.next(t);
    }
    return nextOther(t, iterator);
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static Object nextOther(PyThread t, Object iterator) {
    Object v;
    try {
      v = Calls.callSpecial(t, iterator, "__next__");
    } catch (PyException e) {
      if (Exceptions.matches(t, e, BuiltinException.StopIteration)) {
        return null;
      }
      throw e;
    }
    if (v == null) {
      throw PyErrors.typeError("'%s' object is not an iterator", Types.nameOf(t, iterator));
    }
    return v;
  }

  /**
   * Runs {@code body}, which makes an iterator over {@code iterable} and goes through it, so that
   * nobody changes what it goes through meanwhile: what a function does that is C in CPython. Where
   * guest code gives the items the body runs in steps, as CPython's does.
   *
   * <p>The body may run several times: what it changes is guest objects, or made by itself. Making
   * the iterator belongs into it, since an iterator remembers what its collection was like.
   */
  public static <T> T inOneGo(PyThread t, Object iterable, Supplier<T> body) {
    return runsGuestCode(t, iterable) ? body.get() : Operation.atomically(t, body);
  }

  /**
   * Whether going through {@code iterable} is certain to run guest code; it may do so even if this
   * says no.
   */
  @TruffleBoundary
  static boolean runsGuestCode(PyThread t, Object iterable) {
    if (iterable instanceof PyIterator it) {
      return it.runsGuestCode(t);
    }
    if (iterable instanceof PyGenerator) {
      return true;
    }
    return iterable instanceof PlainObject
        && t.context().typeOf(t, iterable).find(t, "__iter__") instanceof PyFunction;
  }

  /** As {@link #forEach}, but asks how many items there may be first, as {@link #toArray} does. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static void forEachAsked(PyThread t, Object iterable, Consumer<Object> action) {
    Object it = iter(t, iterable);
    askForLength(t, iterable);
    for (Object v = next(t, it); v != null; v = next(t, it)) {
      action.accept(v);
    }
  }

  /** Calls {@code action} with each item. Not one operation, unless the caller makes it one. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static void forEach(PyThread t, Object iterable, Consumer<Object> action) {
    if (iterable instanceof PyTuple tuple) {
      for (Object item : tuple.items()) {
        action.accept(item);
      }
      return;
    }
    Object it = iter(t, iterable);
    for (Object v = next(t, it); v != null; v = next(t, it)) {
      action.accept(v);
    }
  }

  /**
   * All items in a fresh array; one operation where the iterable is a built-in collection or an
   * iterator over one. Asks how many there may be, as CPython does where it makes a list or tuple:
   * only what goes wrong then is of interest.
   */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static Object[] toArray(PyThread t, Object iterable) {
    return toArray(t, iterable, true);
  }

  /** As {@link #toArray}, but does not ask how many items there may be. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static Object[] toArrayUnasked(PyThread t, Object iterable) {
    return toArray(t, iterable, false);
  }

  private static Object[] toArray(PyThread t, Object iterable, boolean asks) {
    if (iterable instanceof PyTuple tuple) {
      return tuple.items().clone();
    } else if (iterable instanceof PyList list && list.isExact()) {
      return list.toArray(t);
    } else if (iterable instanceof PyDict dict && dict.isExact()) {
      return dict.entries(t).keyArray();
    } else if (iterable instanceof PySet set && set.isExact()) {
      return set.toArray(t);
    } else if (iterable instanceof PyFrozenSet set) {
      return set.toArray();
    } else if (iterable instanceof DictView view) {
      return view.toArray(t);
    }
    return inOneGo(
        t,
        iterable,
        () -> {
          Object it = iter(t, iterable);
          if (asks) {
            askForLength(t, iterable);
          }
          return drain(t, it);
        });
  }

  /** Raises what {@code __len__} or {@code __length_hint__} of a guest class raise. */
  static void askForLength(PyThread t, Object iterable) {
    if (t.context().typeOf(t, iterable).isMutable) {
      Lengths.hint(t, iterable, 0);
    }
  }

  private static Object[] drain(PyThread t, Object it) {
    Object[] items = new Object[8];
    int n = 0;
    for (Object v = next(t, it); v != null; v = next(t, it)) {
      if (n == items.length) {
        items = Arrays.copyOf(items, ListStore.capacityFor(2L * n));
      }
      items[n++] = v;
    }
    return Arrays.copyOf(items, n);
  }
}
