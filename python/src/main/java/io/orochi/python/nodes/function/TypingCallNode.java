package io.orochi.python.nodes.function;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.orochi.python.nodes.Expression;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.ModuleLoading;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/**
 * Calls a function of the module {@code _typing}: what type parameters and type aliases are made by
 * (PEP 695).
 */
public final class TypingCallNode extends Expression {
  private final String function;
  @Children private final Expression[] arguments;

  public TypingCallNode(String function, Expression... arguments) {
    this.function = function;
    this.arguments = arguments;
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    Object[] values = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      values[i] = arguments[i].execute(frame);
    }
    try {
      return call(PyThread.of(frame), values);
    } catch (PyException e) {
      throw e.at(this);
    }
  }

  @TruffleBoundary
  private Object call(PyThread t, Object[] values) {
    return Calls.callMethod(t, ModuleLoading.load(t, "_typing"), function, values);
  }
}
