package io.orochi.python.nodes.name;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyThread;

/** Where module-level and class-level code keeps its names. */
public final class Namespaces {
  private Namespaces() {}

  /** The names of the module of the running function. */
  public static PyDict of(VirtualFrame frame, PyThread t) {
    return ReadGlobalNode.globals(frame, t);
  }
}
