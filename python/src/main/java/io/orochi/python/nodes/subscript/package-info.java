/**
 * Items: {@code o[i]} read, assigned, deleted; lists, tuples and dictionaries directly, everything
 * else by the general protocol.
 */
package io.orochi.python.nodes.subscript;
