/**
 * Are lists, dictionaries, sets and deques what they should be: against the collections of Java,
 * after aborts and partial rollbacks, and under threads? Most tests drive the methods that guest
 * code calls, found by name in the classes.
 */
package io.orochi.python.containers;
