package io.orochi.python.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.runtime.LocalNames;

/** The namespace of the class body at hand. */
public final class NamespaceNode extends Expression {
  @Override
  public Object execute(VirtualFrame frame) {
    return frame.getArguments()[LocalNames.ARGUMENT];
  }
}
