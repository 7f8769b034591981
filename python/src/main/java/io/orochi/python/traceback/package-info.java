/**
 * How an uncaught exception is shown on standard error, as CPython 3.12's default {@code
 * sys.excepthook} does.
 */
package io.orochi.python.traceback;
