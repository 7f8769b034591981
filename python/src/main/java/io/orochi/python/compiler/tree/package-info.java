/**
 * How does a syntax tree survive the process? The parser's tree of a module as bytes and back, and
 * the file beside the source that holds them, so that a module is parsed once and not at every
 * start.
 */
package io.orochi.python.compiler.tree;
