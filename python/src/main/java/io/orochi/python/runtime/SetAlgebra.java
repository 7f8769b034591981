package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.operation.Operation;

/** Union, intersection and differences of sets with any iterable. */
public final class SetAlgebra {
  private SetAlgebra() {}

  /** The operations. */
  public enum Kind {
    UNION,
    INTERSECTION,
    DIFFERENCE,
    SYMMETRIC_DIFFERENCE
  }

  /** A fresh set with the keys of any iterable; a set's keys are not hashed again. */
  private static PySet setOf(PyThread t, Object o) {
    if (Sets.isSet(o)) {
      return PySet.of(t, Sets.entries(t, o));
    }
    if (o instanceof PyDict d && d.isExact()) {
      DictEntries entries = d.entries(t);
      if (entries.hashes() != null) {
        return PySet.of(t, entries);
      }
    }
    PySet set = new PySet(t);
    addAll(t, set, o);
    return set;
  }

  /** Adds all items of any iterable. */
  @TruffleBoundary
  public static void addAll(PyThread t, PySet set, Object o) {
    if (Sets.isSet(o)) {
      set.addAll(t, Sets.entries(t, o));
    } else if (o instanceof PyDict d && d.isExact()) {
      set.addAll(t, d.entries(t));
    } else {
      Iteration.inOneGo(
          t,
          o,
          () -> {
            Iteration.forEach(t, o, item -> set.add(t, item));
            return null;
          });
    }
  }

  /** The result of an operation, as a fresh private set. */
  @TruffleBoundary
  public static PySet compute(PyThread t, Kind kind, Object a, Object b) {
    return Operation.atomically(t, () -> now(t, kind, a, b));
  }

  private static PySet now(PyThread t, Kind kind, Object a, Object b) {
    switch (kind) {
      case UNION -> {
        PySet result = setOf(t, a);
        addAll(t, result, b);
        return result;
      }
      case INTERSECTION -> {
        PySet result = new PySet(t);
        if (Sets.isSet(b) && Sets.size(t, b) > Sets.size(t, a)) {
          return keep(t, Sets.entries(t, a), b, true);
        } else if (Sets.isSet(b)) {
          return keep(t, Sets.entries(t, b), a, true);
        }
        Iteration.forEach(
            t,
            b,
            item -> {
              long hash = Hashing.hash(t, item);
              if (Sets.contains(t, a, item, hash)) {
                result.add(t, item, hash);
              }
            });
        return result;
      }
      case DIFFERENCE -> {
        if (Sets.isSet(b)) {
          return keep(t, Sets.entries(t, a), b, false);
        }
        PySet result = setOf(t, a);
        Iteration.forEach(t, b, item -> result.discard(t, item));
        return result;
      }
      default -> {
        PySet result = setOf(t, a);
        DictEntries others = setOf(t, b).entries(t);
        for (int i = 0; i < others.count(); i++) {
          if (!result.discard(t, others.keys()[i], others.hashes()[i])) {
            result.add(t, others.keys()[i], others.hashes()[i]);
          }
        }
        return result;
      }
    }
  }

  /** The keys that are in {@code other}, or are not. */
  private static PySet keep(PyThread t, DictEntries keys, Object other, boolean present) {
    PySet result = new PySet(t);
    for (int i = 0; i < keys.count(); i++) {
      if (Sets.contains(t, other, keys.keys()[i], keys.hashes()[i]) == present) {
        result.add(t, keys.keys()[i], keys.hashes()[i]);
      }
    }
    return result;
  }

  /** Replaces the content of {@code set} by the result of an operation. */
  @TruffleBoundary
  public static void update(PyThread t, Kind kind, PySet set, Object other) {
    Operation.atomically(
        t,
        () -> {
          switch (kind) {
            case UNION -> addAll(t, set, other);
            case DIFFERENCE -> {
              if (other == set) {
                set.clear(t);
              } else if (Sets.isSet(other)) {
                DictEntries keys = Sets.entries(t, other);
                for (int i = 0; i < keys.count(); i++) {
                  set.discard(t, keys.keys()[i], keys.hashes()[i]);
                }
              } else {
                Iteration.forEach(t, other, item -> set.discard(t, item));
              }
            }
            default -> set.replace(t, now(t, kind, set, other).entries(t));
          }
          return null;
        });
  }

  /** Whether a set and an iterable have no item in common. */
  @TruffleBoundary
  public static boolean areDisjoint(PyThread t, Object set, Object other) {
    return Operation.atomically(
        t,
        () -> {
          Object[] items =
              Sets.isSet(other)
                  ? Sets.entries(t, other).keyArray()
                  : Iteration.toArrayUnasked(t, other);
          for (Object item : items) {
            if (Sets.contains(t, set, item, Hashing.hash(t, item))) {
              return false;
            }
          }
          return true;
        });
  }

  /** Whether all items of {@code set} are in {@code other}. */
  @TruffleBoundary
  public static boolean isSubset(PyThread t, Object set, Object other) {
    return Operation.atomically(
        t,
        () -> {
          Object outer = Sets.isSet(other) ? other : setOf(t, other);
          return Sets.size(t, set) <= Sets.size(t, outer) && Sets.includes(t, outer, set);
        });
  }

  /** Whether all items of {@code other} are in {@code set}. */
  @TruffleBoundary
  public static boolean isSuperset(PyThread t, Object set, Object other) {
    return Operation.atomically(
        t, () -> Sets.includes(t, set, Sets.isSet(other) ? other : setOf(t, other)));
  }
}
