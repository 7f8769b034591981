package io.orochi.python.runtime;

/**
 * A computed attribute of a built-in class.
 *
 * @param name its name
 * @param owner the class
 * @param get what reading gives
 * @param set what assigning does, with Java null as value for deleting; null when read-only
 */
public record GetSetDescriptor(String name, PyType owner, BuiltinBody.F1 get, BuiltinBody.F2 set)
    implements BuiltinType.Typed {
  @Override
  public BuiltinType builtinType() {
    return BuiltinType.GETSET_DESCRIPTOR;
  }
}
