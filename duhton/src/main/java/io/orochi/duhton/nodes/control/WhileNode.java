package io.orochi.duhton.nodes.control;

import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.LoopNode;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RepeatingNode;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.duhton.runtime.None;
import io.orochi.framework.mode.ModalNode;

/** {@code while}; a loop that runs long is compiled while it runs. */
public final class WhileNode extends DuhtonNode implements ModalNode {
  @Child private LoopNode loop;

  public WhileNode(DuhtonNode condition, DuhtonNode body) {
    loop = Truffle.getRuntime().createLoopNode(new Repeating(condition, body));
  }

  @Override
  public void becomeTransactional() {
    // the copy must not run what the original's loop was compiled to
    loop = insert(Truffle.getRuntime().createLoopNode(loop.getRepeatingNode()));
  }

  @Override
  public Object execute(VirtualFrame frame) {
    loop.execute(frame);
    return None.NONE;
  }

  private static final class Repeating extends Node implements RepeatingNode {
    @Child private DuhtonNode condition;
    @Child private DuhtonNode body;

    Repeating(DuhtonNode condition, DuhtonNode body) {
      this.condition = condition;
      this.body = body;
    }

    @Override
    public boolean executeRepeating(VirtualFrame frame) {
      if (condition.executeTruth(frame)) {
        body.executeVoid(frame);
        return true;
      }
      return false;
    }
  }
}
