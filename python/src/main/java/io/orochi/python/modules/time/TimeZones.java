package io.orochi.python.modules.time;

import io.orochi.python.posix.CalendarTime;
import io.orochi.python.posix.Clocks;
import io.orochi.python.posix.PathBytes;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import java.time.ZoneId;

/**
 * What the module says of the local time zone: {@code timezone}, {@code altzone}, {@code daylight}
 * and {@code tzname}.
 *
 * @param standard seconds west of Greenwich without daylight saving
 * @param summer seconds west of Greenwich with it
 */
record TimeZones(long standard, long summer, PyTuple names) {
  private static final long YEAR = (365 * 24 + 6) * 3600L;

  /** The zone that the process begins with. libc is not asked where there is nothing to ask. */
  static TimeZones initial() {
    if (System.getenv("TZ") == null && ZoneId.systemDefault().getId().endsWith("UTC")) {
      return new TimeZones(0, 0, PyTuple.of(Strings.of("UTC"), Strings.of("UTC")));
    }
    return now();
  }

  /** The zone that libc knows now: its winter and its summer. */
  static TimeZones now() {
    long year = Clocks.realTime() / 1_000_000_000L / YEAR * YEAR;
    CalendarTime january = CalendarTime.local(year);
    CalendarTime july = CalendarTime.local(year + YEAR / 2);
    boolean south = january.offset() > july.offset();
    CalendarTime winter = south ? july : january;
    CalendarTime summer = south ? january : july;
    return new TimeZones(
        -winter.offset(), -summer.offset(), PyTuple.of(name(winter), name(summer)));
  }

  private static Object name(CalendarTime c) {
    return Strings.of(c.zone() == null ? "" : PathBytes.decode(c.zone()));
  }

  long daylight() {
    return standard == summer ? 0 : 1;
  }
}
