/**
 * The log of transactions: what each thread did when, who stopped whom, where and over what. Two
 * listeners of {@link io.orochi.stm.EventSink} live here, one for the binary file that {@code
 * orochi.stm_report} reads ({@link io.orochi.framework.log.ConflictLog}) and one for Java Flight
 * Recorder ({@link io.orochi.framework.log.FlightEvents}).
 *
 * <p>Invariants: a thread writes records into a buffer of its own without any lock; buffers go to
 * the file in blocks under the file's lock; what a block refers to by number stands in the file
 * before it. The format is described in {@code docs/conflict-report.md}.
 */
package io.orochi.framework.log;
