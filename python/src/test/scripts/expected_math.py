"""Expected results of the functions of math on floats."""

import math
import random
import struct

from expected import Expected

random.seed(20240304)

SPECIAL = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 2.0, 3.0, 1e-10, 1e-300, 5e-324, -5e-324, 1e300, -1e300, 1.7976931348623157e308, 709.0, 710.0, -745.0, -746.0, 1024.0,
           1023.5, -1075.0, 23.0, 24.0, 170.5, 171.0, 172.0, -0.9999, 200.5, -200.5, -170.5, -150.25, 1e-21, 1e-310, 2**1023.0, math.pi, math.pi / 2, 1e22, float("inf"), float("-inf"), float("nan")]


def some_float():
    k = random.randrange(5)
    if k == 0:
        return struct.unpack("d", random.randbytes(8))[0]
    if k == 1:
        return random.uniform(-10, 10)
    if k == 2:
        return random.uniform(-1, 1)
    if k == 3:
        return random.uniform(-200, 200)
    return random.choice(SPECIAL)


def main():
    e = Expected("math")
    unary = """acos acosh asin asinh atan atanh cbrt cos cosh degrees erf erfc exp exp2 expm1 gamma lgamma log log1p log2 log10
        radians sin sinh sqrt tan tanh ulp frexp modf""".split()
    for name in unary:
        for x in SPECIAL + [some_float() for _ in range(150)]:
            e(name, getattr(math, name), x)
    for name in "atan2 fmod remainder pow nextafter copysign".split():
        for x in SPECIAL:
            for y in random.sample(SPECIAL, 8):
                e(name, getattr(math, name), x, y)
        for _ in range(150):
            e(name, getattr(math, name), some_float(), some_float())
    for _ in range(150):
        e("nextafter_steps", lambda x, y, n: math.nextafter(x, y, steps=n), some_float(), some_float(), random.choice([0, 1, 2, 5, 2**62, 2**63, 2**64, 10**30, -1]))
        e("ldexp", math.ldexp, some_float(), random.choice([0, 1, -1, 1000, -1000, 1074, -1074, -1100, 2100, 2**31, -(2**31), 2**70, -(2**70), random.randrange(-1100, 1100)]))
        a = some_float()
        e("isclose", lambda a, b, r, t: math.isclose(a, b, rel_tol=r, abs_tol=t), a, random.choice([some_float(), a * (1 + 1e-10), a]), random.choice([1e-9, 0.0, -1.0]), random.choice([0.0, 1e-5]))
    for n in [0, -1, 1, 2, 10, 2**53 + 1, 2**63, 10**100, 2**1024, 2**1024 - 1, 10**400, 2**5000 - 1, 10**1000 + 7, -(10**400)]:
        for name in "log log2 log10".split():
            e(name + "_int", getattr(math, name), n)
    for _ in range(400):
        n = random.randrange(7)
        scale = random.choice([1.0, 1e-310, 1e300, 1e-150])
        p = [random.choice([random.gauss(0, 1) * scale, random.gauss(0, 1), some_float()]) for _ in range(n)]
        q = [random.choice([random.gauss(0, 1) * scale, random.gauss(0, 1)]) for _ in range(n)]
        e("hypot", lambda v: math.hypot(*v), p), e("dist", math.dist, p, q)
        if all(map(math.isfinite, p)) and all(abs(x) < 1e150 for x in p + q) and n:
            e("sumprod", math.sumprod, p, q)
    e("dist", math.dist, [1.0], [1.0, 2.0])
    for _ in range(300):
        v = [some_float() if random.random() < 0.2 else random.gauss(0, 1) * 10.0 ** random.randrange(-20, 20) for _ in range(random.randrange(12))]
        v += [-x for x in v[: random.randrange(8)]]
        e("fsum", math.fsum, v)
    for v in [[1e308, 1e308, -1e308], [1e16, 1.0, 1e-16], [0.1] * 10, [float("inf"), 1.0], [float("inf"), float("-inf")], [float("nan"), float("inf")], [2.0**53, 1.0, 2.0**-60], [-0.0]]:
        e("fsum", math.fsum, v)
    e.write()


main()
