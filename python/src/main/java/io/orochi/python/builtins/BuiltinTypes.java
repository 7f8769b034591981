package io.orochi.python.builtins;

import io.orochi.python.runtime.TypeDefinition;

/** The definitions of all built-in classes; a class that is not listed has only what it inherits. */
public final class BuiltinTypes {
  private BuiltinTypes() {}

  /** One definition a class, in any order. */
  public static TypeDefinition[] definitions() {
    return new TypeDefinition[] {
      new BoolType(),
      new FloatType(),
      new IntType(),
    };
  }
}
