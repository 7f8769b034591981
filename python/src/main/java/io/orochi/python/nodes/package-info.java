/**
 * Nodes of the Python interpreter. An {@link io.orochi.python.nodes.Expression} evaluates its
 * operands, knows its place in the source and adds it to exceptions; the work itself is done by
 * operation nodes without operands, which other expressions share. Each function has two trees,
 * PLAIN and TX; {@link io.orochi.framework.mode.ModalNode} says which nodes differ.
 */
package io.orochi.python.nodes;
