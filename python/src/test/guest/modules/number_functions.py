# round, divmod, pow and abs with all kinds of numbers and errors.
from decimal import Decimal
from fractions import Fraction

def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except BaseException as e:
        print(type(e).__name__, "|", e)
    else:
        print(repr(r))



for v in 0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1e16, 5e-324, 1e308:
    print(round(v), round(v, 0), round(v, 1), round(v, 2), round(v, -1), round(v, -400), round(v, 400))
for v in 5, 15, 25, -15, 149, 150, 10**30 + 5:
    print(round(v), round(v, -1), round(v, -2), round(v, 3), round(v, -50))
for v in float("inf"), float("nan"), "x", None, 1j, [], Decimal("2.5"), Fraction(5, 2), True:
    t(round, v)
    t(round, v, 1)
t(round, 1.5, "x")
t(round, 1.5, 1.0)
t(round, 1.5, None)
t(round, 5, None)
t(round, number=7.25, ndigits=1)
t(round)
t(round, 1.7976931348623157e308, -308)
t(round, 1.5, 2**70)
t(round, 1.5, -(2**70))
t(round, 7, 2**70)
for a, b in (7, 2), (-7, 2), (7, -2), (7.5, 2), (-7.5, 2), (1, float("inf")), (-1, float("inf")), (0.0, -3), (True, 2), (2**70, -3), (Fraction(7, 2), 1), (5, 0), (5.0, 0), (1j, 1), ("a", 1), (float("inf"), 1), (-0.0, 5), (3, float("nan")):
    t(divmod, a, b)
t(divmod, 1)
for a in (2, 3), (2, -1), (0, -1), (0, 0), (2.0, 3), (-8, 1 / 3), (0.0, -1), (-2, 0.5), (2, 0.5), ("a", 2), (2, 1000.5), (1e200, 2), (True, True), (2j, 2), (0j, -1), (0, 1j), (10, -2), (float("nan"), 0), (1, float("nan")), (-1, float("inf")), (float("-inf"), 3), (float("-inf"), -3):
    t(pow, *a)
for a in (2, 10, 1000), (2, -1, 7), (2, -1, 4), (3, 5, -7), (3, 0, 1), (3, 0, -1), (2, 3, 0), (2.0, 3, 5), (0, 0, 1), (-3, 3, 10), (5, -3, 12), (2, 3, "x"), (2, "x", 3), (1j, 2, 3), (10**20, 10**5, 10**9 + 7), (4, -2, -9), (True, 2, 3):
    t(pow, *a)
t(pow, 2, exp=3, mod=5)
t(pow, base=2, exp=-2)
t(pow, 2)
t(pow, 2, 3, None)
t(pow, 2, 3, 4, 5)


class P:
    def __pow__(self, e, m="none"):
        return ("pow", e, m)

    def __rpow__(self, e, m="none"):
        return ("rpow", e, m)

    def __ipow__(self, e, m="none"):
        return ("ipow", e, m)

    def __round__(self, n="none"):
        return ("round", n)

    def __divmod__(self, o):
        return "divmod"

    def __rdivmod__(self, o):
        return "rdivmod"

    def __abs__(self):
        return NotImplemented


p = P()
t(pow, p, 2)
t(pow, p, 2, 3)
t(pow, 2, p)
t(pow, 2, p, 3)
t(pow, 2, 3, p)
t(round, p)
t(round, p, None)
t(round, p, "n")
t(divmod, p, 1)
t(divmod, 1, p)
t(abs, p)
for v in -0.0, -5, True, 3 + 4j, -(2**63), "x", complex(float("inf"), float("nan")), complex(1.5e308, 1.5e308):
    t(abs, v)
p **= 2
print(p)
