/**
 * The module {@code _imp}, on which importlib rests: modules written in Java, and the import lock.
 */
package io.orochi.python.modules.imp;
