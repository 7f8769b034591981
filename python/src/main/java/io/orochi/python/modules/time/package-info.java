/**
 * The module {@code time}: what do clocks and the calendar say? Numbers of seconds, tuples of
 * fields, time zones and texts; conversions between them are libc's, which follow TZ and the
 * locale.
 */
package io.orochi.python.modules.time;
