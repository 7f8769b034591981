package io.orochi.python.modules.time;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** {@code strftime} in the C locale. */
final class TimeFormat {
  private TimeFormat() {}

  /**
   * The text of {@code format} with its directives replaced; unknown ones stay as they are, as in
   * glibc.
   */
  static String format(String format, CalendarFields c) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < format.length(); i++) {
      char ch = format.charAt(i);
      if (ch != '%' || i + 1 == format.length()) {
        out.append(ch);
        continue;
      }
      char d = format.charAt(++i);
      if (d == '-' && i + 1 < format.length()) {
        String padded = directive(format.charAt(++i), c);
        out.append(padded == null ? "%-" + format.charAt(i) : stripped(padded));
        continue;
      }
      String s = directive(d, c);
      out.append(s == null ? "%" + d : s);
    }
    return out.toString();
  }

  private static String stripped(String padded) {
    String s = padded.replaceFirst("^[0 ]+", "");
    return s.isEmpty() ? "0" : s;
  }

  private static String directive(char d, CalendarFields c) {
    return switch (d) {
      case 'a' -> CalendarFields.WEEKDAYS[c.weekday()].substring(0, 3);
      case 'A' -> CalendarFields.WEEKDAYS[c.weekday()];
      case 'b', 'h' -> CalendarFields.MONTHS[c.month() - 1].substring(0, 3);
      case 'B' -> CalendarFields.MONTHS[c.month() - 1];
      case 'c' -> format("%a %b %e %H:%M:%S %Y", c);
      case 'C' -> two(Math.floorDiv(c.year(), 100));
      case 'd' -> two(c.day());
      case 'D', 'x' -> format("%m/%d/%y", c);
      case 'e' -> String.format(Locale.ROOT, "%2d", c.day());
      case 'F' -> format("%Y-%m-%d", c);
      case 'g' -> two(Math.floorMod((long) iso(c).get(IsoFields.WEEK_BASED_YEAR), 100L));
      case 'G' -> String.valueOf(iso(c).get(IsoFields.WEEK_BASED_YEAR));
      case 'H' -> two(c.hour());
      case 'I' -> two((c.hour() + 11) % 12 + 1);
      case 'j' -> String.format(Locale.ROOT, "%03d", c.yearDay());
      case 'k' -> String.format(Locale.ROOT, "%2d", c.hour());
      case 'l' -> String.format(Locale.ROOT, "%2d", (c.hour() + 11) % 12 + 1);
      case 'm' -> two(c.month());
      case 'M' -> two(c.minute());
      case 'n' -> "\n";
      case 'p' -> c.hour() < 12 ? "AM" : "PM";
      case 'P' -> c.hour() < 12 ? "am" : "pm";
      case 'r' -> format("%I:%M:%S %p", c);
      case 'R' -> format("%H:%M", c);
      case 's' -> String.valueOf(c.epochSecond(ZoneId.systemDefault()));
      case 'S' -> two(c.second());
      case 't' -> "\t";
      case 'T', 'X' -> format("%H:%M:%S", c);
      case 'u' -> String.valueOf(c.weekday() + 1);
      case 'U' -> two((c.yearDay() + 6 - (c.weekday() + 1) % 7) / 7);
      case 'V' -> two(iso(c).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case 'w' -> String.valueOf((c.weekday() + 1) % 7);
      case 'W' -> two((c.yearDay() + 6 - c.weekday()) / 7);
      case 'y' -> two(Math.floorMod(c.year(), 100L));
      case 'Y' -> String.valueOf(c.year());
      case 'z' -> zone(c.offset());
      case 'Z' -> c.zone();
      case '%' -> "%";
      default -> null;
    };
  }

  private static LocalDate iso(CalendarFields c) {
    return LocalDate.ofYearDay((int) c.year(), c.yearDay());
  }

  private static String two(long n) {
    return String.format(Locale.ROOT, "%02d", n);
  }

  private static String zone(long offset) {
    long minutes = Math.abs(offset) / 60;
    return String.format(
        Locale.ROOT, "%s%02d%02d", offset < 0 ? "-" : "+", minutes / 60, minutes % 60);
  }
}
