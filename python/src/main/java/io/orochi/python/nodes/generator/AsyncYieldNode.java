package io.orochi.python.nodes.generator;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.runtime.AsyncYield;

/** The value of a {@code yield} in an asynchronous generator, marked as such. */
public final class AsyncYieldNode extends Expression {
  @Child private Expression value;

  public AsyncYieldNode(Expression value) {
    this.value = value;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return new AsyncYield(value.execute(frame));
  }
}
