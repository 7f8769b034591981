/**
 * Reading a log of transactions: what does the file say, and is it whole? {@link
 * io.orochi.tools.log.LogReader} goes through the file once and hands each record to a {@link
 * io.orochi.tools.log.LogVisitor}. The format is described in {@code docs/conflict-report.md};
 * nothing else of the project is known here.
 */
package io.orochi.tools.log;
