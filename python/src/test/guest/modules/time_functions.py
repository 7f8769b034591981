# time: clocks, sleep, struct_time and formatting.
import time

a, b = time.perf_counter(), time.perf_counter()
print(a <= b, time.monotonic() <= time.monotonic(), time.time() > 1.6e9, time.process_time() >= 0, time.thread_time() >= 0)
print(type(time.time()).__name__, type(time.time_ns()).__name__, type(time.perf_counter_ns()).__name__, abs(time.time() - time.time_ns() / 1e9) < 1)
start = time.perf_counter()
time.sleep(0.02)
print(time.perf_counter() - start >= 0.02, time.sleep(0))
t = time.gmtime(0)
print(t, t.tm_year, t[0], len(t), tuple(t), t.tm_zone, t.tm_gmtoff, t == time.gmtime(0), isinstance(t, tuple))
t = time.gmtime(1700000000.9)
print(t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, t.tm_wday, t.tm_yday, t.tm_isdst)
print(time.strftime("%Y-%m-%d %H:%M:%S %j %w %a %b %p %y %% %I", t), time.asctime(t), time.strftime("%A %B %d", (2024, 2, 29, 0, 0, 0, 3, 60, 0)))
print(time.gmtime(-1).tm_year, time.gmtime(2**33).tm_year, time.mktime(time.localtime(1e9)) == 1e9, time.ctime(0)[-4:])
print(time.struct_time(range(9)), time.struct_time((2024, 1, 2, 3, 4, 5, 6, 7, 8)).tm_hour)
print(time.get_clock_info("monotonic").monotonic, time.get_clock_info("time").adjustable, isinstance(time.timezone, int), len(time.tzname))


def error(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, "|", e)


error(time.sleep, -1)
error(time.sleep, "x")
error(time.sleep)
error(time.gmtime, "x")
error(time.gmtime, 1e20)
error(time.gmtime, float("nan"))
error(time.strftime, 5)
error(time.strftime, "%Y", (1, 2))
error(time.strftime, "%Y", (2024, 13, 1, 0, 0, 0, 0, 1, 0))
error(time.struct_time, (1, 2))
error(time.struct_time, 5)
error(time.asctime, "x")
error(time.mktime, (1, 2))
error(time.get_clock_info, "nope")
