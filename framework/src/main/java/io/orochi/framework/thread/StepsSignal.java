package io.orochi.framework.thread;

import com.oracle.truffle.api.nodes.ControlFlowException;

/**
 * Says that an operation of a built-in cannot be one transaction, as it comes to call guest code,
 * to do what cannot be undone, or to wait: it is taken back and runs in steps. No guest handler
 * sees it.
 */
public final class StepsSignal extends ControlFlowException {
  private static final long serialVersionUID = 1L;

  /** The only one. */
  public static final StepsSignal INSTANCE = new StepsSignal();

  private StepsSignal() {}
}
