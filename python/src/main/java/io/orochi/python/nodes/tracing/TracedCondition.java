package io.orochi.python.nodes.tracing;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.control.Condition;
import io.orochi.python.runtime.Tracing;

/** The test of a loop or an {@code if} that says that it is come to. */
final class TracedCondition extends Condition {
  @Child private Condition condition;

  TracedCondition(Condition condition) {
    this.condition = condition;
  }

  @Override
  public boolean test(VirtualFrame frame) {
    Tracing.line(frame, this);
    return condition.test(frame);
  }
}
