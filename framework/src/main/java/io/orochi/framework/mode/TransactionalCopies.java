package io.orochi.framework.mode;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.NodeUtil;

/**
 * Makes TX trees: copies of specialised PLAIN trees whose {@link ModalNode}s have been switched.
 */
public final class TransactionalCopies {
  private TransactionalCopies() {}

  /**
   * A copy of {@code plain} for use inside transactions. The copy has no parent yet; a root that is
   * itself modal may be replaced, so the result counts.
   */
  public static <T extends Node> T of(T plain) {
    T copy = NodeUtil.cloneNode(plain);
    switchAll(copy);
    return copy;
  }

  /** Switches every modal node of a tree that is not running yet. */
  public static void switchAll(Node tree) {
    for (ModalNode n :
        NodeUtil.findAllNodeInstances(tree, Node.class).stream()
            .filter(ModalNode.class::isInstance)
            .map(ModalNode.class::cast)
            .toList()) {
      n.becomeTransactional();
    }
  }
}
