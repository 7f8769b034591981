package io.orochi.python.runtime;

import com.oracle.truffle.api.nodes.Node;

/**
 * What a built-in function does, as a node of each call site: for functions whose usual case is so
 * short that a call would cost more, and that need nodes of their own for it. Keeps the rules of
 * {@link BuiltinBody}.
 */
public abstract class BuiltinNode extends Node {
  /**
   * Calls.
   *
   * @param arguments one value per parameter, as for {@link BuiltinBody}
   */
  public abstract Object execute(PyThread t, Object[] arguments);
}
