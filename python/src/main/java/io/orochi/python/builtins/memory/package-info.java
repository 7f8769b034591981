/**
 * How do several objects look at the same memory? {@code memoryview}: its layout ({@link
 * io.orochi.python.builtins.memory.Layout}), its elements, and its methods. What is looked at is an
 * {@link io.orochi.python.runtime.Export}, whose object keeps its size as long as there are views.
 */
package io.orochi.python.builtins.memory;
