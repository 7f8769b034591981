/**
 * What do the built-in classes have? One Java class says so for each, its methods in the order of
 * the library reference; what a method does is either there or in {@code runtime}. The rules that
 * every body keeps are those of {@link io.orochi.python.runtime.BuiltinBody}.
 */
package io.orochi.python.builtins;
