package io.orochi.python.nodes.operator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.nodes.Expression;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import java.math.BigInteger;

/**
 * {@code left is right}. Numbers and strings have no identity here: they are identical when type
 * and value are the same (floats: when the bits are), as if each value existed once.
 */
public final class IsExpression extends Expression {
  @Child private Expression left;
  @Child private Expression right;
  private final boolean negated;

  public IsExpression(Expression left, Expression right, boolean negated) {
    this.left = left;
    this.right = right;
    this.negated = negated;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return executeBoolean(frame);
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) {
    Object a = left.execute(frame);
    Object b = right.execute(frame);
    return same(a, b) != negated;
  }

  /** Whether two values are the same object to guest code. */
  public static boolean same(Object a, Object b) {
    if (a == b) {
      return true;
    }
    if (a instanceof Long x) {
      return b instanceof Long y && x.longValue() == y.longValue();
    }
    if (a instanceof Boolean x) {
      return b instanceof Boolean y && x.booleanValue() == y.booleanValue();
    }
    if (a instanceof Double x) {
      return b instanceof Double y
          && Double.doubleToRawLongBits(x) == Double.doubleToRawLongBits(y);
    }
    if (a instanceof TruffleString || a instanceof BigInteger) {
      return sameValue(a, b);
    }
    return a instanceof PyTuple x && b instanceof PyTuple y && x.size() == 0 && y.size() == 0;
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static boolean sameValue(Object a, Object b) {
    if (a instanceof TruffleString x) {
      return b instanceof TruffleString y && Strings.equal(x, y);
    }
    return a.equals(b);
  }
}
