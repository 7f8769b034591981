package io.orochi.python.modules.time;

import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.operation.Operation;
import io.orochi.python.posix.CalendarTime;
import io.orochi.python.posix.Clocks;
import io.orochi.python.posix.Locales;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Imports;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.text.CodecErrors;
import io.orochi.python.text.CodecException;
import io.orochi.python.text.Decoder;
import io.orochi.python.text.Encoder;
import io.orochi.python.text.TextEncoding;
import java.lang.management.ManagementFactory;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * The module {@code time}. Clocks are read where they stand; what a transaction may rely on is said
 * in docs/semantics.md.
 */
public final class TimeModule implements ModuleDefinition {
  private static final String[] WEEKDAYS = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };

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
    b.def("gmtime(seconds=None, /)", (t, s) -> TimeTuples.struct(t, TimeTuples.utc(t, when(t, s))));
    b.def(
        "localtime(seconds=None, /)",
        (t, s) -> TimeTuples.struct(t, TimeTuples.local(t, when(t, s))));
    b.def("mktime(seconds, /)", TimeModule::mktime);
    b.def("asctime(tuple=NULL, /)", (t, s) -> Strings.of(asctime(orNow(t, s, "asctime"))));
    b.def("ctime(seconds=None, /)", (t, s) -> Strings.of(asctime(TimeTuples.local(t, when(t, s)))));
    b.def("strftime(format, tuple=NULL, /)", TimeModule::strftime);
    b.def("tzset()", TimeModule::readZone);
    b.type(TimeTuples.STRUCT_TIME.type());
    TimeZones z = TimeZones.initial();
    b.constant("timezone", z.standard());
    b.constant("altzone", z.summer());
    b.constant("daylight", z.daylight());
    b.constant("tzname", z.names());
  }

  private static Object readZone(PyThread t) {
    t.beforeIrrevocable("time.tzset");
    CalendarTime.readZone();
    TimeZones z = TimeZones.now();
    Object module = Imports.module(t, "time");
    Attributes.set(t, module, "timezone", z.standard());
    Attributes.set(t, module, "altzone", z.summer());
    Attributes.set(t, module, "daylight", z.daylight());
    Attributes.set(t, module, "tzname", z.names());
    return PyNone.NONE;
  }

  private static long processNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long threadNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static Object sleep(PyThread t, Object o) {
    long nanos = Durations.nanos(t, o, RoundingMode.UP);
    if (nanos < 0) {
      throw PyErrors.valueError("sleep length must be non-negative");
    }
    Operation.leave(t);
    t.elision().giveUp();
    long start = System.nanoTime();
    TruffleSafepoint.setBlockedThreadInterruptible(
        null,
        length -> {
          for (long left = length - (System.nanoTime() - start);
              left > 0;
              left = length - (System.nanoTime() - start)) {
            Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
          }
        },
        nanos);
    return PyNone.NONE;
  }

  /** Whole seconds since 1970; None means now. */
  private static long when(PyThread t, Object o) {
    return o == PyNone.NONE
        ? Math.floorDiv(t.readClock(Clocks::realTime), 1_000_000_000L)
        : Durations.seconds(t, o);
  }

  /** The time of a tuple, or the present local time when {@code o} is Java null. */
  private static CalendarTime orNow(PyThread t, Object o, String function) {
    return o == null
        ? TimeTuples.local(t, when(t, PyNone.NONE))
        : TimeTuples.checked(TimeTuples.of(t, o, function));
  }

  private static Object mktime(PyThread t, Object o) {
    Long seconds = TimeTuples.of(t, o, "mktime").toSeconds();
    if (seconds == null) {
      throw PyErrors.overflowError("mktime argument out of range");
    }
    return (double) seconds;
  }

  private static String asctime(CalendarTime c) {
    return String.format(
        Locale.ROOT,
        "%s %s%3d %02d:%02d:%02d %d",
        WEEKDAYS[c.weekday()],
        MONTHS[c.month()],
        c.day(),
        c.hour(),
        c.minute(),
        c.second(),
        1900L + c.year());
  }

  private static Object strftime(PyThread t, Object format, Object tuple) {
    if (!(BoxedValue.unbox(format) instanceof TruffleString f)) {
      throw PyErrors.typeError(
          "strftime() argument 1 must be str, not %s", t.context().typeOf(t, format).name());
    }
    CalendarTime c = orNow(t, tuple, "strftime");
    if (Strings.toJava(f).indexOf(0) >= 0) {
      throw PyErrors.valueError("embedded null character");
    }
    Locales.begin();
    byte[] text = c.format(Encoder.encode(f, TextEncoding.UTF_8, CodecErrors.SURROGATEPASS));
    return Decoder.decode(text, TextEncoding.UTF_8, TimeModule::passOrEscape);
  }

  /** Surrogates of the format pass; names of months need not be UTF-8. */
  private static CodecErrors.Replacement passOrEscape(CodecException e) {
    try {
      return CodecErrors.SURROGATEPASS.handle(e);
    } catch (CodecException other) {
      return CodecErrors.SURROGATEESCAPE.handle(e);
    }
  }
}
