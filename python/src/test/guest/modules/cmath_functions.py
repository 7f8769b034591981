import cmath, math, random

INF, NAN = math.inf, math.nan
values = [-INF, -1e308, -2.5, -1.0, -1e-310, -0.0, 0.0, 5e-324, 0.5, 1.0, 3.0, 800.0, INF, NAN]
names = "acos acosh asin asinh atan atanh cos cosh exp log log10 sin sinh sqrt tan tanh".split()


def show(x):
    return "nan" if math.isnan(x) else f"{x:.12g}"


for name in names:
    f = getattr(cmath, name)
    line = []
    for x in values:
        for y in values:
            try:
                r = f(complex(x, y))
                line.append(show(r.real) + "," + show(r.imag))
            except (ValueError, OverflowError) as e:
                line.append(type(e).__name__[0] + str(e)[5:7])
    print(name, *line)
for name in names:
    random.seed(5)
    f = getattr(cmath, name)
    print(name, *(f"{f(complex(random.uniform(-9, 9), random.uniform(-9, 9))):.11g}" for i in range(12)))
for r in values:
    for phi in values:
        try:
            z = cmath.rect(r, phi)
            print(show(z.real), show(z.imag), end="; ")
        except (ValueError, OverflowError) as e:
            print(e, end="; ")
print()
print(cmath.polar(3 - 4j), cmath.phase(-1), cmath.phase(complex(-1, -0.0)), cmath.polar(0))
print(cmath.log(8, 2), cmath.log(1j, 2 + 1j), cmath.sqrt(True), cmath.sqrt(10**20))
print(cmath.isclose(1, 1 + 1e-10j), cmath.isclose(1, 2, rel_tol=0.5), cmath.isclose(INF, INF), cmath.isclose(0, 1e-9, abs_tol=1e-8))
print(cmath.isfinite(1j), cmath.isinf(complex(0, INF)), cmath.isnan(complex(NAN, 1)), cmath.infj, cmath.nanj, cmath.pi, cmath.tau, cmath.e)


class C:
    def __complex__(self):
        return 3 + 4j


class F:
    def __float__(self):
        return 4.0


class I:
    def __index__(self):
        return 9


print(cmath.sqrt(C()), cmath.sqrt(F()), cmath.sqrt(I()))
for f in (
    lambda: cmath.sqrt("a"),
    lambda: cmath.sqrt(),
    lambda: cmath.log(0),
    lambda: cmath.exp(1000),
    lambda: cmath.isclose(1, 2, rel_tol=-1),
    lambda: cmath.log(1, 1),
    lambda: cmath.atanh(1),
    lambda: cmath.polar(complex(1e308, 1e308) * 10),
    lambda: cmath.rect(1j, 1),
    lambda: cmath.isclose(1),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
