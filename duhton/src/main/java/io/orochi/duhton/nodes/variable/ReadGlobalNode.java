package io.orochi.duhton.nodes.variable;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.framework.name.Cell;
import io.orochi.framework.name.CellReader;

/** A global variable. */
public final class ReadGlobalNode extends DuhtonNode {
  @Child private CellReader reader;

  public ReadGlobalNode(Cell cell) {
    reader = new CellReader(cell);
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object v = reader.read(thread(frame));
    if (v == null) {
      throw error("symbol not defined as a variable: '" + reader.cell().name() + "'");
    }
    return v;
  }
}
