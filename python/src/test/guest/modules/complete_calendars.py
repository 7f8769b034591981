# calendar and timedelta: months, weeks, leap years, arithmetic, errors.
import calendar as c
from datetime import *

T = timedelta

EXPRESSIONS = r"""
c.monthrange(2024, 2), c.isleap(1900), c.leapdays(1896, 2001), c.weekday(2024, 2, 29), c.timegm((1970, 1, 2, 0, 0, 0)), c.monthcalendar(2023, 5)[0], c.weekday(10000, 1, 1)
c.weekday(2023, 2, 29)
print(c.TextCalendar(6).formatmonth(2024, 2, 3, 1))
print(c.TextCalendar().formatweek([(1, 0), (0, 6)], 4), c.TextCalendar().formatweekheader(5), c.month(2021, 2))
c.HTMLCalendar().formatmonth(2024, 2)[:200]
len(c.calendar(2024)), [d.isoformat() for d in c.Calendar(3).itermonthdates(2024, 2)][::7], list(c.Calendar().itermonthdays2(2024, 2))[:4], list(c.Calendar(8).iterweekdays())
c.day_name[0], c.month_abbr[-1], len(c.month_name), c.day_abbr[1:3], int(c.MONDAY)
T(1, 2, 3, 4, 5, 6, 7), T(0.1), T(microseconds=0.5), T(microseconds=1.5), T(days=-1, seconds=1), T(weeks=1.5), T.max, T.min, T.resolution, str(T(-1, 5)), str(T(1, 0, 1)), str(T(2)), repr(T())
T(10**10)
T(days="x")
T(days=float("nan"))
T(days=float("inf"))
T(1, foo=2)
T(5) / 2, T(5) / T(2), T(5) // T(2), T(5) // 2, T(5) % T(2), divmod(T(-5), T(2)), T(1) * 1.5, 2 * T(1), -T(1), abs(T(-1)), T(1) / 0.3, T(1).total_seconds(), bool(T())
T(1) / 0
T(1) // T(0)
T(1) % 2
T(1) * "x"
T(1) * T(1)
T(1) < 5
T.max + T(1)
T(1) * float("nan")
date.max + T(1)
date(2024, 2, 29).replace(year=2023)
date(2024, 3, 1) - date(2024, 2, 1), date(1, 1, 1) - T(0, 86399), date(2024, 12, 30).isocalendar(), date.fromisocalendar(2020, 53, 7), date.fromisoformat("2024W011"), date.fromordinal(1), date(2024, 1, 1).__format__("%j %U %a")
date.fromisocalendar(2021, 53, 1)
date.fromisoformat("2024-1-1")
date.fromordinal(0)
date(2024, 13, 1)
date(0, 1, 1)
date(2024, 1)
date(2024, 1, 1) < datetime(2024, 1, 1)
date(2024, 1, 1) == datetime(2024, 1, 1), datetime(2024, 1, 1) == datetime(2024, 1, 1, tzinfo=timezone.utc)
datetime(2024, 1, 1) < datetime(2024, 1, 1, tzinfo=timezone.utc)
datetime(2024, 1, 1) - datetime(2024, 1, 1, tzinfo=timezone.utc)
timezone(T(hours=24))
timezone(T(0)), timezone(T(0, -1)), timezone(T(hours=5), "x"), timezone(T(0)) is timezone.utc, timezone(T(0, 3661)).tzname(None)
timezone(5)
time(24)
time(1, 2, fold=2)
time.fromisoformat("T01:02:03,5+01:00"), time(1).isoformat("hours"), time(1, tzinfo=timezone.utc) == time(2, tzinfo=timezone(T(hours=1))), bool(time(0))
time(1).isoformat("x")
datetime.strptime("x", "%Y")
datetime.strptime("2024 extra", "%Y")
datetime.strptime("1", "%Q")
datetime.strptime("12:30 PM +0530", "%I:%M %p %z"), datetime.strptime("2024 05 1", "%G %V %u"), datetime.strptime("2024-060", "%Y-%j")
"""

for line in EXPRESSIONS.strip().splitlines():
    try:
        print(line, "->", repr(eval(line)))
    except BaseException as e:
        print(line, "->", type(e).__name__, "|", e)
