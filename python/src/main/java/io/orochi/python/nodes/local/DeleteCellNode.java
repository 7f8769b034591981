package io.orochi.python.nodes.local;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.framework.operation.Operation;
import io.orochi.python.nodes.Statement;
import io.orochi.python.runtime.PyCell;
import io.orochi.python.runtime.PyThread;

/** {@code del name} of a variable that is shared with nested functions or with an enclosing one. */
public final class DeleteCellNode extends Statement {
  private final int slot;
  private final String name;
  private final boolean free;
  private final boolean silent;

  public DeleteCellNode(int slot, String name, boolean free, boolean silent) {
    this.slot = slot;
    this.name = name;
    this.free = free;
    this.silent = silent;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    PyThread t = PyThread.of(frame);
    PyCell cell = ReadCellNode.cell(frame, slot);
    if (!delete(t, cell) && !silent) {
      throw ReadCellNode.unbound(name, free).at(this);
    }
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static boolean delete(PyThread t, PyCell cell) {
    return Operation.atomically(
        t,
        () -> {
          boolean bound = cell.read(t) != null;
          cell.write(t, null);
          return bound;
        });
  }
}
