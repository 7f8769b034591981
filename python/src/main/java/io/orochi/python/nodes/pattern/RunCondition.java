package io.orochi.python.nodes.pattern;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.control.Condition;

/** Runs a statement and is true: binds the captured names between a pattern and its guard. */
public final class RunCondition extends Condition {
  @Child private Statement statement;

  public RunCondition(Statement statement) {
    this.statement = statement;
  }

  @Override
  public boolean test(VirtualFrame frame) {
    statement.executeVoid(frame);
    return true;
  }
}
