/**
 * What are type parameters, type aliases and {@code Generic} at run time? The module {@code
 * _typing}; everything else about types is Python code in {@code typing}.
 */
package io.orochi.python.modules.typing;
