package io.orochi.duhton.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.IndirectCallNode;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.duhton.runtime.Function;
import io.orochi.framework.mode.ModalNode;

/** Calls a user function: the same one as before directly, others through their target. */
public final class UserCallNode extends Node implements ModalNode {
  @Child private ArgumentsNode arguments;
  @Child private DirectCallNode direct;
  @Child private IndirectCallNode indirect;
  @CompilationFinal private Function cached;
  @CompilationFinal private boolean tx;

  public UserCallNode(ArgumentsNode arguments) {
    this.arguments = arguments;
  }

  @Override
  public void becomeTransactional() {
    tx = true;
    cached = null; // what was cached is a PLAIN target
    direct = null;
  }

  /** Evaluates the arguments and calls. */
  public Object execute(VirtualFrame frame, Function f) {
    if (f == cached) {
      return direct.call(arguments.values(frame));
    }
    if (indirect == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      specialise(f);
    }
    if (!arguments.fit(f)) {
      CompilerDirectives.transferToInterpreter();
      throw arguments.fail(frame, f);
    }
    if (f == cached) {
      return direct.call(arguments.values(frame));
    }
    return indirect.call(f.targets().get(tx), arguments.values(frame));
  }

  private void specialise(Function f) {
    getLock().lock();
    try {
      if (cached == null && arguments.fit(f)) {
        direct = insert(DirectCallNode.create(f.targets().get(tx)));
        cached = f;
      } else if (f != cached) {
        indirect = insert(IndirectCallNode.create());
      }
    } finally {
      getLock().unlock();
    }
  }
}
