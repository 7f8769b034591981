package io.orochi.python.nodes.operator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.framework.object.ShapedObject;
import io.orochi.python.nodes.call.InvokeNode;
import io.orochi.python.runtime.BinaryOperator;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Operators;
import io.orochi.python.runtime.PyFunction;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyType;

/**
 * A binary operator when the fast cases do not apply: special methods written in Python come from
 * inline caches; everything else takes the general protocol of {@link Operators}.
 */
public final class GenericBinaryNode extends Node {
  private final BinaryOperator op;
  @Child private SpecialLookupNode left;
  @Child private SpecialLookupNode right;
  @Child private InvokeNode callLeft;
  @Child private InvokeNode callRight;

  public GenericBinaryNode(BinaryOperator op) {
    this.op = op;
    left = new SpecialLookupNode(op.method);
    right = new SpecialLookupNode(op.reflected);
    callLeft = InvokeNode.create(true, false);
    callRight = InvokeNode.create(true, false);
  }

  @NeverDefault
  public static GenericBinaryNode create(BinaryOperator op) {
    return new GenericBinaryNode(op);
  }

  public Object execute(PyThread t, Object a, Object b) {
    if (a instanceof ShapedObject) {
      PyType typeA = left.typeOf(t, a);
      if (left.execute(t, typeA) instanceof PyFunction f) {
        PyType typeB = right.typeOf(t, b);
        Object reflected = typeB == typeA ? null : right.execute(t, typeB);
        if (reflected == null
            || !(reflected instanceof PyFunction)
            || !isProperSubtype(t, typeB, typeA)) {
          Object r = callLeft.execute(t, f, new Object[] {null, null, a, b});
          if (r != PyNone.NOT_IMPLEMENTED) {
            return r;
          }
          return afterLeft(t, a, b, reflected);
        }
      }
    } else if (isNumber(a) && b instanceof ShapedObject) {
      // the methods of built-in numbers know no guest class: the reflected method is next
      if (right.execute(t, right.typeOf(t, b)) instanceof PyFunction f) {
        Object r = callRight.execute(t, f, new Object[] {null, null, b, a});
        if (r != PyNone.NOT_IMPLEMENTED) {
          return r;
        }
        throw Operators.unsupported(t, op.symbol, a, b);
      }
    }
    return general(t, a, b);
  }

  private Object afterLeft(PyThread t, Object a, Object b, Object reflected) {
    if (reflected instanceof PyFunction f) {
      Object r = callRight.execute(t, f, new Object[] {null, null, b, a});
      if (r != PyNone.NOT_IMPLEMENTED) {
        return r;
      }
    } else if (reflected != null) {
      return reflectedOnly(t, a, b, reflected);
    }
    throw Operators.unsupported(t, op.symbol, a, b);
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private Object reflectedOnly(PyThread t, Object a, Object b, Object reflected) {
    Object r = Calls.callSpecial(t, b, op.reflected, a);
    if (r == null || r == PyNone.NOT_IMPLEMENTED) {
      throw Operators.unsupported(t, op.symbol, a, b);
    }
    return r;
  }

  private static boolean isNumber(Object a) {
    return a instanceof Long || a instanceof Double || a instanceof Boolean;
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static boolean isProperSubtype(PyThread t, PyType b, PyType a) {
    return b != a && b.isSubtypeOf(t, a);
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private Object general(PyThread t, Object a, Object b) {
    return Operators.binary(t, op, a, b);
  }

  /** The same as a {@link BinaryNode}, for operators without fast cases. */
  static final class AsBinary extends BinaryNode {
    @Child private GenericBinaryNode generic;

    AsBinary(BinaryOperator op) {
      generic = new GenericBinaryNode(op);
    }

    @Override
    public Object execute(PyThread t, Object a, Object b) {
      return generic.execute(t, a, b);
    }
  }
}
