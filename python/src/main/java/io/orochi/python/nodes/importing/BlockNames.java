package io.orochi.python.nodes.importing;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.name.ReadGlobalNode;
import io.orochi.python.runtime.LocalNames;
import io.orochi.python.runtime.PyThread;

/** Where a module or class body binds its names. */
public final class BlockNames {
  private BlockNames() {}

  /** The namespace that was given to the block, else the module's dictionary. */
  public static Object of(VirtualFrame frame, PyThread t) {
    Object[] arguments = frame.getArguments();
    return arguments.length > LocalNames.ARGUMENT
        ? arguments[LocalNames.ARGUMENT]
        : ReadGlobalNode.globals(frame, t);
  }
}
