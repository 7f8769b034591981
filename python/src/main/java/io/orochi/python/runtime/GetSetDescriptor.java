package io.orochi.python.runtime;

/**
 * A computed attribute of a built-in class, or a member: a field of each instance ({@code
 * __slots__}, and what C structs hold).
 *
 * @param name its name
 * @param owner the class
 * @param get what reading gives; Java null for an unset member, which raises AttributeError
 * @param set what assigning does, with Java null as value for deleting; null when read-only
 * @param slot for a member that is kept among the attributes of the instance: the hidden name
 *     there; else null
 * @param isMember whether guest code sees a {@code member_descriptor}
 */
public record GetSetDescriptor(
    String name,
    PyType owner,
    BuiltinBody.F1 get,
    BuiltinBody.F2 set,
    String slot,
    boolean isMember)
    implements BuiltinType.Typed {

  /** A computed attribute. */
  public GetSetDescriptor(String name, PyType owner, BuiltinBody.F1 get, BuiltinBody.F2 set) {
    this(name, owner, get, set, null, false);
  }

  @Override
  public BuiltinType builtinType() {
    return isMember ? BuiltinType.MEMBER_DESCRIPTOR : BuiltinType.GETSET_DESCRIPTOR;
  }
}
