package io.orochi.python.runtime;

import io.orochi.framework.object.ShapedObject;

/**
 * The attributes of an instance: in its shape, or, once guest code has replaced {@code __dict__} or stored what no shape can hold, in a dictionary that the hidden attribute {@value #DICT}
 * refers to.
 */
public final class InstanceDict {
  /** Name of the hidden attribute; no guest name contains a space in front. */
  static final String DICT = " dict";

  private InstanceDict() {}

  /** The attribute, or null. */
  public static Object get(PyThread t, ShapedObject o, String name) {
    return o.get(t, name);
  }

  public static void put(PyThread t, ShapedObject o, String name, Object value) {
    o.put(t, name, value);
  }

  /** False when there is no such attribute. */
  public static boolean delete(PyThread t, ShapedObject o, String name) {
    return o.delete(t, name);
  }
}
