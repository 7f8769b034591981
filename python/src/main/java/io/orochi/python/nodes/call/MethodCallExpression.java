package io.orochi.python.nodes.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.PyNode;
import io.orochi.python.runtime.Arguments;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/**
 * {@code receiver.name(arguments)} without stars. The name is looked up before the arguments are
 * evaluated.
 */
public final class MethodCallExpression extends Expression {
  @Child private Expression receiver;
  @Children private final Expression[] arguments;
  @Child private InvokeMethodNode invoke;
  @Child private Place attribute;

  /**
   * Where {@code receiver.name} stands: the place in tracebacks when the look-up fails. Never
   * executed.
   */
  public static final class Place extends PyNode {}

  /**
   * The call.
   *
   * @param attribute the position of {@code receiver.name}
   */
  public MethodCallExpression(
      Expression receiver,
      String name,
      Place attribute,
      Expression[] arguments,
      String[] keywords) {
    this.receiver = receiver;
    this.attribute = attribute;
    this.arguments = arguments;
    this.invoke = new InvokeMethodNode(name, keywords);
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    PyThread t = PyThread.of(frame);
    Object self = receiver.execute(frame);
    Object function;
    Object value = null;
    try {
      function = invoke.lookUp(t, self);
      if (function == null) {
        value = invoke.lookUpValue(t, self);
      }
    } catch (PyException e) {
      throw e.at(attribute);
    }
    Object[] all = new Object[Arguments.HIDDEN + 1 + arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      all[Arguments.HIDDEN + 1 + i] = arguments[i].execute(frame);
    }
    try {
      return invoke.call(t, function, value, self, all);
    } catch (PyException e) {
      throw e.at(this);
    }
  }
}
