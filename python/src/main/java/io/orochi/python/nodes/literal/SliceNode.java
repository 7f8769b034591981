package io.orochi.python.nodes.literal;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PySlice;

/** {@code lower:upper:step} in a subscript. */
public final class SliceNode extends Expression {
  @Child private Expression lower;
  @Child private Expression upper;
  @Child private Expression step;

  /** The slice; any part may be null. */
  public SliceNode(Expression lower, Expression upper, Expression step) {
    this.lower = lower;
    this.upper = upper;
    this.step = step;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object l = lower == null ? PyNone.NONE : lower.execute(frame);
    Object u = upper == null ? PyNone.NONE : upper.execute(frame);
    Object s = step == null ? PyNone.NONE : step.execute(frame);
    return new PySlice(l, u, s);
  }
}
