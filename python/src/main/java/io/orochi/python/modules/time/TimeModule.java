package io.orochi.python.modules.time;

import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.operation.Operation;
import io.orochi.python.number.Ints;
import io.orochi.python.posix.Clocks;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Imports;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.StructSequence;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneRules;
import java.util.Locale;

/**
 * The module {@code time}. Clocks are read where they stand; what a transaction may rely on is said
 * in docs/semantics.md.
 */
public final class TimeModule implements ModuleDefinition {
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

  @Override
  public String name() {
    return "time";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.def("time()", t -> t.readClock(Clocks::realTime) / 1e9);
    b.def("time_ns()", t -> t.readClock(Clocks::realTime));
    b.def("monotonic()", t -> t.readClock(Clocks::monotonic) / 1e9);
    b.def("monotonic_ns()", t -> t.readClock(Clocks::monotonic));
    b.def("perf_counter()", t -> t.readClock(Clocks::monotonic) / 1e9);
    b.def("perf_counter_ns()", t -> t.readClock(Clocks::monotonic));
    b.def("process_time()", t -> t.readClock(TimeModule::processNanos) / 1e9);
    b.def("process_time_ns()", t -> t.readClock(TimeModule::processNanos));
    b.def("thread_time()", t -> threadNanos() / 1e9);
    b.def("thread_time_ns()", t -> threadNanos());
    ClockFunctions.define(b);
    b.constant("_STRUCT_TM_ITEMS", 11L);
    b.defN(
        "strptime(string, format='%a %b %d %H:%M:%S %Y', /)",
        (t, a) ->
            Calls.callMethod(t, Imports.module(t, "_strptime"), "_strptime_time", a[0], a[1]));
    b.def("sleep(seconds, /)", (t, seconds) -> sleep(t, seconds));
    b.def("gmtime(seconds=None, /)", (t, s) -> struct(t, instant(t, s).atZone(ZoneOffset.UTC)));
    b.def(
        "localtime(seconds=None, /)",
        (t, s) -> struct(t, instant(t, s).atZone(ZoneId.systemDefault())));
    b.def("mktime(seconds, /)", (t, s) -> mktime(t, s));
    b.def("asctime(tuple=NULL, /)", (t, s) -> Strings.of(asctime(fieldsOrNow(t, s))));
    b.def(
        "ctime(seconds=None, /)",
        (t, s) ->
            Strings.of(asctime(CalendarFields.of(instant(t, s).atZone(ZoneId.systemDefault())))));
    b.def("strftime(format, tuple=NULL, /)", (t, f, s) -> strftime(t, f, s));
    b.type(STRUCT_TIME.type());
    ZoneRules rules = ZoneId.systemDefault().getRules();
    int year = ZonedDateTime.now().getYear();
    int january = rules.getOffset(Instant.parse(year + "-01-01T00:00:00Z")).getTotalSeconds();
    int july = rules.getOffset(Instant.parse(year + "-07-01T00:00:00Z")).getTotalSeconds();
    int standard = Math.min(january, july);
    int summer = Math.max(january, july);
    b.constant("timezone", (long) -standard);
    b.constant("altzone", (long) -summer);
    b.constant("daylight", january == july ? 0L : 1L);
    b.constant(
        "tzname",
        PyTuple.of(
            Strings.of(CalendarFields.zoneName(ZoneId.systemDefault(), false)),
            Strings.of(CalendarFields.zoneName(ZoneId.systemDefault(), january != july))));
  }

  private static long processNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long threadNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** A number of seconds. */
  private static double seconds(PyThread t, Object o) {
    Object v = BoxedValue.unbox(o);
    return v instanceof Double d ? d : Ints.toDouble(Indices.index(t, o));
  }

  private static Object sleep(PyThread t, Object o) {
    double s = seconds(t, o);
    if (Double.isNaN(s)) {
      throw PyErrors.valueError("Invalid value NaN (not a number)");
    }
    if (s < 0) {
      throw PyErrors.valueError("sleep length must be non-negative");
    }
    if (s > Long.MAX_VALUE / 1_000_000_000L) {
      throw PyErrors.overflowError("timestamp too large to convert to C PyTime_t");
    }
    Operation.leave(t);
    t.elision().giveUp();
    long end = System.nanoTime() + new BigDecimal(s).movePointRight(9).longValue();
    TruffleSafepoint.setBlockedThreadInterruptible(
        null,
        until -> {
          for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
            Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
          }
        },
        end);
    return PyNone.NONE;
  }

  private static Instant instant(PyThread t, Object o) {
    if (o == PyNone.NONE) {
      return Instant.EPOCH.plusNanos(t.readClock(Clocks::realTime));
    }
    double s = seconds(t, o);
    if (Double.isNaN(s)) {
      throw PyErrors.valueError("Invalid value NaN (not a number)");
    }
    if (Math.abs(s) >= 0x1p63) {
      throw PyErrors.overflowError("timestamp out of range for platform time_t");
    }
    long whole = (long) Math.floor(s);
    if (Math.abs(whole) > 67_767_976_233_532_799L) {
      throw PyErrors.raise(
          BuiltinException.OSError, "[Errno 75] Value too large for defined data type");
    }
    if (whole > Instant.MAX.getEpochSecond() || whole < Instant.MIN.getEpochSecond()) {
      throw PyErrors.overflowError("timestamp out of range for platform time_t");
    }
    return Instant.ofEpochSecond(whole);
  }

  private static Object struct(PyThread t, ZonedDateTime z) {
    CalendarFields c = CalendarFields.of(z);
    return STRUCT_TIME.make(
        t,
        c.year(),
        (long) c.month(),
        (long) c.day(),
        (long) c.hour(),
        (long) c.minute(),
        (long) c.second(),
        (long) c.weekday(),
        (long) c.yearDay(),
        (long) c.daylight(),
        Strings.of(c.zone()),
        c.offset());
  }

  /** The fields of a time tuple, or of the present local time when {@code o} is Java null. */
  private static CalendarFields fieldsOrNow(PyThread t, Object o) {
    return o == null ? CalendarFields.of(ZonedDateTime.now()) : fields(t, o);
  }

  private static CalendarFields fields(PyThread t, Object o) {
    if (!(BoxedValue.unbox(o) instanceof PyTuple)) {
      throw PyErrors.typeError("Tuple or struct_time argument required");
    }
    Object[] v = Iteration.toArray(t, o);
    if (v.length != 9) {
      throw PyErrors.typeError("time tuple must have exactly 9 elements");
    }
    long[] n = new long[9];
    for (int i = 0; i < 9; i++) {
      n[i] = Indices.toLong(t, v[i]);
    }
    return CalendarFields.checked(n);
  }

  private static Object mktime(PyThread t, Object o) {
    CalendarFields c = fields(t, o);
    return (double) c.epochSecond(ZoneId.systemDefault());
  }

  private static String asctime(CalendarFields c) {
    return String.format(
        Locale.ROOT,
        "%s %s %2d %02d:%02d:%02d %d",
        CalendarFields.WEEKDAYS[c.weekday()].substring(0, 3),
        CalendarFields.MONTHS[c.month() - 1].substring(0, 3),
        c.day(),
        c.hour(),
        c.minute(),
        c.second(),
        c.year());
  }

  private static Object strftime(PyThread t, Object format, Object tuple) {
    if (!(BoxedValue.unbox(format) instanceof TruffleString f)) {
      throw PyErrors.typeError(
          "strftime() argument 1 must be str, not %s", t.context().typeOf(t, format).name());
    }
    return Strings.of(TimeFormat.format(Strings.toJava(f), fieldsOrNow(t, tuple)));
  }
}
