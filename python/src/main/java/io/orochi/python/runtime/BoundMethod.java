package io.orochi.python.runtime;

import io.orochi.stm.Publisher;

/** A function together with the object that it is called with first. Immutable. */
public final class BoundMethod extends Holder implements BuiltinType.Typed {
  private final Object function;
  private final Object self;

  /**
   * Binds.
   *
   * @param function a {@link BuiltinFunction} (then this is a built-in method) or any callable
   */
  public BoundMethod(Object function, Object self) {
    this.function = function;
    this.self = self;
  }

  public Object function() {
    return function;
  }

  public Object self() {
    return self;
  }

  @Override
  public BuiltinType builtinType() {
    if (function instanceof BuiltinFunction f) {
      return f.binding() == BuiltinFunction.Binding.SLOT
          ? BuiltinType.METHOD_WRAPPER
          : BuiltinType.BUILTIN_FUNCTION;
    }
    return BuiltinType.METHOD;
  }

  @Override
  public void publishFields(Publisher p) {
    p.visit(function);
    p.visit(self);
  }
}
