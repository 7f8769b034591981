package io.orochi.python.modules;

/** Says what a module written in Java has. Called once a context, at its first import. */
public interface ModuleDefinition {
  /** The full name. */
  String name();

  /** Defines functions and values. */
  void define(ModuleBuilder b);
}
