# decimal: special values, contexts, signals, formats, operations that are invalid.
import decimal
from decimal import *

setcontext(Context(prec=9))
D = Decimal

EXPRESSIONS = r"""
D("1.50"), D(" 1_0.5e-3 "), D("-0"), D("sNaN123"), D("-inf"), D((1, (1, 2, 3), -2)), D((0, (), 0)), D((0, (1,), "F")), D(0.1), D(True), D("\u0661")
D("x")
D("1 2")
D(None)
D([1])
D((1, 2))
D((2, (1,), 0))
D((0, (10,), 0))
D((0, (1,), "x"))
D("1") / 0
D(0) / 0
D("inf") - D("inf")
D("inf") * 0
D("sNaN") + 1
D("NaN") + 1, D("NaN12") * 2, -D("NaN"), abs(D("-NaN5"))
D("NaN") < 1
D("NaN") == D("NaN"), D("sNaN") != 1 if False else 0, D(1) == 1.0, D("0.1") == 0.1, D("1.0") == D("1.00"), D(1) < 1.5
D("sNaN") == 1
hash(D("1.0")) == hash(1), hash(D("inf")) == hash(float("inf"))
hash(D("sNaN"))
D(1) / 3, D(2).sqrt(), D(10).ln(), D(1000).log10(), D(1).exp(), D(2) ** D("0.5"), D(2) ** -1, D(7) // 2, D(-7) // 2, D(-7) % 3, divmod(D(-7), 2), D(7).remainder_near(4)
D(-1).sqrt()
D(-1).ln()
D(0).ln(), D(0).log10(), D("-0").sqrt()
D(0) ** 0
D(-8) ** D("0.5")
D(5) % 0
D(10) ** 1000000000
D("1e-999999") / 10 ** 9
D("1.25").quantize(D("0.1")), D("1.35").quantize(D("0.1")), D("1.25").quantize(D("0.1"), ROUND_UP), D("123").quantize(D("1e1")), D("-1.5").to_integral_value(), D("2.5").to_integral_exact(ROUND_CEILING)
D("1e20").quantize(D("1e-5"))
D(1).quantize(D("inf"))
D(1) + 1.5
D(1) + "x"
D(1) + 1j
D("1e3").normalize(), D("100").normalize(), D("1.20").as_tuple(), D("12.5").as_integer_ratio(), D("1e3").to_eng_string(), D("12e4").to_eng_string(), D("1e3").adjusted(), D("123").logb(), D("1.2").scaleb(3)
D("inf").as_integer_ratio()
D("nan").as_integer_ratio()
int(D("inf"))
int(D("nan"))
int(D("-1.9")), float(D("1e400")), round(D("2.5")), round(D("2.675"), 2), round(D("15"), -1), bool(D("-0")), complex(D("1.5"))
round(D("nan"))
D("1.1").compare(D("1.10")), D("1.1").compare_total(D("1.10")), D("NaN").compare(1), D("1").max(D("NaN")), D(3).min(2), D(-3).max_mag(2), D(1).next_plus(), D(1).next_minus(), D(1).next_toward(0), D(5).fma(2, 3)
D("1010").logical_and(D("1100")), D("1010").logical_xor(D("1")), D("0").logical_invert(), D("123").shift(1), D("123456789").rotate(2)
D("12").logical_or(1)
D(1).number_class(), D("-0").number_class(), D("sNaN").number_class(), D("1e-1000005").is_subnormal(), D("-0").is_signed(), D(0).is_zero(), D(1).is_canonical(), D("nan").is_qnan()
format(D("1234567.891"), ",.2f"), format(D("1234.5"), ">12"), format(D("0.00001"), "g"), format(D("1e10"), "f"), format(D("12.345"), ".1%"), format(D("-5"), "=+8"), format(D("1.5"), "e"), format(D("1.5"), "010.3f"), format(D("nan"), "f"), format(D("1E+5")), format(D("123456789012"), "n")
format(D(1), "d")
format(D(1), 5)
str(D("1E-7")), str(D("0.000001")), str(D("1E+3")), repr(D("-NaN12")), str(D("0E-10"))
getcontext()
Context(prec=3).create_decimal("1.23456"), Context(prec=3).divide(D(1), D(3)), Context(prec=3, rounding=ROUND_DOWN).plus(D("1.999")), ExtendedContext.divide(D(1), D(0)), BasicContext.prec
Context(prec=0)
Context(rounding="x")
Context(Emax=-1)
Context(traps=[5])
Context(nope=1)
Context().power(2, 3, 5), Context().power(D(2), D(-1)), Context().powmod if False else 0
Context().power(2, -1, 5)
Context(prec=3, Emax=5, Emin=-5, traps=[]).multiply(D("1e4"), D("1e4")), Context(prec=3, Emax=5, Emin=-5, traps=[], clamp=1).create_decimal("1e5")
Context(traps=[Inexact]).divide(D(1), D(3))
Context(traps=[FloatOperation]).create_decimal(1.5)
Context(traps=[Subnormal], Emin=-5, prec=3).create_decimal("1e-6")
setattr(getcontext(), "prec", "x")
setattr(getcontext(), "nope", 1)
setattr(getcontext(), "clamp", 2)
setcontext(5)
localcontext(5)
localcontext(prec=3).__enter__().prec
getcontext().flags[Inexact], [s.__name__ for s, v in getcontext().flags.items() if v]
DivisionByZero.__mro__[1:4], InvalidOperation.__bases__, FloatOperation.__bases__, decimal.HAVE_THREADS, MAX_PREC
"""

for line in EXPRESSIONS.strip().splitlines():
    try:
        print(line, "->", repr(eval(line)))
    except BaseException as e:
        print(line, "->", type(e).__name__, "|", e)
