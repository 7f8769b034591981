/**
 * The modules {@code fcntl}, {@code termios}, {@code resource}, {@code syslog}, {@code pwd} and
 * {@code grp}: what else does the system offer beside {@code os}? What changes something outside of
 * the process makes a transaction inevitable.
 */
package io.orochi.python.modules.system;
