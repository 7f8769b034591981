package io.orochi.python.modules.time;

import io.orochi.python.runtime.PyErrors;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.TimeZone;

/**
 * A broken-down time, as C's {@code struct tm}: month from 1, weekday from Monday = 0, day of the
 * year from 1.
 *
 * @param daylight 1, 0, or -1 when it is not known
 * @param offset seconds east of UTC
 */
record CalendarFields(
    long year,
    int month,
    int day,
    int hour,
    int minute,
    int second,
    int weekday,
    int yearDay,
    int daylight,
    String zone,
    long offset) {
  static final String[] WEEKDAYS = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
  };
  static final String[] MONTHS = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  };

  static CalendarFields of(ZonedDateTime z) {
    boolean summer = z.getZone().getRules().isDaylightSavings(z.toInstant());
    return new CalendarFields(
        z.getYear(),
        z.getMonthValue(),
        z.getDayOfMonth(),
        z.getHour(),
        z.getMinute(),
        z.getSecond(),
        z.getDayOfWeek().getValue() - 1,
        z.getDayOfYear(),
        summer ? 1 : 0,
        zoneName(z.getZone(), summer),
        z.getOffset().getTotalSeconds());
  }

  /** The abbreviation of the zone as C's {@code tzname} gives it. */
  static String zoneName(ZoneId zone, boolean summer) {
    if (zone.getId().equals("Z") || zone.getId().equals("UTC") || zone.getId().equals("Etc/UTC")) {
      return "UTC";
    }
    String name = TimeZone.getTimeZone(zone).getDisplayName(summer, TimeZone.SHORT, Locale.ROOT);
    return name.isEmpty() ? zone.getDisplayName(TextStyle.SHORT, Locale.ROOT) : name;
  }

  /**
   * The fields of a time tuple, in C's ranges; zeros where a field from 1 may be missing count as
   * 1. ValueError.
   */
  static CalendarFields checked(long[] n) {
    int month = (int) (n[1] == 0 ? 1 : n[1]);
    int day = (int) (n[2] == 0 ? 1 : n[2]);
    int yearDay = (int) (n[7] == 0 ? 1 : n[7]);
    if (month < 1 || month > 12) {
      throw PyErrors.valueError("month out of range");
    }
    if (day < 1 || day > 31) {
      throw PyErrors.valueError("day of month out of range");
    }
    if (n[3] < 0 || n[3] > 23) {
      throw PyErrors.valueError("hour out of range");
    }
    if (n[4] < 0 || n[4] > 59) {
      throw PyErrors.valueError("minute out of range");
    }
    if (n[5] < 0 || n[5] > 61) {
      throw PyErrors.valueError("seconds out of range");
    }
    if (n[6] < -1) {
      throw PyErrors.valueError("day of week out of range");
    }
    if (yearDay < 1 || yearDay > 366) {
      throw PyErrors.valueError("day of year out of range");
    }
    ZoneId zone = ZoneId.systemDefault();
    return new CalendarFields(
        n[0],
        month,
        day,
        (int) n[3],
        (int) n[4],
        (int) n[5],
        Math.floorMod((int) n[6], 7),
        yearDay,
        (int) Long.signum(n[8]),
        zoneName(zone, n[8] > 0),
        zone.getRules().getOffset(Instant.now()).getTotalSeconds());
  }

  /**
   * Seconds since the epoch of these fields as local time; overflowing days, hours … are carried
   * over. OverflowError.
   */
  long epochSecond(ZoneId zone) {
    try {
      return LocalDateTime.of(Math.toIntExact(year), month, 1, 0, 0)
          .plusDays(day - 1L)
          .plusHours(hour)
          .plusMinutes(minute)
          .plusSeconds(second)
          .atZone(zone)
          .toEpochSecond();
    } catch (DateTimeException | ArithmeticException e) {
      throw PyErrors.overflowError("mktime argument out of range");
    }
  }
}
