/**
 * Raising, catching and cleaning up. An exception that is caught adds the frame at hand to its
 * traceback once, becomes a guest object and is chained to the one that was being handled when it
 * was raised. What undoes a transaction is none of these nodes' business.
 */
package io.orochi.python.nodes.exception;
