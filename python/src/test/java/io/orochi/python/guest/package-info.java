/**
 * Does a guest program do what CPython 3.12 does? Runs the programs under {@code src/test/guest},
 * each in a context of its own in this one Java machine, and compares output, errors and exit
 * status with the stored ones; a program also fails when it takes too long or leaves a thread
 * behind.
 */
package io.orochi.python.guest;
