package io.orochi.python.nodes.local;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.operator.InPlaceNode;
import io.orochi.python.nodes.operator.SharedUpdate;
import io.orochi.python.runtime.BinaryOperator;
import io.orochi.python.runtime.PyCell;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/**
 * {@code name op= operand} for a variable shared between functions: one operation where the values
 * are immutable.
 */
public final class AugmentedCellStatement extends Statement {
  private final BinaryOperator op;
  @Child private ReadCellNode read;
  @Child private Expression operand;
  @Child private InPlaceNode node;

  public AugmentedCellStatement(ReadCellNode read, BinaryOperator op, Expression operand) {
    this.op = op;
    this.read = read;
    this.operand = operand;
    node = new InPlaceNode(op);
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    PyThread t = PyThread.of(frame);
    Object old = read.execute(frame);
    Object v = operand.execute(frame);
    PyCell cell = ReadCellNode.cell(frame, read.slot());
    t.at(this);
    try {
      if (SharedUpdate.applies(t, cell, old)) {
        update(t, cell, old, v);
      } else {
        cell.write(t, node.execute(t, old, v));
      }
    } catch (PyException e) {
      throw e.at(this);
    }
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private void update(PyThread t, PyCell cell, Object old, Object v) {
    SharedUpdate.perform(
        t,
        op,
        () -> cell,
        old,
        v,
        () -> {
          Object now = cell.read(t);
          if (now == null) {
            throw read.unbound();
          }
          return now;
        },
        x -> cell.write(t, x));
  }
}
