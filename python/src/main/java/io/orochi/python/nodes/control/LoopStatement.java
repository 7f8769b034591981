package io.orochi.python.nodes.control;

import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.nodes.LoopNode;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RepeatingNode;
import io.orochi.framework.mode.ModalNode;
import io.orochi.python.nodes.Statement;

/** A statement with a loop that can be compiled while it runs. */
public abstract class LoopStatement extends Statement implements ModalNode {
  @Child protected LoopNode loop;

  protected LoopStatement(RepeatingNode body) {
    loop = Truffle.getRuntime().createLoopNode(body);
  }

  /** The copy must not run what the original's loop was compiled to. */
  @Override
  public final void becomeTransactional() {
    Node body = (Node) loop.getRepeatingNode();
    loop = insert(Truffle.getRuntime().createLoopNode((RepeatingNode) body));
  }
}
