/**
 * From source text to trees of nodes: decoding, parsing, scopes, the checks that the parser leaves
 * to its user, and the translation of each code block when it is first run. Invariant: nothing here
 * holds guest state; a code block may be translated by any thread, once.
 */
package io.orochi.python.compiler;
