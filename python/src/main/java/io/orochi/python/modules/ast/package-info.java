/**
 * The module {@code _ast}: which classes do the nodes of a syntax tree have that guest code works
 * with?
 */
package io.orochi.python.modules.ast;
