package io.orochi.python.runtime;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.Node;

/**
 * A guest exception on its way through Java frames. What it carries is either the guest object or,
 * while nobody has looked, the class and arguments from which {@link #guestObject} makes it: most
 * StopIteration, KeyError and AttributeError are caught by built-ins without ever becoming an
 * object.
 *
 * <p>Confined to the thread that raised it.
 */
public final class PyException extends AbstractTruffleException {
  private static final long serialVersionUID = 1;

  private final transient BuiltinException lazyType;
  private final transient Object[] lazyArgs;
  private transient Object[] lazyAttributes = {};
  private transient Object guestObject;
  private transient Node current;
  private transient boolean chained;
  private transient PyException outside;
  private transient PyTraceback traceback;

  private PyException(BuiltinException type, Object[] args, Object guestObject, Node location) {
    super(null, null, 0, location);
    this.lazyType = type;
    this.lazyArgs = args;
    this.guestObject = guestObject;
  }

  static PyException lazy(BuiltinException type, Object... args) {
    return new PyException(type, args, null, null);
  }

  /** Throws an existing guest exception object. */
  public static PyException of(Object guestObject) {
    return new PyException(null, null, guestObject, null);
  }

  /** The class, while the exception has not become a guest object; else null. */
  public BuiltinException lazyType() {
    return guestObject == null ? lazyType : null;
  }

  public Object[] lazyArgs() {
    return lazyArgs;
  }

  /**
   * Gives the guest object, when it is made, an attribute that is a field of its class ({@code
   * AttributeError.name}); part of making the exception.
   */
  public PyException with(String name, Object value) {
    int n = lazyAttributes.length;
    lazyAttributes = java.util.Arrays.copyOf(lazyAttributes, n + 2);
    lazyAttributes[n] = name;
    lazyAttributes[n + 1] = value;
    return this;
  }

  /** Names and values by turns. */
  Object[] lazyAttributes() {
    return lazyAttributes;
  }

  /** The guest object, or null while nobody has asked for it. */
  public Object guestObjectOrNull() {
    return guestObject;
  }

  void materialise(Object object) {
    guestObject = object;
  }

  /**
   * Notes the node of the present frame that raised or passed the exception; the innermost one
   * counts.
   */
  public PyException at(Node node) {
    if (current == null) {
      current = node;
    }
    return this;
  }

  /** Whether the present frame has noted its node and is not in the traceback yet. */
  public boolean hasPlace() {
    return current != null;
  }

  /**
   * Says that it was thrown into a generator: what was being handled there, outside of the
   * generator, does not become its context.
   */
  public void thrownInto(PyException handledOutside) {
    outside = handledOutside;
  }

  /** What does not become its context, or null. */
  public PyException outside() {
    return outside;
  }

  /** Says that the context is settled from now on; false when it was already. */
  public boolean startChaining() {
    boolean first = !chained;
    chained = true;
    return first;
  }

  /**
   * Adds the present frame to the traceback: when the exception leaves it, and when it is caught in
   * it.
   */
  public void addFrame(PyThread t, PyFrame frame) {
    frame.passedAt(current);
    if (traceback != null) {
      traceback.frame().calledBy(frame);
    }
    traceback = new PyTraceback(t, traceback, frame, current);
    current = null;
  }

  /** The frames passed so far, outermost first; null before the first. */
  public PyTraceback traceback() {
    return traceback;
  }

  /** Starts from an earlier traceback (a raise of an exception that was caught before). */
  public void setTraceback(PyTraceback earlier) {
    traceback = earlier;
  }

  @Override
  public String getMessage() {
    return guestObject != null
        ? String.valueOf(guestObject)
        : lazyType + ": " + java.util.Arrays.toString(lazyArgs);
  }
}
