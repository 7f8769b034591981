package io.orochi.python.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.orochi.python.nodes.Statement;
import java.util.List;

/** Statements one after the other. */
public final class BlockNode extends Statement {
  private static final Statement[] NONE = {};

  @Children private final Statement[] statements;

  private BlockNode(Statement[] statements) {
    this.statements = statements;
  }

  /** A statement that does what all of these do. */
  public static Statement of(List<Statement> statements) {
    return statements.size() == 1 ? statements.get(0) : new BlockNode(statements.toArray(NONE));
  }

  @Override
  @ExplodeLoop
  public void executeVoid(VirtualFrame frame) {
    for (Statement s : statements) {
      s.executeVoid(frame);
    }
  }
}
