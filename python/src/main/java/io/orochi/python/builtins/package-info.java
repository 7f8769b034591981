/**
 * The built-in classes: one Java class each, methods in the order of the library reference. What a method does is either here or in {@code runtime}; the rules that each keeps are those
 * of {@link io.orochi.python.runtime.BuiltinBody}.
 */
package io.orochi.python.builtins;
