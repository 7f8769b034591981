package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.operation.Operation;

/**
 * Rich comparisons by the protocol of the data model (reference manual 3.3.1), without inline
 * caches.
 */
public final class Comparisons {
  private Comparisons() {}

  /** {@code a op b}; any object. TypeError when an ordering is not supported. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static Object compare(PyThread t, CompareOperator op, Object a, Object b) {
    Object r = compareBuiltin(t, op, a, b);
    if (r != null) {
      return r;
    }
    PyType typeA = t.context().typeOf(t, a);
    PyType typeB = t.context().typeOf(t, b);
    boolean reflectedFirst =
        typeA != typeB
            && typeB.isSubtypeOf(t, typeA)
            && typeB.find(t, op.reflected().method) != null;
    if (reflectedFirst) {
      r = call(t, op.reflected(), typeB, b, a);
      if (r != null) {
        return r;
      }
    }
    r = call(t, op, typeA, a, b);
    if (r != null) {
      return r;
    }
    if (!reflectedFirst) {
      r = call(t, op.reflected(), typeB, b, a);
      if (r != null) {
        return r;
      }
    }
    return byIdentity(t, op, a, b);
  }

  /** What follows when the method of {@code a} has given NotImplemented. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static Object compareReflected(PyThread t, CompareOperator op, Object a, Object b) {
    Object r = call(t, op.reflected(), t.context().typeOf(t, b), b, a);
    return r != null ? r : byIdentity(t, op, a, b);
  }

  private static Object byIdentity(PyThread t, CompareOperator op, Object a, Object b) {
    return switch (op) {
      case EQ -> a == b;
      case NE -> a != b;
      default ->
          throw PyErrors.typeError(
              "'%s' not supported between instances of '%s' and '%s'",
              op.symbol, Types.nameOf(t, a), Types.nameOf(t, b));
    };
  }

  /** Calls the method of {@code a}; null when there is none or it gives NotImplemented. */
  private static Object call(PyThread t, CompareOperator op, PyType type, Object a, Object b) {
    Object found = type.find(t, op.method);
    if (found == null || found == PyNone.NONE) {
      if (found == PyNone.NONE) {
        throw PyErrors.typeError("'NoneType' object is not callable");
      }
      return null;
    }
    if (found instanceof BuiltinFunction f && f.owner() == t.context().type(BuiltinType.OBJECT)) {
      return switch (op) {
        case EQ -> a == b ? (Object) true : null;
        case NE -> notEqual(t, type, a, b);
        default -> null;
      };
    }
    Object r;
    if (found instanceof PyFunction || found instanceof BuiltinFunction) {
      r = Calls.call(t, found, a, b);
    } else {
      Object bound;
      try {
        bound = Attributes.bind(t, found, a, type);
      } catch (PyException e) {
        return null; // as CPython's slot_tp_richcompare
      }
      r = Calls.call(t, bound, b);
    }
    return r == PyNone.NOT_IMPLEMENTED ? null : r;
  }

  /** {@code object.__ne__}: the opposite of {@code __eq__}; null for NotImplemented. */
  private static Object notEqual(PyThread t, PyType type, Object a, Object b) {
    Object r = call(t, CompareOperator.EQ, type, a, b);
    return r == null ? null : (Object) !Truth.isTrue(t, r);
  }

  /**
   * Compares instances of exactly the built-in classes that this runtime knows best; null for any
   * other, and for orderings that they do not have.
   */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static Object compareBuiltin(PyThread t, CompareOperator op, Object a, Object b) {
    if (a instanceof TruffleString x) {
      return b instanceof TruffleString y ? (Object) compareStrings(op, x, y) : null;
    }
    if (PureEquality.isNumber(a)) {
      return PureEquality.isNumber(b) ? (Object) PureEquality.compareNumbers(op, a, b) : null;
    }
    if (a instanceof PyTuple x) {
      return b instanceof PyTuple y ? compareTuples(t, op, x, y) : null;
    }
    if (a instanceof PyList x && x.isExact()) {
      return b instanceof PyList y && y.isExact() ? compareLists(t, op, x, y) : null;
    }
    if (a instanceof PyDict x && x.isExact() && b instanceof PyDict y && y.isExact()) {
      return switch (op) {
        case EQ -> dictsEqual(t, x, y);
        case NE -> !dictsEqual(t, x, y);
        default -> null;
      };
    }
    return null;
  }

  private static boolean compareStrings(CompareOperator op, TruffleString a, TruffleString b) {
    return switch (op) {
      case EQ -> Strings.equal(a, b);
      case NE -> !Strings.equal(a, b);
      default -> op.holds(a.compareIntsUTF32Uncached(b));
    };
  }

  /** {@code a == b} as a truth value. */
  public static boolean equal(PyThread t, Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return (long) x == y;
    }
    return equalOthers(t, a, b);
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static boolean equalOthers(PyThread t, Object a, Object b) {
    return Truth.isTrue(t, compare(t, CompareOperator.EQ, a, b));
  }

  /** {@code a is b}: ints and floats have no identity of their own, so equal bits count. */
  public static boolean identical(Object a, Object b) {
    return PureEquality.identical(a, b);
  }

  /**
   * {@code a is b or a == b}: how containers compare. Numbers have no identity of their own, so two
   * NaN with equal bits are the same.
   */
  public static boolean same(PyThread t, Object a, Object b) {
    return identical(a, b) || equal(t, a, b);
  }

  /** {@code a op b} as a truth value. */
  public static boolean holds(PyThread t, CompareOperator op, Object a, Object b) {
    Object r = compare(t, op, a, b);
    return r instanceof Boolean v ? v : Truth.isTrue(t, r);
  }

  /** {@code a op b} for the items of two tuples (also of classes derived from tuple). */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static Object compareTuples(PyThread t, CompareOperator op, PyTuple a, PyTuple b) {
    int n = Math.min(a.size(), b.size());
    Recursion.enter(t, " in comparison");
    try {
      for (int i = 0; i < n; i++) {
        if (!same(t, a.get(i), b.get(i))) {
          return different(t, op, a.get(i), b.get(i));
        }
      }
    } finally {
      Recursion.leave(t);
    }
    return op.holds(Integer.compare(a.size(), b.size()));
  }

  /** What two sequences say whose first different items are these. */
  private static Object different(PyThread t, CompareOperator op, Object x, Object y) {
    return switch (op) {
      case EQ -> false;
      case NE -> true;
      default -> compare(t, op, x, y);
    };
  }

  /** {@code a op b} for two lists, in one go unless guest code compares the items. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static Object compareLists(PyThread t, CompareOperator op, PyList a, PyList b) {
    return Operation.atomically(t, () -> compareItems(t, op, a, b));
  }

  private static Object compareItems(PyThread t, CompareOperator op, PyList a, PyList b) {
    if ((op == CompareOperator.EQ || op == CompareOperator.NE) && a.size(t) != b.size(t)) {
      return op == CompareOperator.NE;
    }
    Recursion.enter(t, " in comparison");
    try {
      for (int i = 0; ; i++) {
        Object x = a.getOrNull(t, i);
        Object y = b.getOrNull(t, i);
        if (x == null || y == null) {
          return op.holds(Integer.compare(a.size(t), b.size(t)));
        }
        if (!same(t, x, y)) {
          return different(t, op, x, y);
        }
      }
    } finally {
      Recursion.leave(t);
    }
  }

  /** {@code a == b} for two dictionaries, in one go unless guest code compares. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static boolean dictsEqual(PyThread t, PyDict a, PyDict b) {
    return Operation.atomically(
        t,
        () -> {
          if (a.size(t) != b.size(t)) {
            return false;
          }
          Recursion.enter(t, " in comparison");
          try {
            DictEntries entries = a.entries(t);
            for (int i = 0; i < entries.count(); i++) {
              Object v = b.getOrNull(t, entries.keys()[i], entries.hash(t, i));
              if (v == null || !same(t, entries.values()[i], v)) {
                return false;
              }
            }
            return true;
          } finally {
            Recursion.leave(t);
          }
        });
  }

  /** {@code a op b} for two sets, in one go unless guest code compares. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static boolean compareSets(PyThread t, CompareOperator op, Object a, Object b) {
    return Operation.atomically(t, () -> Sets.compare(t, op, a, b));
  }
}
