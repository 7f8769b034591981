/**
 * How does a program wait for several descriptors at once? The module {@code select}. Every wait
 * can be interrupted by a signal handler, and makes a transaction inevitable.
 */
package io.orochi.python.modules.select;
