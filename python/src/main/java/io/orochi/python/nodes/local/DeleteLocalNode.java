package io.orochi.python.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Statement;

/** {@code del name} of a local variable. */
public final class DeleteLocalNode extends Statement {
  private final int slot;
  private final String name;
  private final boolean silent;

  /**
   * Deletes.
   *
   * @param silent whether an unbound variable is no error (the name of an {@code except} clause)
   */
  public DeleteLocalNode(int slot, String name, boolean silent) {
    this.slot = slot;
    this.name = name;
    this.silent = silent;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    if (!silent && Slots.read(frame, slot) == null) {
      throw ReadLocalNode.unbound(name).at(this);
    }
    Slots.clear(frame, slot);
  }
}
