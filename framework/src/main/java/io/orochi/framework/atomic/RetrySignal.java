package io.orochi.framework.atomic;

import com.oracle.truffle.api.nodes.ControlFlowException;

/**
 * Says that the running transaction waits: it is undone and begins again when something that it has
 * read has changed, or when its time is over. No guest handler sees it.
 */
public final class RetrySignal extends ControlFlowException {
  private static final long serialVersionUID = 1L;

  /** Without a limit. */
  public static final RetrySignal FOREVER = new RetrySignal(Long.MAX_VALUE);

  private final long nanos;

  private RetrySignal(long nanos) {
    this.nanos = nanos;
  }

  /** Waits for so many nanoseconds at most. */
  public static RetrySignal within(long nanos) {
    return nanos == Long.MAX_VALUE ? FOREVER : new RetrySignal(nanos);
  }

  /** Limit in nanoseconds; {@code Long.MAX_VALUE} is none. */
  public long nanos() {
    return nanos;
  }
}
