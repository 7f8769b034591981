package io.orochi.python.nodes.control;

import com.oracle.truffle.api.nodes.ControlFlowException;

/** A {@code continue} on its way to its loop. */
public final class ContinueException extends ControlFlowException {
  public static final ContinueException INSTANCE = new ContinueException();
  private static final long serialVersionUID = 1;

  private ContinueException() {}
}
