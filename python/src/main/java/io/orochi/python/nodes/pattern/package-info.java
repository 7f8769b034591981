/**
 * Patterns of {@code match} statements (PEP 634). A pattern tests a value in a slot and puts what
 * it captures into other slots; names are bound when the whole pattern fits.
 */
package io.orochi.python.nodes.pattern;
