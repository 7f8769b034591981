package io.orochi.python.runtime;

import io.orochi.stm.Publisher;

/**
 * A value that an asynchronous generator yields to its consumer: told apart so from what it hands
 * on while it awaits. Guest code never sees it.
 */
public final class AsyncYield extends Holder {
  private final Object value;

  public AsyncYield(Object value) {
    this.value = value;
  }

  public Object value() {
    return value;
  }

  @Override
  public void publishFields(Publisher p) {
    p.visit(value);
  }
}
