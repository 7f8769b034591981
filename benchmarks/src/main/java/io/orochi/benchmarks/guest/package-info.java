/**
 * What does an operation cost in a Python program, with its transaction, its interpreter and its
 * compiled code around it? Measurements with JMH of loops in the guest language, several threads at
 * once, each on objects of its own.
 */
package io.orochi.benchmarks.guest;
