/**
 * The guest objects of Python and the operations on them that nodes and built-ins share. Invariant:
 * every mutable field of every class here is part of a transactional object, restored on abort.
 */
package io.orochi.python.runtime;
