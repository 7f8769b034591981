package io.orochi.python.runtime;

/**
 * The context managers {@code atomic}, {@code exclusive_atomic}, {@code single_transaction} and
 * {@code signals_enabled} (which is no transaction): a {@code with} statement runs its body as a
 * transaction when it finds one.
 */
public enum AtomicManager implements BuiltinType.Typed {
  ATOMIC,
  EXCLUSIVE,
  SINGLE,
  SIGNALS;

  @Override
  public BuiltinType builtinType() {
    return BuiltinType.ATOMIC;
  }

  /** Whether the block is a transaction. */
  public boolean isTransaction() {
    return this != SIGNALS;
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
