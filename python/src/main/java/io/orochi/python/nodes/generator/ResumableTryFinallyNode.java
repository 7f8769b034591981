package io.orochi.python.nodes.generator;

import io.orochi.python.nodes.Statement;

/** {@code try} with a {@code finally} clause, of which a part can suspend. */
public final class ResumableTryFinallyNode extends ResumableCleanupNode {
  /**
   * The statement.
   *
   * @param pendingSlot the first of two slots: the exception or jump that goes on after the clause,
   *     and the value of a {@code return}
   * @param resultSlot where a {@code return} in the body has put its value
   */
  public ResumableTryFinallyNode(
      Statement body, Statement finalBody, int stateSlot, int pendingSlot, int resultSlot) {
    super(body, finalBody, stateSlot, pendingSlot, resultSlot);
  }
}
