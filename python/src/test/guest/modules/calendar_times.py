"""Times by the calendar: ranges, errors, time zones that TZ names, directives with flags and widths."""

import os
import time


def attempt(f, *args):
    try:
        print(f.__name__, args, "->", f(*args))
    except Exception as e:
        print(f.__name__, args, "->", type(e).__name__, e)


print(time.gmtime(0), time.gmtime(0).tm_zone, time.gmtime(0).tm_gmtoff)
for seconds in -1, 2**31, 2**40, 2**56, 2**60, 2**70, 1e200, float("nan"), "x", -1.5:
    attempt(time.gmtime, seconds)
base = [1900, 1, 1, 0, 0, 0, 0, 1, -1]
for place, values in enumerate(
    [(2**31, -(2**31), 2**70), (-1, 0, 13), (-1, 0, 32), (-1, 24), (-1, 60), (61, 62), (-1, -2, 9), (-1, 367), (7,)]
):
    for value in values:
        fields = list(base)
        fields[place] = value
        attempt(time.asctime, tuple(fields))
        attempt(time.strftime, "%Y %m %d %H %M %S %w %j", tuple(fields))
for wrong in 0, (), (0,) * 10, ("a",) * 9, [1] * 9:
    attempt(time.asctime, wrong)
    attempt(time.mktime, wrong)
attempt(time.strftime, b"%S")
attempt(time.strftime, "%S\0", time.gmtime(0))
moment = time.gmtime(951782399)
for directive in "a A b B c C d D e F g G h H I j k l m M n p P r R S t T u U V w W x X y Y Z %".split():
    print(directive, repr(time.strftime("%" + directive, moment)))
for format in "%4Y", "%-d", "%_m", "%^a", "%#Z", "%010Y", "%", "%Q", "a%", "é%Yü":
    print(repr(format), repr(time.strftime(format, (5, 2, 3, 4, 5, 6, 0, 34, 0))))
for year in -1, 1, 99, 9999, 12345, 2**31 - 1:
    print(time.asctime((year, 1, 1) + (0,) * 6), time.strftime("%Y|%y|%C", (year, 1, 1) + (0,) * 6))

for zone in "EST+05EDT,M4.1.0,M10.5.0", "AEST-10AEDT-11,M10.5.0,M3.5.0", "UTC+0", "XYZ-3:30", "Europe/Berlin":
    os.environ["TZ"] = zone
    time.tzset()
    print(time.tzname, time.timezone, time.altzone, time.daylight)
    for seconds in 1040774400, 1025136000:
        local = time.localtime(seconds)
        print(tuple(local), local.tm_zone, local.tm_gmtoff, time.mktime(local), time.mktime(tuple(local)))
        print(time.strftime("%c %Z %z", local), time.ctime(seconds))
print(time.mktime((2002, 14, 40, 30, 70, 90, 0, 0, -1)))
attempt(time.mktime, (2**31 - 1, 13, 1, 0, 0, 0, 0, 0, 0))
del os.environ["TZ"]
time.tzset()
for seconds in -1, float("nan"), 1e300, 2**80, None, "1":
    attempt(time.sleep, seconds)
attempt(time.clock_settime, time.CLOCK_MONOTONIC, 0)
attempt(time.clock_settime_ns, time.CLOCK_MONOTONIC, 0)
