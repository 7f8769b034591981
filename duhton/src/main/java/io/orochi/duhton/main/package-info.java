/**
 * How is Duhton started? The command line, the prompt, and the host program that makes a context
 * for them.
 */
package io.orochi.duhton.main;
