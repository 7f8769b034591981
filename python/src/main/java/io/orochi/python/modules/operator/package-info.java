/**
 * The module {@code _operator}: the operators as functions, and callables that fetch items,
 * attributes or call methods.
 */
package io.orochi.python.modules.operator;
