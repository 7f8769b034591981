package io.orochi.python.nodes.generator;

import com.oracle.truffle.api.nodes.ControlFlowException;

/** A {@code yield} on its way out of the generator; the value is in the frame's result slot. */
public final class YieldException extends ControlFlowException {
  public static final YieldException INSTANCE = new YieldException();
  private static final long serialVersionUID = 1;

  private YieldException() {}
}
