# complex arithmetic, repr and errors.
print(1 + 2j, complex(1, 2), complex("1+2j"), complex("-3j"), complex("nan"), complex(" 5 "), complex(1.5), complex(), complex(1j, 1j))
print((1 + 2j) + 1, (1 + 2j) - 1.5, (1 + 2j) * (3 - 1j), (1 + 2j) / (1 - 1j), -(1 + 2j), +(1 + 2j), (1 + 2j) ** 2, 2 ** (1j) == 2 ** 1j)
print((3 + 4j).real, (3 + 4j).imag, (3 + 4j).conjugate(), abs(3 + 4j), abs(-5j), bool(0j), bool(1j))
print(1 + 0j == 1, 1j == 1j, 1j != 2j, 1 + 2j == "x", hash(1 + 0j) == hash(1), hash(2.5 + 0j) == hash(2.5), {1: "a"}[1 + 0j])
print(repr(0j), repr(-0j), repr(1e20j), repr(complex(0.0, -0.0)), repr(complex(-0.0, 1)), repr(complex("inf+nanj")), str(1.5 + 2.0j))
print((1 + 2j) ** 0, (1 + 2j) ** -1, 0j**0, (1j) ** 3, (2 + 0j) ** 3, type(1 + 0j).__name__)
print(f"{1 + 2j} {1.234 + 5.678j:.1f} {1 + 2j:>10}|", "%s" % (1 + 2j), [1j, 2 + 3j], complex.__name__)
print(sum([1j, 2, 3.5]), (1j).__add__(1), (1j).__add__("x"), 1j in [1j], (1 + 1j).__eq__(1 + 1j))


def error(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, "|", e)


error(complex, "x")
error(complex, "1 + 2j")
error(complex, None)
error(complex, "1", 2)
error(complex, 1, "2")
error(int, 1j)
error(float, 1j)
error(lambda: 1j < 2j)
error(lambda: 1j // 2)
error(lambda: 1j % 2)
error(lambda: divmod(1j, 2))
error(lambda: 1j / 0)
error(lambda: 0j**-1)
error([1].__getitem__, 1j)
error(lambda: round(1j))
error(lambda: f"{1j:d}")
error(lambda: 1j << 1)
