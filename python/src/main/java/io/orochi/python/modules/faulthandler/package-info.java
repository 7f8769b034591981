/**
 * The module {@code faulthandler}: where is every thread right now? Stacks are taken as text, by
 * each thread itself at its next safepoint (a thread that waits in the system answers too), so that
 * no guest object is touched. Faults of the process are the Java machine's to report.
 */
package io.orochi.python.modules.faulthandler;
