package io.orochi.duhton.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.duhton.nodes.variable.LocalSlots;
import io.orochi.duhton.runtime.DuhtonError;
import io.orochi.framework.name.Cell;
import io.orochi.framework.name.CellReader;

/**
 * Looks a function up: locally, then globally. A name that is known locally in any way, also as a
 * variable, is not looked for globally.
 */
public final class LookUpNode extends Node {
  private final int variable;
  private final int function;
  @Child private CellReader global;

  /**
   * The look-up.
   *
   * @param variable the slot of the local variable of this name, or -1
   * @param function the slot of the local function of this name, or -1
   * @param cell the global function of this name
   */
  public LookUpNode(int variable, int function, Cell cell) {
    this.variable = variable;
    this.function = function;
    this.global = new CellReader(cell);
  }

  /** A user function or a built-in one. */
  public Object execute(VirtualFrame frame) {
    Object f = function < 0 ? null : frame.getObject(function);
    if (f == null && (variable < 0 || LocalSlots.read(frame, variable) == null)) {
      f = global.read(DuhtonNode.thread(frame));
    }
    if (f == null) {
      CompilerDirectives.transferToInterpreter();
      throw new DuhtonError(
          "symbol not defined as a function: '" + global.cell().name() + "'", this);
    }
    return f;
  }
}
