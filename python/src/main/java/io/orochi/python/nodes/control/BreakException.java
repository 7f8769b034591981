package io.orochi.python.nodes.control;

import com.oracle.truffle.api.nodes.ControlFlowException;

/** A {@code break} on its way to its loop. */
public final class BreakException extends ControlFlowException {
  public static final BreakException INSTANCE = new BreakException();
  private static final long serialVersionUID = 1;

  private BreakException() {}
}
