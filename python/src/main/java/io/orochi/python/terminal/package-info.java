/**
 * How does a person edit what a program reads from a terminal? {@link
 * io.orochi.python.terminal.LineEditor} is JLine on the process's own descriptors: it waits as
 * every other read does (safepoints run, signals arrive), reads no byte more than it needs, and
 * changes the terminal's modes only while it reads. Knows nothing of guest objects.
 */
package io.orochi.python.terminal;
