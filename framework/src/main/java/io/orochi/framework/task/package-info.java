/**
 * Tasks that run in parallel on a pool of guest threads: each worker has a queue of its own, takes
 * the task that it added last, and when it has none takes the oldest ones of another worker. What a
 * task is, and whether it is a transaction, is up to the language.
 */
package io.orochi.framework.task;
