package io.orochi.python.nodes.tracing;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Statement;
import io.orochi.python.runtime.Tracing;

/** A statement that says that it is come to. */
final class TracedStatement extends Statement {
  @Child private Statement statement;

  TracedStatement(Statement statement) {
    this.statement = statement;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    Tracing.line(frame, this);
    statement.executeVoid(frame);
  }
}
