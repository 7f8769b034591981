# float.hex, fromhex, as_integer_ratio, is_integer, division, modulo and power of special values.
import math


def error(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except BaseException as e:
        print(type(e).__name__, "|", e)


for t in "0x1p0", "0x1.8p1", "1.8", "0x.8", "0x1.", "0x", "", "inf", "-Infinity", "nan", "+NaN", "0x1p1024", "0x1p-1075", "0x1.8p-1075", "0x1p-1074", "0x1.fffffffffffff8p1023", "0x1.fffffffffffff7p1023", "  0x1p3  ", "0x1p", "0x1p+", "0x1p 3", "0x1_0", "1p3", "-0x0p0", "0xp1", "0x1P-3", "0X1p99999999999999999999", "0x0p99999999999999999999", "0x1.00000000000008p0", "0x1.000000000000081p0", "0x1.00000000000018p0", "infinit", "é", "0x1\0", "nan(1)":
    print(ascii(t), end=" ")
    error(float.fromhex, t)
error(float.fromhex, b"1")
error(float.fromhex, 1)
error(type("F", (float,), {}).fromhex, "1")
vals = [0.0, -0.0, 1.0, -2.5, 0.1, 1e300, 5e-324, math.inf, -math.inf, math.nan]
for v in vals:
    print(v, v.hex(), v.is_integer(), v.conjugate(), v.real, v.imag, v.__getnewargs__(), v.__bool__())
    for f in v.as_integer_ratio, v.__int__, v.__trunc__, v.__floor__, v.__ceil__, v.__round__, lambda: round(v, 400), lambda: round(v, -400), lambda: math.frexp(v), lambda: math.modf(v), lambda: math.ulp(v), lambda: math.nextafter(v, 0):
        error(f)
for a in vals:
    for b in vals[:4] + vals[7:]:
        print(a, b, end=" ")
        error(divmod, a, b)
        error(lambda: (a % b, a // b))
        error(pow, a, b)
        error(lambda: (a < b, a <= b, a == b, a != b, min(a, b), max(a, b)))
for t in "1_0.0_1", "1_.0", "1._0", "_1", "1e1_0", "1e_1", "1__0", ".5", "5.", ".", "e5", "1e", "1e+", "infinity", "inFiNiTy", "-inf", "+nan", "-nan", "in", "nan1", "1e400", "-1e400", "1e-400", "0x10", "1 2", " 1 ", "\n1\t", "١.٢", "１e２", "1\0", "", "--1", "1.2.3", "1d", "1f", "1j", "٣e٢", "9" * 400, "0." + "0" * 400 + "1", b"1.5", b"\xff", bytearray(b"2"), memoryview(b"3"), [], None, 1j, "∞":
    print(ascii(t)[:20] if not isinstance(t, memoryview) else "view", end=" ")
    error(float, t)
error(float.__getformat__, "double")
error(float.__getformat__, "x")
error(lambda: [0.1 + 0.2, 1e16, 1e15, 123456789012345678.0, 1e-4, 1e-5, 0.00012345, 1e22, 1e23, 2**63 * 1.0, 5e-324, 1.7976931348623157e308, 9007199254740993.0])
error(float, 1, 2)
error(float, x=1)
