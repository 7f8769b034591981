package io.orochi.python.builtins;

import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.TypeBuilder;

/** Says what a built-in class has. Called once a context, when guest code first looks at the class. */
public interface TypeDefinition {
  BuiltinType type();

  /** Defines methods and attributes. */
  void define(TypeBuilder b);
}
