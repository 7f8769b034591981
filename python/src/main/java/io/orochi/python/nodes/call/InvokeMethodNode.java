package io.orochi.python.nodes.call;

import com.oracle.truffle.api.nodes.Node;
import io.orochi.python.nodes.attribute.MethodLookupNode;
import io.orochi.python.runtime.Arguments;
import io.orochi.python.runtime.PyThread;

/**
 * {@code receiver.name(...)} without making a bound method where the name is a function of the
 * receiver's class.
 */
public final class InvokeMethodNode extends Node {
  @Child private MethodLookupNode lookup;
  @Child private InvokeNode method;
  @Child private InvokeNode value;

  public InvokeMethodNode(String name, String[] keywords) {
    this.lookup = new MethodLookupNode(name);
    this.method = InvokeNode.create(keywords, true, false);
    this.value = InvokeNode.create(keywords, false, false);
  }

  /**
   * Looks the name up: the function when it is a method of the receiver's class, else null ({@link
   * #lookUpValue} then). Comes before the arguments are evaluated.
   */
  public Object lookUp(PyThread t, Object receiver) {
    return lookup.execute(t, receiver);
  }

  /** The attribute as a value, when {@link #lookUp} gave null. */
  public Object lookUpValue(PyThread t, Object receiver) {
    return lookup.value(t, receiver);
  }

  /**
   * Calls.
   *
   * @param function what {@link #lookUp} gave, or null
   * @param callee what {@link #lookUpValue} gave when {@code function} is null
   * @param arguments hidden slots, a slot for the receiver, the arguments
   */
  public Object call(
      PyThread t, Object function, Object callee, Object receiver, Object[] arguments) {
    if (function != null) {
      arguments[Arguments.HIDDEN] = receiver;
      return method.execute(t, function, arguments);
    }
    Object[] shorter = new Object[arguments.length - 1];
    System.arraycopy(
        arguments,
        Arguments.HIDDEN + 1,
        shorter,
        Arguments.HIDDEN,
        shorter.length - Arguments.HIDDEN);
    return value.execute(t, callee, shorter);
  }
}
