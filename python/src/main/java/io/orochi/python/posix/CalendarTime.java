package io.orochi.python.posix;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * A time by the calendar ({@code struct tm}), and libc's conversions, which follow TZ and the
 * locale.
 *
 * @param month from 0
 * @param year since 1900
 * @param weekday from 0 for Sunday
 * @param yearDay from 0
 * @param daylightSaving positive, zero, or negative for "not known"
 * @param offset seconds east of Greenwich
 * @param zone abbreviation of the time zone in bytes of the locale; may be null. Not to be modified
 */
public record CalendarTime(
    int second,
    int minute,
    int hour,
    int day,
    int month,
    int year,
    int weekday,
    int yearDay,
    int daylightSaving,
    long offset,
    byte[] zone) {

  private static final int SIZE = 56;

  private static final NativeFunction LOCALTIME = new NativeFunction("localtime_r");
  private static final NativeFunction GMTIME = new NativeFunction("gmtime_r");
  private static final NativeFunction MKTIME = new NativeFunction("mktime");
  private static final NativeFunction TIMEGM = new NativeFunction("timegm");
  private static final NativeFunction STRFTIME = new NativeFunction("strftime");
  private static final NativeFunction TZSET = new NativeFunction("tzset");

  /**
   * @throws PosixException EOVERFLOW for a year that does not fit
   */
  public static CalendarTime local(long seconds) {
    return convert(LOCALTIME, seconds);
  }

  /**
   * @throws PosixException EOVERFLOW for a year that does not fit
   */
  public static CalendarTime utc(long seconds) {
    return convert(GMTIME, seconds);
  }

  /** Reads TZ again. */
  public static void readZone() {
    try (Scratch s = Scratch.open()) {
      TZSET.call(s);
    }
  }

  private static CalendarTime convert(NativeFunction f, long seconds) {
    try (Scratch s = Scratch.open()) {
      MemorySegment time = s.allocate(8);
      time.set(ValueLayout.JAVA_LONG, 0, seconds);
      MemorySegment tm = s.zeroed(SIZE);
      if (f.call(s, time.address(), tm.address()) == 0) {
        int errno = s.errno() == 0 ? Errno.EINVAL : s.errno();
        throw new PosixException(errno, f.name());
      }
      return read(tm);
    }
  }

  private static CalendarTime read(MemorySegment tm) {
    int[] f = new int[9];
    for (int i = 0; i < 9; i++) {
      f[i] = tm.getAtIndex(ValueLayout.JAVA_INT, i);
    }
    long offset = tm.get(ValueLayout.JAVA_LONG, 40);
    byte[] zone = Scratch.stringAt(tm.get(ValueLayout.JAVA_LONG, 48));
    return new CalendarTime(f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7], f[8], offset, zone);
  }

  private MemorySegment write(Scratch s) {
    MemorySegment tm = s.zeroed(SIZE);
    int[] f = {
      second, minute, hour, day, month, year, weekday, yearDay, daylightSaving,
    };
    for (int i = 0; i < 9; i++) {
      tm.setAtIndex(ValueLayout.JAVA_INT, i, f[i]);
    }
    tm.set(ValueLayout.JAVA_LONG, 40, offset);
    tm.set(ValueLayout.JAVA_LONG, 48, zone == null ? 0 : s.string(zone));
    return tm;
  }

  /**
   * Seconds since 1970 of a local time, whose weekday and day of the year do not matter; null if
   * they do not fit.
   */
  public Long toSeconds() {
    try (Scratch s = Scratch.open()) {
      MemorySegment tm = write(s);
      tm.set(ValueLayout.JAVA_INT, 24, -1); // -1 may be a time; an untouched weekday is an error
      long seconds = MKTIME.call(s, tm.address());
      return seconds == -1 && tm.get(ValueLayout.JAVA_INT, 24) == -1 ? null : seconds;
    }
  }

  /** Seconds since 1970 of a time in UTC. */
  public long toSecondsUtc() {
    try (Scratch s = Scratch.open()) {
      return TIMEGM.call(s, write(s).address());
    }
  }

  /** {@code strftime(3)} in the locale of the process. */
  public byte[] format(byte[] format) {
    for (long size = 1024; ; size *= 4) {
      try (Scratch s = Scratch.open()) {
        MemorySegment out = s.allocate(size);
        long n = STRFTIME.call(s, out.address(), size, s.string(format), write(s).address());
        // Zero also means an empty result; CPython gives up at the same size.
        if (n > 0 || size >= 256L * format.length) {
          return Scratch.bytes(out, 0, (int) n);
        }
      }
    }
  }
}
