package io.orochi.python.nodes.function;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.python.nodes.local.Slots;
import io.orochi.python.runtime.PyCell;
import io.orochi.python.runtime.PyFunction;
import io.orochi.python.runtime.PyThread;

/** Puts the arguments of a call into their slots or cells, and makes the function's other cells. */
public final class PrologueNode extends Node {
  private static final int FIRST_ARGUMENT = 2;

  @CompilationFinal(dimensions = 1)
  private final int[] parameterSlots;

  @CompilationFinal(dimensions = 1)
  private final boolean[] parameterIsCell;

  @CompilationFinal(dimensions = 1)
  private final int[] cellSlots;

  @CompilationFinal(dimensions = 1)
  private final int[] freeSlots;

  /**
   * A prologue.
   *
   * @param parameterSlots per value of the call its slot
   * @param parameterIsCell whether the slot holds a cell
   * @param cellSlots slots of cells for variables that are no parameters
   * @param freeSlots slots for the cells of the closure, in its order
   */
  public PrologueNode(
      int[] parameterSlots, boolean[] parameterIsCell, int[] cellSlots, int[] freeSlots) {
    this.parameterSlots = parameterSlots;
    this.parameterIsCell = parameterIsCell;
    this.cellSlots = cellSlots;
    this.freeSlots = freeSlots;
  }

  /** Runs at the start of a call. */
  @ExplodeLoop
  public void execute(VirtualFrame frame, PyThread t) {
    Object[] arguments = frame.getArguments();
    for (int i = 0; i < parameterSlots.length; i++) {
      Object v = arguments[FIRST_ARGUMENT + i];
      if (parameterIsCell[i]) {
        frame.setObject(parameterSlots[i], new PyCell(t, v));
      } else {
        Slots.write(frame, parameterSlots[i], v);
      }
    }
    for (int slot : cellSlots) {
      frame.setObject(slot, new PyCell(t, null));
    }
    if (freeSlots.length > 0) {
      PyCell[] closure = ((PyFunction) arguments[1]).definition(t).closure();
      for (int i = 0; i < freeSlots.length; i++) {
        frame.setObject(freeSlots[i], closure[i]);
      }
    }
  }
}
