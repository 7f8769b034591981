/**
 * Blocks that are guarded by a lock, run as transactions that only read the lock (software lock
 * elision: Rajwar and Goodman, MICRO 2001; Roy, Hand, Harris, EuroSys 2009). Two threads that would
 * wait for each other, but touch different objects, run in parallel.
 *
 * <p>Invariants. A transaction in which a lock was found free is serialised at a moment at which
 * nobody held it, because its reads, the lock among them, are validated together. What it cannot do
 * as a transaction undoes it, and it runs once more with its lock, so a program sees nothing of it
 * but the time.
 */
package io.orochi.framework.elision;
