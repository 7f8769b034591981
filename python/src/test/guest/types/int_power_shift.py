# Powers, modular inverses, shifts, roots and divisions of ints at their borders.
import math


def error(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except BaseException as e:
        print(type(e).__name__, "|", e)


for a in 0, 1, -1, 2, -3, 10**20:
    for b in 0, 1, -1, 3, -2:
        print(a, b, end=" ")
        error(pow, a, b)
        for m in 1, -1, 7, -7, 6, 0:
            error(pow, a, b, m)
for args in [(2, -1, 4), (3, -1, 10), (3, -5, -10), (2.0, 3, 5), ("a", 2), (2, "a"), (2, None, None), (2, 3, None), (1j, 2, 3), (2,), (), (True, False), (True, True, True), (-8, 1 / 3), (0, -1.0), (0.0, -2), (-1, 10**30), (2, 10, "x")]:
    print(args, end=" ")
    error(pow, *args)
for a in 0, 1, -1, 5, -5, 2**63, -(2**64) - 1, True:
    for s in 0, 1, 63, 64, 200, -1, True:
        print(a, s, end=" ")
        error(lambda: (a << s) % 10**9)
        error(lambda: a >> s)
error(lambda: 0 << 10**30)
error(lambda: 1 << 10**30)
error(lambda: 5 >> 10**30)
error(lambda: -5 >> 10**30)
error(lambda: 1 << -(10**30))
error(lambda: 1 << 1.0)
error(lambda: 1.0 >> 1)
for a in 7, -7, 0, 2**64, -(2**64), True:
    for b in 2, -2, 2**32, -(2**65), 0, 2.5, -0.0, False:
        print(a, b, end=" ")
        error(divmod, a, b)
        error(lambda: a / b)
        error(lambda: a % b)
for n in 0, 15, 16, 17, 10**40, 10**40 - 1, -1, 2.0, True, "4", None:
    error(math.isqrt, n)
for n in 0, 5, 20, -1, 2.0, True, "5":
    error(math.factorial, n)
for n in 0, 1, -1, 255, -256, 2**64, True:
    print(n.bit_length(), n.bit_count(), n.as_integer_ratio(), n.conjugate(), n.is_integer(), n.numerator, n.denominator, +n, n.__ceil__(), n.__trunc__(), n.__getnewargs__())
for n, d in [(5, -1), (15, -1), (25, -1), (-15, -1), (1250, -2), (10**20 + 5, -1), (7, 5), (7, -5), (5, None), (5, 1.0), (5, "a"), (-5, -1), (51, -2), (50, -2), (150, -2), (10**400, -399)]:
    error(lambda: round(n, d) % 10**25)
error(lambda: 10**400 / 10**399)
error(lambda: 10**400 / 3)
error(lambda: 1 / 10**400)
error(lambda: float(10**400))
error(lambda: 10**400 * 1.0)
error(lambda: 10**400 < float("inf"))
error(lambda: 2**1024 == float("inf"))
error(lambda: math.gcd(10**400, 6**300) % 10**9)
error(lambda: (2**53 + 1 == float(2**53 + 1), 2**53 + 1 > float(2**53), float(2**53 + 1)))
