package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.operation.Operation;

/** Methods of dictionaries that take other collections. */
public final class Dicts {
  private Dicts() {}

  /**
   * {@code dict.update(*args, **keywords)}, also as {@code __init__}.
   *
   * @param name the function's name in error texts
   */
  @TruffleBoundary
  public static void update(PyThread t, PyDict dict, String name, PyTuple args, PyDict keywords) {
    if (args.size() > 1) {
      throw PyErrors.typeError("%s expected at most 1 argument, got %d", name, args.size());
    }
    if (args.size() == 0 || args.get(0) instanceof PyDict && dict.isPrivate()) {
      updateNow(t, dict, args, keywords);
    } else {
      Iteration.inOneGo(
          t,
          args.get(0),
          () -> {
            updateNow(t, dict, args, keywords);
            return null;
          });
    }
  }

  private static void updateNow(PyThread t, PyDict dict, PyTuple args, PyDict keywords) {
    if (args.size() == 1) {
      Object other = args.get(0);
      if (isPlain(t, other) || Attributes.getOrNull(t, other, "keys") != null) {
        merge(t, dict, other);
      } else {
        mergePairs(t, dict, other);
      }
    }
    if (keywords.size(t) > 0) {
      dict.update(t, keywords);
    }
  }

  /** Whether an object is a dictionary whose entries may be taken without asking it. */
  private static boolean isPlain(PyThread t, Object o) {
    return o instanceof PyDict d
        && (d.isExact() || Types.inherits(t, d, "__iter__", BuiltinType.DICT));
  }

  /**
   * Puts the entries of a mapping: of a dictionary in one go, of any other object through {@code
   * keys()} and subscription.
   */
  @TruffleBoundary
  public static void merge(PyThread t, PyDict dict, Object other) {
    if (isPlain(t, other)) {
      if (other != dict) {
        dict.update(t, (PyDict) other);
      }
      return;
    }
    Iteration.inOneGo(
        t,
        other,
        () -> {
          Object keys = Calls.callMethod(t, other, "keys");
          if (!Iteration.isIterable(t, keys)) {
            throw PyErrors.typeError(
                "%s.keys() returned a non-iterable (type %s)",
                Types.nameOf(t, other), Types.nameOf(t, keys));
          }
          for (Object key : Iteration.toArray(t, keys)) {
            dict.put(t, key, Subscripts.get(t, other, key));
          }
          return null;
        });
  }

  /** Puts entries given as pairs. */
  @TruffleBoundary
  public static void mergePairs(PyThread t, PyDict dict, Object pairs) {
    Iteration.inOneGo(
        t,
        pairs,
        () -> {
          mergePairsNow(t, dict, pairs);
          return null;
        });
  }

  private static void mergePairsNow(PyThread t, PyDict dict, Object pairs) {
    Object it = Iteration.iter(t, pairs);
    long i = 0;
    for (Object pair = Iteration.next(t, it); pair != null; pair = Iteration.next(t, it), i++) {
      Object[] items;
      if (pair instanceof PyTuple tuple) {
        items = tuple.items();
      } else if (!Iteration.isIterable(t, pair)) {
        throw PyErrors.typeError(
            "cannot convert dictionary update sequence element #%d to a sequence", i);
      } else {
        items = Iteration.toArrayUnasked(t, pair);
      }
      if (items.length != 2) {
        throw PyErrors.valueError(
            "dictionary update sequence element #%d has length %d; 2 is required", i, items.length);
      }
      dict.put(t, items[0], items[1]);
    }
  }

  /** {@code dict.fromkeys(iterable, value)} for the class {@code cls}. */
  @TruffleBoundary
  public static Object fromKeys(PyThread t, Object cls, Object iterable, Object value) {
    Object made = Calls.call(t, cls);
    if (made instanceof PyDict dict && dict.isExact()) {
      for (Object key : Iteration.toArrayUnasked(t, iterable)) {
        dict.put(t, key, value);
      }
      return dict;
    }
    return Iteration.inOneGo(
        t,
        iterable,
        () -> {
          Iteration.forEach(t, iterable, key -> Subscripts.set(t, made, key, value));
          return made;
        });
  }

  /** {@code dict[key]} of a dictionary or derived class: asks {@code __missing__} of the latter. */
  @TruffleBoundary
  public static Object get(PyThread t, PyDict dict, Object key) {
    Object v = dict.getOrNull(t, key);
    if (v != null) {
      return v;
    }
    if (!dict.isExact()) {
      Object made = Operation.atomically(t, () -> getOrMake(t, dict, key));
      if (made != null) {
        return made;
      }
    }
    throw PyErrors.keyError(key);
  }

  /** Another thread may have put the key meanwhile: then it is not missing. */
  private static Object getOrMake(PyThread t, PyDict dict, Object key) {
    Object v = dict.isPrivate() ? null : dict.getOrNull(t, key);
    return v != null ? v : Calls.callSpecial(t, dict, "__missing__", key);
  }

  /**
   * {@code dict.copy()}: an exact dictionary; a derived class that iterates in its own way is
   * asked.
   */
  @TruffleBoundary
  public static PyDict copy(PyThread t, PyDict dict) {
    if (isPlain(t, dict)) {
      return dict.copy(t);
    }
    PyDict result = PyDict.create(t);
    merge(t, result, dict);
    return result;
  }

  /** {@code a | b}: NotImplemented when one is no dictionary. */
  @TruffleBoundary
  public static Object or(PyThread t, Object a, Object b) {
    if (!(a instanceof PyDict x && b instanceof PyDict)) {
      return PyNone.NOT_IMPLEMENTED;
    }
    return Operation.atomically(
        t,
        () -> {
          PyDict result = copy(t, x);
          merge(t, result, b);
          return result;
        });
  }

  /** {@code dict.pop(key, fallback)}; a null fallback means KeyError. */
  @TruffleBoundary
  public static Object pop(PyThread t, PyDict dict, Object key, Object fallback) {
    Object v = dict.size(t) == 0 ? null : dict.removeOrNull(t, key); // unhashable, too
    if (v == null) {
      v = fallback;
    }
    if (v == null) {
      throw PyErrors.keyError(key);
    }
    return v;
  }

  /** {@code dict.popitem()}. */
  @TruffleBoundary
  public static PyTuple popItem(PyThread t, PyDict dict) {
    PyTuple item = DictEnds.popOrNull(t, dict, false);
    if (item == null) {
      throw PyErrors.keyError(Strings.of("popitem(): dictionary is empty"));
    }
    return item;
  }

  /** The names of a dictionary of keyword arguments. */
  public static String[] names(PyThread t, DictEntries keywords) {
    String[] names = new String[keywords.count()];
    for (int i = 0; i < names.length; i++) {
      if (!(BoxedValue.unbox(keywords.keys()[i]) instanceof TruffleString s)) {
        throw PyErrors.typeError("keywords must be strings");
      }
      names[i] = Strings.toJava(s);
    }
    return names;
  }

  /** {@code callee(*args, **keywords)}. */
  @TruffleBoundary
  public static Object call(PyThread t, Object callee, Object[] args, PyDict keywords) {
    DictEntries entries = keywords.entries(t);
    return entries.count() == 0
        ? Calls.call(t, callee, args)
        : Calls.call(t, callee, args, names(t, entries), entries.valueArray());
  }
}
