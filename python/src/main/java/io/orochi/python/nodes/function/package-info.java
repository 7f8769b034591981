/**
 * Root nodes of functions, classes and modules, and the expressions that make functions and
 * classes. Arguments of a guest call are the thread, the callee, and one value per slot of the
 * signature; a class body gets its namespace as the only value.
 */
package io.orochi.python.nodes.function;
