/**
 * How do queued calls run? A task is one call, and one transaction; what a task queues is added
 * when it has committed.
 */
package io.orochi.duhton.task;
