/**
 * Threads of a guest language: their descriptors, starting, waiting and safepoints. A descriptor
 * travels as argument 0 of every guest call, so that no barrier looks up the current thread.
 */
package io.orochi.framework.thread;
