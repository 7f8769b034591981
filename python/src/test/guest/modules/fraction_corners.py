# fractions: texts, formats, limits, powers, mixed arithmetic, errors.
import copy
import math
from decimal import Decimal
from fractions import Fraction as F

EXPRESSIONS = r"""
F(), F(3), F("3/4"), F(" -3/6 "), F("1.25e-2"), F(".5"), F("5."), F("1_000/3"), F(0.1), F(Decimal("0.1")), F(True), F(F(1, 2), F(3, 4))
F("1/0")
F("1 /2")
F("1/-2")
F("x")
F("1__0")
F("")
F(1, 0)
F(1.5, 2)
F("1", 2)
F(None)
F(1j)
F(float("nan"))
F(float("inf"))
F(Decimal("nan"))
F.from_float(1)
F.from_float("x")
F.from_decimal(1.5)
F(1, 3).limit_denominator(0)
F(math.pi).limit_denominator(1000), F(1, 3).limit_denominator(2), F(-7, 2).limit_denominator(1)
F(7, 2) // 1, F(-7, 2) % 2, divmod(F(7, 3), F(1, 2)), F(1, 2) % 0.3, 5 // F(2, 3), -F(1, 2), +F(1, 2), abs(F(-1, 2))
F(1, 2) ** 2, F(1, 2) ** -2, F(1, 4) ** 0.5, F(1, 4) ** F(1, 2), 2 ** F(1, 2), 2 ** F(3, 1), F(-1, 8) ** F(1, 3), 0.5 ** F(2), F(0) ** 0
F(0) ** -1
F(1, 2) / 0
F(1, 2) // 0
F(1, 2) % 0
F(1, 2) + "x"
F(1, 2) + Decimal(1)
F(1, 2) < "x"
F(1, 2) < 1j
F(1, 2) == 0.5, F(1, 2) == Decimal("0.5"), F(2) == 2 + 0j, F(1, 3) == 1 / 3, F(1, 2) < float("inf"), F(1, 2) > float("nan"), F(1, 2) != "x"
hash(F(2)) == hash(2), hash(F(1, 2)) == hash(0.5), hash(F(1, 2**61 - 1)), hash(F(-1, 2**61 - 1))
round(F(5, 2)), round(F(7, 2)), round(F(-5, 2)), round(F(25, 10), 0), round(F(12345, 100), 1), round(F(155), -1), math.floor(F(-1, 2)), math.ceil(F(-1, 2)), math.trunc(F(-3, 2)), int(F(7, 2)), float(F(1, 3)), complex(F(1, 2)), bool(F(0))
F(1, 2).numerator, F(1, 2).denominator, F(1, 2).real, F(1, 2).imag, F(1, 2).conjugate(), F(1, 2).as_integer_ratio(), F(4, 2).is_integer(), F(1, 2).is_integer()
str(F(1, 2)), str(F(4, 2)), repr(F(-1, 2)), f"{F(1, 3):.3f}", f"{F(1, 3):>12.2e}", f"{F(2, 3):+.1%}", f"{F(10**7, 3):,.2f}", f"{F(1, 3):g}", f"{F(1, 2)}", f"{F(-1, 1000):z.1f}", f"{F(1, 3):#.0f}", f"{F(1, 3):010.3f}"
f"{F(1, 3):x}"
f"{F(1, 3):.3q}"
F(1, 2).__class__.__slots__
copy.copy(F(1, 2)), copy.deepcopy(F(1, 2)), F(1, 2).__reduce__()
setattr(F(1, 2), "numerator", 5)
F(numerator=3, denominator=6)
F(1, 2, 3)
F("1/2", None)
float(F(10**400, 1))
float(F(10**400, 10**399)), float(F(1, 10**400))
sum([F(1, 2), 1, F(1, 3)]), max(F(1, 2), 0.6), sorted([F(1, 2), 0.3, 1])
1 + F(1, 2), 1.0 - F(1, 2), 1j * F(1, 2), F(1, 2) * True, 3 / F(2), F(1, 2) - 0.5
"""

for line in EXPRESSIONS.strip().splitlines():
    try:
        print(line, "->", repr(eval(line)))
    except BaseException as e:
        print(line, "->", type(e).__name__, "|", e)
