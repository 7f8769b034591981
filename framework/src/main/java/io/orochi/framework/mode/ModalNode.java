package io.orochi.framework.mode;

/**
 * A node that does different things outside (PLAIN) and inside (TX) transactions. Nodes are made
 * for PLAIN; the copy of a tree that becomes the TX tree is switched once, before it runs.
 */
public interface ModalNode {
  /**
   * Turns this copy into a TX node: remembers the mode and drops what it cached of PLAIN call
   * targets.
   */
  void becomeTransactional();
}
