package io.orochi.framework.thread;

import com.oracle.truffle.api.nodes.ControlFlowException;

/**
 * Says that the running transaction must be undone and tried again: what {@link
 * io.orochi.stm.Abort} is for plain Java, in the form that compiled code throws and catches
 * cheaply. No guest handler sees it.
 */
public final class AbortSignal extends ControlFlowException {
  private static final long serialVersionUID = 1L;

  /** The only one. */
  public static final AbortSignal INSTANCE = new AbortSignal();

  private AbortSignal() {}
}
