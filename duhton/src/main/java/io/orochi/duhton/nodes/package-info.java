/**
 * How is a program executed? Each node evaluates a form; the folders under this one hold them by
 * what they deal with. Each function has two trees, PLAIN and TX; nodes that differ are {@link
 * io.orochi.framework.mode.ModalNode}s.
 */
package io.orochi.duhton.nodes;
