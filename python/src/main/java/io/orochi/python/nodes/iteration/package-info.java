/**
 * Iteration by loops, comprehensions and unpacking. The position of a loop is kept in frame slots,
 * never in a Java object of its own, so that a generator which is suspended in a loop rolls back
 * with its frame.
 */
package io.orochi.python.nodes.iteration;
