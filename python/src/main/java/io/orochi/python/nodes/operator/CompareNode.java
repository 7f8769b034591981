package io.orochi.python.nodes.operator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.object.ShapedObject;
import io.orochi.python.nodes.call.InvokeNode;
import io.orochi.python.runtime.CompareOperator;
import io.orochi.python.runtime.Comparisons;
import io.orochi.python.runtime.PyFunction;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;

/** A rich comparison of two values; the result is any object. */
public abstract class CompareNode extends Node {
  /** Tuples of more items are compared in a loop, behind a boundary. */
  private static final int SHORT = 4;

  final CompareOperator op;

  CompareNode(CompareOperator op) {
    this.op = op;
  }

  @NeverDefault
  public static CompareNode create(CompareOperator op) {
    return CompareNodeGen.create(op);
  }

  public abstract Object execute(PyThread t, Object a, Object b);

  @Specialization
  boolean longs(PyThread t, long a, long b) {
    return switch (op) {
      case LT -> a < b;
      case LE -> a <= b;
      case EQ -> a == b;
      case NE -> a != b;
      case GT -> a > b;
      case GE -> a >= b;
    };
  }

  @Specialization
  boolean doubles(PyThread t, double a, double b) {
    return switch (op) {
      case LT -> a < b;
      case LE -> a <= b;
      case EQ -> a == b;
      case NE -> a != b;
      case GT -> a > b;
      case GE -> a >= b;
    };
  }

  @Specialization(guards = "isExact(a)")
  boolean longDouble(PyThread t, long a, double b) {
    return doubles(t, a, b);
  }

  @Specialization(guards = "isExact(b)")
  boolean doubleLong(PyThread t, double a, long b) {
    return doubles(t, a, b);
  }

  static boolean isExact(long a) {
    return TrueDivideNode.isExact(a);
  }

  @Specialization(guards = "isEquality()")
  boolean strings(
      PyThread t, TruffleString a, TruffleString b, @Cached TruffleString.EqualNode equal) {
    return equal.execute(a, b, Strings.ENCODING) == (op == CompareOperator.EQ);
  }

  boolean isEquality() {
    return op == CompareOperator.EQ || op == CompareOperator.NE;
  }

  @Specialization(guards = "isEquality()")
  boolean withNone(PyThread t, PyNone a, PyNone b) {
    return (a == b) == (op == CompareOperator.EQ);
  }

  /**
   * Short tuples of scalars, which sort keys and entries of queues mostly are: compared here, they
   * need not be made. Tuples of anything else in the general way.
   */
  @Specialization
  @ExplodeLoop
  Object tuples(
      PyThread t,
      PyTuple a,
      PyTuple b,
      @Cached("equality()") CompareNode equal,
      @Cached("create(op)") CompareNode order) {
    for (int i = 0; i < SHORT; i++) {
      if (i >= a.size() || i >= b.size()) {
        return op.holds(Integer.compare(a.size(), b.size()));
      }
      Object x = a.get(i);
      Object y = b.get(i);
      if (!isScalar(x) || !isScalar(y)) {
        break;
      }
      if (!Comparisons.identical(x, y) && !Boolean.TRUE.equals(equal.execute(t, x, y))) {
        return isEquality() ? op == CompareOperator.NE : order.execute(t, x, y);
      }
    }
    return Comparisons.compareTuples(t, op, a, b);
  }

  @NeverDefault
  static CompareNode equality() {
    return create(CompareOperator.EQ);
  }

  private static boolean isScalar(Object v) {
    return v instanceof Long || v instanceof TruffleString || v instanceof Double;
  }

  @Fallback
  Object generic(PyThread t, Object a, Object b, @Cached("guest()") Guest guest) {
    return guest.execute(t, a, b);
  }

  @NeverDefault
  Guest guest() {
    return new Guest(op);
  }

  /**
   * Comparison methods written in Python, from inline caches; everything else by the general
   * protocol.
   */
  static final class Guest extends Node {
    private final CompareOperator op;
    @Child private SpecialLookupNode left;
    @Child private InvokeNode call;

    Guest(CompareOperator op) {
      this.op = op;
      left = new SpecialLookupNode(op.method);
      call = InvokeNode.create(true, false);
    }

    Object execute(PyThread t, Object a, Object b) {
      if (a instanceof ShapedObject && b instanceof ShapedObject) {
        PyType type = left.typeOf(t, a);
        if (left.typeOf(t, b) == type && left.execute(t, type) instanceof PyFunction f) {
          Object r = call.execute(t, f, new Object[] {null, null, a, b});
          if (r != PyNone.NOT_IMPLEMENTED) {
            return r;
          }
          return afterLeft(t, a, b);
        }
      }
      return general(t, a, b);
    }

    /** The reflected method has its turn, then identity or the error. */
    @TruffleBoundary(transferToInterpreterOnException = false)
    private Object afterLeft(PyThread t, Object a, Object b) {
      return Comparisons.compareReflected(t, op, a, b);
    }

    @TruffleBoundary(transferToInterpreterOnException = false)
    private Object general(PyThread t, Object a, Object b) {
      return Comparisons.compare(t, op, a, b);
    }
  }
}
