package io.orochi.python.runtime;

/**
 * A module written in Java: one class a module, listed in {@link
 * io.orochi.python.modules.BuiltinModules}.
 */
public interface ModuleDefinition {
  /** The name under which it is imported. */
  String name();

  /** Defines the names; called once a context, at the first import. */
  void define(ModuleBuilder b);
}
