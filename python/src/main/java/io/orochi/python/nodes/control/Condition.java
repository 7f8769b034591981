package io.orochi.python.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.PyNode;

/** Something that is true or false: the test of an {@code if}, a loop or an operator that jumps. */
public abstract class Condition extends PyNode {
  public abstract boolean test(VirtualFrame frame);
}
