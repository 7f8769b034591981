/**
 * What a log means: where did the time of the threads go, which pairs of lines stopped each other,
 * and what could be done about it? {@link io.orochi.tools.report.Accounting} adds up, {@link
 * io.orochi.tools.report.TextReport} and {@link io.orochi.tools.report.HtmlReport} show it, {@link
 * io.orochi.tools.report.Report} is the program.
 *
 * <p>Invariant: the time of a thread, from its start to its end, is divided without overlap into
 * committed, aborted, paused, waiting and outside.
 */
package io.orochi.tools.report;
