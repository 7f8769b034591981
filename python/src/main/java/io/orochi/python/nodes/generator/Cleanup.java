package io.orochi.python.nodes.generator;

import com.oracle.truffle.api.nodes.Node;

/**
 * A resumable statement that runs guest code when an exception leaves it: a generator that is
 * suspended in one has something to do when it is closed.
 */
interface Cleanup extends Resumable {
  /** Whether there is one in the tree under {@code root}. */
  static boolean isIn(Node root) {
    boolean[] found = {false};
    root.accept(
        n -> {
          found[0] |= n instanceof Cleanup;
          return !found[0];
        });
    return found[0];
  }

  /** Whether {@code place} is in one. */
  static boolean isAround(Node place) {
    for (Node n = place; n != null; n = n.getParent()) {
      if (n instanceof Cleanup) {
        return true;
      }
    }
    return false;
  }
}
