/** The modules that are written in Java: one class each, registered in {@link io.orochi.python.modules.BuiltinModules}. */
package io.orochi.python.modules;
