package io.orochi.python.modules.time;

import io.orochi.python.modules.posix.OsErrors;
import io.orochi.python.posix.Clocks;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import java.math.RoundingMode;
import java.util.Map;

/** The clocks of the system by number, and what is known of the clocks of the module. */
final class ClockFunctions {
  private static final double SECOND = 1e9;

  private static final Map<String, Integer> CLOCKS =
      Map.of(
          "CLOCK_REALTIME", Clocks.CLOCK_REALTIME,
          "CLOCK_MONOTONIC", Clocks.CLOCK_MONOTONIC,
          "CLOCK_PROCESS_CPUTIME_ID", Clocks.CLOCK_PROCESS_CPUTIME_ID,
          "CLOCK_THREAD_CPUTIME_ID", Clocks.CLOCK_THREAD_CPUTIME_ID,
          "CLOCK_MONOTONIC_RAW", Clocks.CLOCK_MONOTONIC_RAW,
          "CLOCK_BOOTTIME", Clocks.CLOCK_BOOTTIME,
          "CLOCK_TAI", Clocks.CLOCK_TAI);

  private ClockFunctions() {}

  static void define(ModuleBuilder b) {
    CLOCKS.forEach((name, number) -> b.constant(name, (long) number));
    b.def("clock_gettime(clk_id, /)", (t, clock) -> now(t, clock) / SECOND);
    b.def("clock_gettime_ns(clk_id, /)", (t, clock) -> now(t, clock));
    b.def(
        "clock_getres(clk_id, /)",
        (t, clock) -> {
          int c = (int) Indices.toLong(t, clock);
          return OsErrors.translate(t, () -> Clocks.resolution(c)) / SECOND;
        });
    b.def(
        "clock_settime(clk_id, time, /)",
        (t, clock, time) -> set(t, clock, Durations.nanos(t, time, RoundingMode.FLOOR)));
    b.def(
        "clock_settime_ns(clk_id, time, /)",
        (t, clock, time) -> set(t, clock, Indices.toLong(t, time)));
    b.def("get_clock_info(name, /)", ClockFunctions::info);
  }

  private static long now(PyThread t, Object clock) {
    int c = (int) Indices.toLong(t, clock);
    return OsErrors.translate(t, () -> t.readClock(() -> Clocks.time(c)));
  }

  private static Object set(PyThread t, Object clock, long nanos) {
    int c = (int) Indices.toLong(t, clock);
    t.beforeIrrevocable("time.clock_settime");
    return OsErrors.translate(
        t,
        () -> {
          Clocks.setTime(c, nanos);
          return PyNone.NONE;
        });
  }

  private static Object info(PyThread t, Object name) {
    String clock =
        switch (Texts.javaStr(t, name)) {
          case "time" -> "CLOCK_REALTIME";
          case "monotonic", "perf_counter" -> "CLOCK_MONOTONIC";
          case "process_time" -> "CLOCK_PROCESS_CPUTIME_ID";
          case "thread_time" -> "CLOCK_THREAD_CPUTIME_ID";
          default -> throw PyErrors.valueError("unknown clock");
        };
    boolean isReal = clock.equals("CLOCK_REALTIME");
    Object made = Calls.call(t, t.context().type(BuiltinType.SIMPLE_NAMESPACE));
    PyDict fields = (PyDict) Attributes.get(t, made, "__dict__");
    fields.put(t, Strings.of("implementation"), Strings.of("clock_gettime(" + clock + ")"));
    fields.put(t, Strings.of("monotonic"), !isReal);
    fields.put(t, Strings.of("adjustable"), isReal);
    fields.put(t, Strings.of("resolution"), Clocks.resolution(CLOCKS.get(clock)) / SECOND);
    return made;
  }
}
