package io.orochi.duhton.task;

import io.orochi.duhton.runtime.Function;
import io.orochi.stm.Publishable;
import io.orochi.stm.Publisher;

/** A queued call. Another thread may run it, so it is published with all that it reaches. */
public final class Task implements Publishable {
  private final Function function;
  private final Object[] arguments;
  private boolean published;

  /**
   * A call.
   *
   * @param arguments the arguments of the call target; the first place is for the thread that runs
   *     it
   */
  public Task(Function function, Object[] arguments) {
    this.function = function;
    this.arguments = arguments;
  }

  Function function() {
    return function;
  }

  Object[] arguments() {
    return arguments;
  }

  @Override
  public boolean isPublished() {
    return published;
  }

  @Override
  public void markPublished() {
    published = true;
  }

  @Override
  public void publishFields(Publisher p) {
    for (int i = 1; i < arguments.length; i++) {
      p.visit(arguments[i]);
    }
  }
}
