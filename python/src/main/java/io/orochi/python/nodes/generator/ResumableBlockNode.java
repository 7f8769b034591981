package io.orochi.python.nodes.generator;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.orochi.python.nodes.Statement;
import java.util.List;

/** Statements one after the other, of which some can suspend. */
public final class ResumableBlockNode extends Statement implements Resumable {
  private final int stateSlot;
  @Children private final Statement[] statements;

  public ResumableBlockNode(List<Statement> statements, int stateSlot) {
    this.statements = statements.toArray(Statement[]::new);
    this.stateSlot = stateSlot;
  }

  @Override
  @ExplodeLoop
  public void executeVoid(VirtualFrame frame) {
    int start = Resumable.take(frame, stateSlot);
    for (int i = 0; i < statements.length; i++) {
      if (i >= start) {
        Statement s = statements[i];
        if (s instanceof Resumable) {
          try {
            s.executeVoid(frame);
          } catch (YieldException e) {
            frame.setLong(stateSlot, i);
            throw e;
          }
        } else {
          s.executeVoid(frame);
        }
      }
    }
  }
}
