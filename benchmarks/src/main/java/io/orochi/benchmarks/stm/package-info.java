/**
 * What does the transactional memory itself cost, without a guest language? Measurements with JMH
 * for the begin and commit of a transaction and for each kind of access, one thread and several,
 * each thread on objects of its own: what is left is the price of the protocol.
 */
package io.orochi.benchmarks.stm;
