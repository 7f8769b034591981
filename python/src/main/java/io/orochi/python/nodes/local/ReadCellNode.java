package io.orochi.python.nodes.local;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.framework.log.Named;
import io.orochi.python.nodes.Expression;
import io.orochi.python.runtime.PyCell;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/** Reads a variable that is shared with nested functions or with an enclosing one. */
public final class ReadCellNode extends Expression implements Named {
  private final int slot;
  private final String name;
  private final boolean free;

  /**
   * Reads.
   *
   * @param slot the slot that holds the cell
   * @param free whether the variable belongs to an enclosing function
   */
  public ReadCellNode(int slot, String name, boolean free) {
    this.slot = slot;
    this.name = name;
    this.free = free;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    PyThread t = PyThread.of(frame);
    t.at(this);
    Object v = cell(frame, slot).read(t);
    if (v == null) {
      throw unbound().at(this);
    }
    return v;
  }

  @Override
  public String partForReport() {
    return "'" + name + "'";
  }

  int slot() {
    return slot;
  }

  PyException unbound() {
    return unbound(name, free);
  }

  static PyCell cell(VirtualFrame frame, int slot) {
    return CompilerDirectives.castExact(frame.getObject(slot), PyCell.class);
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  static PyException unbound(String name, boolean free) {
    return free
        ? PyErrors.nameError(
            "cannot access free variable '%s' where it is not associated with a value in enclosing scope",
            name)
        : ReadLocalNode.unbound(name);
  }
}
