/**
 * The module {@code _signal}: what happens when the process gets a signal? Handlers run on the main
 * thread between two operations. Masks of threads are not offered: the Java machine has threads of
 * its own that would take a signal that is blocked elsewhere.
 */
package io.orochi.python.modules.signal;
