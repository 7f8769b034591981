/**
 * The module {@code gc}: what may a program ask of a collector that it cannot steer? Memory is the
 * Java machine's; cycles need no help, so switches are remembered and change nothing.
 */
package io.orochi.python.modules.gc;
