/**
 * Generators: statements that can be left in the middle and resumed. A {@code yield} unwinds the
 * tree with {@link io.orochi.python.nodes.generator.YieldException}; each statement on the way
 * notes in a slot of the generator's frame where it was, and finds the way back from there at the
 * next resume. Only statements are resumable: the compiler takes expressions apart. PLAIN and TX
 * trees share the slots, so a generator can be resumed in either mode.
 */
package io.orochi.python.nodes.generator;
