package io.orochi.python.modules.time;

import io.orochi.python.modules.posix.OsErrors;
import io.orochi.python.posix.CalendarTime;
import io.orochi.python.posix.PathBytes;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.StructSequence;
import io.orochi.python.runtime.Texts;

/**
 * Times by the calendar as tuples of nine numbers, of which a {@code struct_time} knows two more.
 */
final class TimeTuples {
  static final StructSequence STRUCT_TIME =
      StructSequence.withHidden(
          "time.struct_time",
          9,
          "tm_year",
          "tm_mon",
          "tm_mday",
          "tm_hour",
          "tm_min",
          "tm_sec",
          "tm_wday",
          "tm_yday",
          "tm_isdst",
          "tm_zone",
          "tm_gmtoff");

  private static final int ZONE = 9;
  private static final int OFFSET = 10;
  private static final int FIRST_YEAR = 1900;

  private TimeTuples() {}

  static CalendarTime local(PyThread t, long seconds) {
    return OsErrors.translate(t, () -> CalendarTime.local(seconds));
  }

  static CalendarTime utc(PyThread t, long seconds) {
    return OsErrors.translate(t, () -> CalendarTime.utc(seconds));
  }

  /** The {@code struct_time}. */
  static Object struct(PyThread t, CalendarTime c) {
    return STRUCT_TIME.make(
        t,
        (long) c.year() + FIRST_YEAR,
        c.month() + 1L,
        (long) c.day(),
        (long) c.hour(),
        (long) c.minute(),
        (long) c.second(),
        (c.weekday() + 6L) % 7,
        c.yearDay() + 1L,
        (long) c.daylightSaving(),
        c.zone() == null ? PyNone.NONE : Strings.of(PathBytes.decode(c.zone())),
        c.offset());
  }

  /**
   * The time that a tuple says, which may be none of the calendar's; TypeError, OverflowError.
   *
   * @param function for the message
   */
  static CalendarTime of(PyThread t, Object o, String function) {
    if (!(BoxedValue.unbox(o) instanceof PyTuple tuple)) {
      throw PyErrors.typeError("Tuple or struct_time argument required");
    }
    if (tuple.size() != ZONE) {
      throw PyErrors.typeError("%s(): illegal time tuple argument", function);
    }
    int[] n = new int[ZONE];
    for (int i = 0; i < ZONE; i++) {
      n[i] = cInt(t, tuple.get(i));
    }
    if (n[0] < Integer.MIN_VALUE + FIRST_YEAR) {
      throw PyErrors.overflowError("year out of range");
    }
    byte[] zone = null;
    long offset = 0;
    if (STRUCT_TIME.isInstance(t, o)) {
      Object name = StructSequence.field(o, ZONE);
      zone = name == PyNone.NONE ? null : PathBytes.encode(Texts.javaStr(t, name));
      Object east = StructSequence.field(o, OFFSET);
      offset = east == PyNone.NONE ? 0 : Indices.toLong(t, east);
    }
    return new CalendarTime(
        n[5],
        n[4],
        n[3],
        n[2],
        n[1] - 1,
        n[0] - FIRST_YEAR,
        (n[6] + 1) % 7,
        n[7] - 1,
        n[8],
        offset,
        zone);
  }

  private static int cInt(PyThread t, Object o) {
    if (!(Indices.index(t, o) instanceof Long n)) {
      throw PyErrors.overflowError("Python int too large to convert to C long");
    }
    if (n > Integer.MAX_VALUE) {
      throw PyErrors.overflowError("signed integer is greater than maximum");
    }
    if (n < Integer.MIN_VALUE) {
      throw PyErrors.overflowError("signed integer is less than minimum");
    }
    return n.intValue();
  }

  /**
   * The same time with every field within its range, for functions that look names up by them; zero
   * stands for the first month and day. ValueError.
   */
  static CalendarTime checked(CalendarTime c) {
    int month = c.month() == -1 ? 0 : within(c.month(), 0, 11, "month");
    int day = c.day() == 0 ? 1 : within(c.day(), 1, 31, "day of month");
    within(c.hour(), 0, 23, "hour");
    within(c.minute(), 0, 59, "minute");
    within(c.second(), 0, 61, "seconds");
    within(c.weekday(), 0, 6, "day of week");
    int yearDay = c.yearDay() == -1 ? 0 : within(c.yearDay(), 0, 365, "day of year");
    return new CalendarTime(
        c.second(),
        c.minute(),
        c.hour(),
        day,
        month,
        c.year(),
        c.weekday(),
        yearDay,
        Integer.signum(c.daylightSaving()),
        c.offset(),
        c.zone());
  }

  private static int within(int value, int first, int last, String what) {
    if (value < first || value > last) {
      throw PyErrors.valueError("%s out of range", what);
    }
    return value;
  }
}
