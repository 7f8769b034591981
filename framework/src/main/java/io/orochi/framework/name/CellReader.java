package io.orochi.framework.name;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.framework.mode.ModalNode;
import io.orochi.framework.thread.GuestThread;

/**
 * Reads one cell: as a constant while it is folded, through the barrier when it changes too often.
 */
public final class CellReader extends Node implements ModalNode {
  private static final int LIMIT = 8;

  private final Cell cell;
  @CompilationFinal private Cell.Folded folded;
  @CompilationFinal private boolean variable;
  @CompilationFinal private boolean tx;
  private int attempts;

  /** A reader in a PLAIN tree. */
  public CellReader(Cell cell) {
    this.cell = cell;
  }

  @Override
  public void becomeTransactional() {
    tx = true;
  }

  /** The fold that {@link #read} uses, or null; it may have fallen. */
  public Cell.Folded folded() {
    return folded;
  }

  public Cell cell() {
    return cell;
  }

  /** The value, or null when the name is absent. */
  public Object read(GuestThread t) {
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
    t.at(this);
    return cell.read(t);
  }
}
