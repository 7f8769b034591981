/**
 * How do programs talk over the network? The module {@code _socket}: what system calls do is in
 * {@code io.orochi.python.posix}, here are guest values, timeouts and errors. Every call makes a
 * transaction inevitable.
 */
package io.orochi.python.modules.socket;
