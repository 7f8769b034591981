/**
 * Control flow: blocks, conditions, loops, and the jumps out of them. Jumps are preallocated
 * exceptions without stack trace; the value of a {@code return} travels in a frame slot. Invariant:
 * What undoes a transaction passes through every node here untouched.
 */
package io.orochi.python.nodes.control;
