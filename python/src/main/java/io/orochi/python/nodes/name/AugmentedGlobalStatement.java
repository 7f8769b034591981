package io.orochi.python.nodes.name;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.framework.name.Cell;
import io.orochi.framework.name.Namespace;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.operator.InPlaceNode;
import io.orochi.python.nodes.operator.SharedUpdate;
import io.orochi.python.runtime.BinaryOperator;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/** {@code name op= operand} for a global name: one operation where the values are immutable. */
public final class AugmentedGlobalStatement extends Statement {
  private final String name;
  private final BinaryOperator op;
  @Child private ReadGlobalNode read;
  @Child private Expression operand;
  @Child private InPlaceNode node;

  public AugmentedGlobalStatement(
      String name, ReadGlobalNode read, BinaryOperator op, Expression operand) {
    this.name = name;
    this.read = read;
    this.op = op;
    this.operand = operand;
    node = new InPlaceNode(op);
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    PyThread t = PyThread.of(frame);
    Object old = read.execute(frame);
    Object v = operand.execute(frame);
    PyDict globals = ReadGlobalNode.globals(frame, t);
    try {
      Cell cell = cell(globals);
      if (cell != null && SharedUpdate.applies(t, cell, old)) {
        t.at(this);
        update(t, cell, old, v);
      } else {
        WriteGlobalNode.write(t, globals, name, node.execute(t, old, v));
      }
    } catch (PyException e) {
      throw e.at(this);
    }
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private Cell cell(PyDict globals) {
    Namespace names = globals.namespace();
    return names == null ? null : names.cell(name);
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private void update(PyThread t, Cell cell, Object old, Object v) {
    SharedUpdate.perform(
        t,
        op,
        () -> cell,
        old,
        v,
        () -> {
          Object now = cell.read(t);
          if (now == null) {
            throw PyErrors.undefinedName(name);
          }
          return now;
        },
        x -> cell.write(t, x));
  }
}
