package io.orochi.python.nodes.control;

import com.oracle.truffle.api.nodes.ControlFlowException;

/** A {@code return} on its way out of its function; the value is in the frame's result slot. */
public final class ReturnException extends ControlFlowException {
  public static final ReturnException INSTANCE = new ReturnException();
  private static final long serialVersionUID = 1;

  private ReturnException() {}
}
