package io.orochi.python.nodes.tracing;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.generator.Resumable;
import io.orochi.python.runtime.Tracing;

/** A statement that can suspend its generator and says that it is come to. */
final class TracedResumable extends Statement implements Resumable {
  @Child private Statement statement;

  TracedResumable(Statement statement) {
    this.statement = statement;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    Tracing.line(frame, this);
    statement.executeVoid(frame);
  }
}
