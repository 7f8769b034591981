package io.orochi.python.nodes.literal;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.local.Slots;
import io.orochi.python.runtime.PyCell;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PySet;
import io.orochi.python.runtime.PyThread;

/** A list, set or dictionary comprehension in the frame of its surroundings. */
public final class ComprehensionNode extends Expression {
  private final CollectNode.Kind kind;
  private final int slot;
  @Child private Statement loops;

  @CompilationFinal(dimensions = 1)
  private final int[] cellSlots;

  @CompilationFinal(dimensions = 1)
  private final int[] ownSlots;

  /**
   * The comprehension.
   *
   * @param slot holds what is being made
   * @param cellSlots slots for fresh cells of its variables that nested functions use
   * @param ownSlots slots of its variables, which are unbound when it ends
   */
  public ComprehensionNode(
      CollectNode.Kind kind, int slot, Statement loops, int[] cellSlots, int[] ownSlots) {
    this.kind = kind;
    this.slot = slot;
    this.loops = loops;
    this.cellSlots = cellSlots;
    this.ownSlots = ownSlots;
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    PyThread t = PyThread.of(frame);
    Object made =
        switch (kind) {
          case LIST -> PyList.of(t);
          case SET -> PySet.of(t);
          case DICT -> PyDict.create(t);
        };
    for (int cell : cellSlots) {
      frame.setObject(cell, new PyCell(t, null));
    }
    frame.setObject(slot, made);
    try {
      loops.executeVoid(frame);
    } finally {
      frame.setObject(slot, null);
      clear(frame);
    }
    return made;
  }

  @ExplodeLoop
  private void clear(VirtualFrame frame) {
    for (int own : ownSlots) {
      Slots.clear(frame, own);
    }
  }
}
