package io.orochi.python.runtime;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.Node;

/**
 * A guest exception on its way through Java frames. What it carries is either the guest object or, while nobody has
 * looked, the class and arguments from which {@link #guestObject} makes it: most StopIteration, KeyError and
 * AttributeError are caught by built-ins without ever becoming an object.
 *
 * <p>Confined to the thread that raised it.
 */
public final class PyException extends AbstractTruffleException {
  private static final long serialVersionUID = 1;

  private final transient BuiltinException lazyType;
  private final transient Object[] lazyArgs;
  private transient Object guestObject;

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

  /** The guest object, or null while nobody has asked for it. */
  public Object guestObjectOrNull() {
    return guestObject;
  }

  void materialise(Object object) {
    guestObject = object;
  }

  @Override
  public String getMessage() {
    return guestObject != null ? String.valueOf(guestObject) : lazyType + ": " + java.util.Arrays.toString(lazyArgs);
  }
}
