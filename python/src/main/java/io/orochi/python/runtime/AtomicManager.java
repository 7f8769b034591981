package io.orochi.python.runtime;

import io.orochi.framework.atomic.AtomicNode;

/**
 * The context managers {@code atomic}, {@code exclusive_atomic}, {@code single_transaction} and
 * {@code signals_enabled} (which is no transaction): a {@code with} statement runs its body as a
 * transaction when it finds one.
 */
public enum AtomicManager implements BuiltinType.Typed {
  ATOMIC,
  EXCLUSIVE,
  SINGLE,
  SIGNALS,
  /** {@code atomic} that has a log also in a program with one thread. */
  LOGGED,
  /** {@code atomic(rollback=True)}: an exception that leaves the block undoes it. */
  ROLLBACK;

  @Override
  public BuiltinType builtinType() {
    return BuiltinType.ATOMIC;
  }

  /** Whether the block is a transaction. */
  public boolean isTransaction() {
    return this != SIGNALS;
  }

  /** How the body is run. */
  public AtomicNode.Form form() {
    return switch (this) {
      case LOGGED -> AtomicNode.Form.LOGGED;
      case ROLLBACK -> AtomicNode.Form.UNDOING;
      default -> AtomicNode.Form.COMMITTING;
    };
  }

  /** Refuses a block that must not be nested. */
  public void checkEntry(PyThread t) {
    if (this == EXCLUSIVE && t.atomicDepth() > 0) {
      throw PyErrors.raise(
          BuiltinException.RuntimeError,
          "exclusive_atomic block can't be entered inside another atomic block");
    }
  }
}
