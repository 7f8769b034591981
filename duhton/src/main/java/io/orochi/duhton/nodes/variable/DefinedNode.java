package io.orochi.duhton.nodes.variable;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.duhton.nodes.TruthNode;
import io.orochi.framework.name.Cell;
import io.orochi.framework.name.CellReader;

/** {@code defined?}: whether a variable has a value, here or globally. */
public final class DefinedNode extends TruthNode {
  private final int slot;
  @Child private CellReader reader;

  /**
   * The question.
   *
   * @param slot the local variable of the name, or -1
   */
  public DefinedNode(int slot, Cell cell) {
    this.slot = slot;
    this.reader = new CellReader(cell);
  }

  @Override
  public boolean executeTruth(VirtualFrame frame) {
    return slot >= 0 && LocalSlots.read(frame, slot) != null || reader.read(thread(frame)) != null;
  }
}
