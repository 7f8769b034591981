package io.orochi.python.runtime;

/**
 * What a built-in class has: one class a type, listed in {@link
 * io.orochi.python.builtins.BuiltinTypes}.
 */
public interface TypeDefinition {
  BuiltinType type();

  /**
   * Defines the names; called once a context, when one of them is first needed, outside of any
   * guest operation.
   */
  void define(TypeBuilder b);
}
