package io.orochi.python.runtime;

import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.framework.thread.GuestThread;
import io.orochi.stm.Publisher;

/**
 * An instance of a guest class that derives from an immutable built-in one (int, str, tuple,
 * frozenset …): the value as an instance of the built-in class would be, with attributes beside it.
 * Built-ins take the value out with {@link #unbox}.
 */
public class BoxedValue extends PlainObject {
  private final Object value;

  public BoxedValue(GuestThread t, Shape shape, Object value) {
    super(t, shape);
    this.value = value;
  }

  /** The value; never itself boxed. */
  public final Object value() {
    return value;
  }

  /** The built-in value behind {@code o}, or {@code o} itself when there is none. */
  public static Object unbox(Object o) {
    return o instanceof BoxedValue b ? b.value : o;
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(value);
  }
}
