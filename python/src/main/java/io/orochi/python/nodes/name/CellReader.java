package io.orochi.python.nodes.name;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.framework.mode.ModalNode;
import io.orochi.framework.name.Cell;
import io.orochi.python.runtime.PyThread;

/**
 * Reads one cell: as a constant while it is folded, through the barrier when it changes too often.
 */
final class CellReader extends Node implements ModalNode {
  private static final int LIMIT = 8;

  final Cell cell;
  @CompilationFinal private Cell.Folded folded;
  @CompilationFinal private boolean variable;
  @CompilationFinal private boolean tx;
  private int attempts;

  CellReader(Cell cell) {
    this.cell = cell;
  }

  @Override
  public void becomeTransactional() {
    tx = true;
  }

  /** The fold that {@link #read} uses, or null; it may have fallen. */
  Cell.Folded folded() {
    return folded;
  }

  /** The value, or null when the name is absent. */
  Object read(PyThread t) {
    Cell.Folded f = folded;
    if (f != null) {
      Object v = f.value();
      if (f.assumption().isValid()) {
        if (tx) {
          t.checkBegan(f.since());
        }
        return v;
      }
    }
    if (!variable) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      folded = cell.fold(t);
      if (folded == null && ++attempts > LIMIT) {
        variable = true;
      }
    }
    return cell.read(t);
  }
}
