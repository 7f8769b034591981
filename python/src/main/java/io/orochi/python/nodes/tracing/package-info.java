/**
 * How does code that is traced ({@code sys.settrace}) say which line it comes to? When a frame is
 * first traced its tree gets nodes of this package around its statements and tests; trees that
 * nobody traces have none, so that tracing costs nothing where it is not used. Invariant: such a
 * node does what the node in it does, and nothing else but telling {@link
 * io.orochi.python.runtime.Tracing}.
 */
package io.orochi.python.nodes.tracing;
