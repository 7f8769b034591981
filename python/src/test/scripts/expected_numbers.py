"""Expected results of int, float and complex."""

import math
import operator
import random
import struct

from expected import Expected

random.seed(20240229)

EDGES = [0, 1, -1, 2, -2, 3, 7, -7, 10, -10, 255, 256, 2**31, -(2**31), 2**53, 2**53 + 1, 2**61 - 2,
         2**61 - 1, 2**61, -(2**61), -(2**61) + 1, -(2**61) + 2, 2**62, 2**63 - 1, -(2**63), 2**63,
         -(2**63) - 1, 2**64, 10**18, 10**19, 10**40, -(10**40)]


def some_int():
    n = random.getrandbits(random.choice([3, 8, 30, 53, 62, 63, 64, 65, 100, 200, 700]))
    return -n if random.random() < 0.4 else n


FLOATS = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, 3.5, 0.1, 0.2, 0.3, 1 / 3, 2 / 3, 1e16, 1e15,
          9999999999999998.0, 1e17, 1e-4, 1e-5, 9.999e-5, 5e-324, 1e-323, 1.5e-323, 2.2250738585072014e-308,
          1.7976931348623157e308, 1e22, 1e23, 9007199254740993.0, 4.35, 2.675, 1.005, 1e300, -1e300,
          123456789.125, 0.000123456, 100.0, 1e100, float(2**63), float(-(2**63)), float(2**61), 2e-323, 9e-323,
          9.5e-323, 1e-322, float("inf"), float("-inf"), float("nan")]


def some_float():
    kind = random.randrange(5)
    if kind == 0:
        return struct.unpack("d", random.randbytes(8))[0]
    if kind == 1:
        return random.uniform(-1000, 1000)
    if kind == 2:
        return round(random.uniform(-1000, 1000), random.randrange(5))
    if kind == 3:
        return float(random.randrange(-10**6, 10**6))
    return random.choice(FLOATS)


def ints():
    e = Expected("ints")
    pairs = [(a, b) for a in EDGES for b in EDGES if random.random() < 0.35]
    pairs += [(some_int(), some_int()) for _ in range(120)]
    for a, b in pairs:
        for name in "add sub mul floordiv mod truediv and_ or_ xor".split():
            if random.random() < 0.5:
                e(name, getattr(operator, name), a, b)
        e("divmod", lambda a, b: list(divmod(a, b)), a, b)
        e("compare", lambda a, b: (a > b) - (a < b), a, b)
        e("gcd", math.gcd, a, b)
        if random.random() < 0.3:
            e("lcm", math.lcm, a, b)
    for _ in range(200):
        e("truediv", operator.truediv, some_int() << random.randrange(1200), (some_int() or 1) << random.randrange(1200))
        e("pow3", pow, some_int(), some_int() >> random.choice([0, 30, 60]), some_int() >> random.choice([0, 60, 600]))
    for a in EDGES:
        for b in [0, 1, 2, 3, 5, 31, 32, 62, 63, 64, 100, -1, -2]:
            e("pow", pow, a, b)
            e("lshift", operator.lshift, a, b)
            e("rshift", operator.rshift, a, b)
    e("pow", pow, 1, 2**70), e("pow", pow, -1, 2**70 + 1), e("pow", pow, 0, 2**70), e("pow", pow, 10, 310)
    e("pow", pow, 2, -1074), e("pow", pow, 10**400, -1), e("pow", pow, 10, -400), e("pow", pow, 7, -3)
    e("lshift", operator.lshift, 1, 2**70), e("lshift", operator.lshift, 0, 2**70)
    e("rshift", operator.rshift, 5, 2**70), e("rshift", operator.rshift, -5, 2**70)
    for a in EDGES + [some_int() for _ in range(60)]:
        e("neg", operator.neg, a), e("abs", abs, a), e("invert", operator.invert, a)
        e("bit_length", int.bit_length, a), e("bit_count", int.bit_count, a), e("hash", hash, a)
        e("repr", repr, a), e("bin", bin, a), e("oct", oct, a), e("hex", hex, a)
        e("float", float, a), e("isqrt", math.isqrt, a)
        for d in [0, 1, -1, -2, -5, -18, -19, -39, -100, 2**70]:
            e("round", round, a, d)
        for length in [-1, 0, 1, 4, 8, 9, 20]:
            for order in ["big", "little"]:
                for signed in [False, True]:
                    e("to_bytes", lambda a, n, o, s: a.to_bytes(n, o, signed=s), a, length, order, signed)
    for n in range(0, 18):
        data = random.randbytes(n)
        for order in ["big", "little"]:
            for signed in [False, True]:
                e("from_bytes", lambda b, o, s: int.from_bytes(b, o, signed=s), data, order, signed)
    e("from_bytes", lambda b, o, s: int.from_bytes(b, o, signed=s), b"a", "middle", False)
    for n in [-1, 0, 1, 2, 3, 5, 10, 20, 21, 25, 100, 333, 10**20]:
        e("factorial", math.factorial, n)
        for k in [-1, 0, 1, 2, 3, 10, 50, 10**20 if n == 10**20 else 9]:
            e("comb", math.comb, n, k), e("perm", math.perm, n, k)
    e("comb", math.comb, 10**30, 10**25), e("perm", math.perm, 10**30, 10**25)
    for a in [2**63 - 1, (2**31 - 1) ** 2, 3037000499**2, 3037000499**2 - 1, 3037000500**2, 3037000500**2 - 1]:
        e("isqrt", math.isqrt, a), e("isqrt", math.isqrt, a + 1)
    for text in ["", " ", "0", "00", "-0", "+5", " 12 ", "\t12\n", "1_000", "1__0", "_1", "1_", "0x1F", "0X_1f", "0x_", "0x",
                 "0b101", "0o17", "017", "010", "0_0", "0_1", "ff", "zz", "12a", "- 1", "+-1", "--1", "9" * 30, "-9223372036854775808",
                 "9223372036854775808", "\x1c1", "\u0663\u0664", "\u30001\u2003", "\x1c\u0663", "1\u00a0", "\ud800", "1\x00", "1e5", "1.0",
                 "0b", "0b2", "b1", "'\"", "x" * 250, "٣_٤", "1 2", "0xg", "-0x10", "0B1", "0O7", "é", "\U0001d7d8"]:
        for base in [10, 0, 2, 8, 16, 36, 3, 1, 37, -1]:
            e("parse", int, text, base)
        e("parse_bytes", int, text.encode("utf-8", "surrogatepass"), 10)
    for digits in ["0" * 4300, "0" * 4301, "1" * 4300, "-" + "1" * 4301, " " + "1_" * 4300 + "1"]:
        e("parse", int, digits, 10), e("parse", int, digits, 16)
    e("repr", lambda a: repr(a), 10**4300), e("repr", repr, 10**4299), e("repr", repr, -(10**4300)), e("repr", repr, 10**4300 - 1)
    e("repr", lambda a: repr(a), 10**9000)
    e.write()


def floats():
    e = Expected("floats")
    pairs = [(a, b) for a in FLOATS for b in FLOATS if random.random() < 0.4]
    pairs += [(some_float(), some_float()) for _ in range(300)]
    for a, b in pairs:
        for name in "truediv floordiv mod".split():
            e(name, getattr(operator, name), a, b)
        e("divmod", divmod, a, b)
        e("pow", pow, a, b)
    for _ in range(500):
        e("pow", pow, random.uniform(0, 10), random.uniform(-20, 20))
    for a in FLOATS + [some_float() for _ in range(500)]:
        e("repr", repr, a), e("int", int, a), e("floor", math.floor, a), e("ceil", math.ceil, a), e("round", round, a)
        e("is_integer", float.is_integer, a), e("as_integer_ratio", float.as_integer_ratio, a)
        e("hex", float.hex, a), e("fromhex", float.fromhex, a.hex())
        if a == a:
            e("hash", hash, a)
        for d in [0, 1, 2, 3, 5, 17, 22, -1, -2, -300, -308, -309, 323, 324, 400, 10**30, -(10**30)]:
            if random.random() < 0.4 or abs(a) > 1e300 or abs(a) < 1e-300:
                e("round2", round, a, d)
        for b in [random.choice(EDGES), some_int(), int(a) if math.isfinite(a) else 0, int(a) + 1 if math.isfinite(a) else 1]:
            if a == a:
                e("compare", lambda a, b: (a > b) - (a < b), a, b)
    for _ in range(400):
        a = random.getrandbits(random.randrange(1, 64)) * 2.0 ** random.randrange(-70, 10)
        e("round2", round, a, random.randrange(19))
        e("fixed", lambda a, p: "%.*f" % (p, a), a, random.randrange(19))
    for a in FLOATS + [some_float() for _ in range(150)]:
        for code in "efgEFG":
            for p in [0, 1, 2, 6, 17, 30, 400]:
                if random.random() < 0.15 or p < 3 and random.random() < 0.3:
                    e(code, lambda a, p: "%.*{}".format(code) % (p, a), a, p)
                    e("alt " + code, lambda a, p: "%#.*{}".format(code) % (p, a), a, p)
    for text in ["", " ", ".", "1", "1.", ".5", "1.5", "-1.5", "+1.5", "1e5", "1e+5", "1e-5", "1e", "e5", "1e5.", "1_0", "1_0.0_1", "1__0",
                 "_1", "1_", "1_e5", "1e_5", "1e1_0", "inf", "Infinity", "-INF", "+nan", "NaN", "infin", "in_f", "0x10", "1d", "1f", "1e400",
                 "-1e400", "1e-400", "\u0663.\u0665", "\u30001.5\u2003", "\x1c1", "1\x00", "\ud800", "1,5", "1 2", "--1", "1e99999999999999999999",
                 "1e-99999999999999999999", "0e99999999999999999999", "179769313486231580793728971405301e276", "2.4703282292062327e-324", "2.4703282292062328e-324",
                 "9007199254740993", "9007199254740992.99999999999999999999999", "x" * 300, "\n1.5\t", "1.5\xa0", "0." + "0" * 400 + "1", "\u0661e\u0662"]:
        e("parse", float, text)
        e("parse_bytes", float, text.encode("utf-8", "surrogatepass"))
    for text in ["0x1p0", "0x1.8p1", "-0x.8p1", "1.8", "0x", "", "p1", "0x1p", "0x1p+", "0x1.0000000000000000001p0", "0x1.00000000000008p0",
                 "0x1.00000000000018p0", "0x1.000000000000081p0", "0x1p1024", "0x1.fffffffffffff8p1023", "0x1.fffffffffffff7p1023", "0x1p-1074",
                 "0x1p-1075", "0x1.1p-1075", "0x3p-1075", "0x1p-1080", "0x0p5000", "0x1p99999999999999999999", "0x1p-99999999999999999999", "0x1.2.3p1", "inf",
                 "-Infinity", "nan", "-nan", " 0x1p1 ", "0X1P1", "1p1", "0x1p1x", "zz", "infinit", "0x_1", "0x.p1", "1" * 400]:
        e("fromhex", float.fromhex, text)
    e.write()


def complexes():
    e = Expected("complexes")
    values = [complex(a, b) for a in [0.0, -0.0, 1.0, -2.5, 1e200, float("inf"), float("nan")] for b in [0.0, -0.0, 1.0, 3.25, -1e-200, float("-inf")]]
    values += [complex(random.uniform(-9, 9), random.uniform(-9, 9)) for _ in range(30)]
    for a in values:
        e("repr", repr, a)
        if a == a:
            e("hash", hash, a), e("abs", abs, a)
        for b in random.sample(values, 12) + [complex(n) for n in [0, 1, 2, -1, -3, 0.5, 101]]:
            for name in "add sub mul truediv pow".split():
                e(name, getattr(operator, name), a, b)
    e.write()


ints()
floats()
complexes()
