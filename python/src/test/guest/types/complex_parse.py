# Texts that complex() takes and refuses, its two arguments, powers, and zero signs.


def error(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except BaseException as e:
        print(type(e).__name__, "|", e)


for t in "1", "1j", "1+j", "1-j", "j", "-j", "+J", "1+2j", "1 + 2j", " 1+2j ", "(1+2j)", "( 1+2j )", "((1+2j))", "(1+2j", "1+2", "1j+2", "1e3-2e-3j", "inf", "infj", "nan+nanj", "-inf-infj", "+nan-nanj", "1_0+2_0j", "1__0j", "", "()", "j1", "1+2jj", "1+2i", "--1j", "1+-2j", "1-+2j", "0x1j", "1.5.j", ".5j", "5.j", ".j", "e1j", "\u0661+\u0662j", "1\0", "1+2j\n", "\u20031j", "infinity+infinityj", "é":
    print(ascii(t), end=" ")
    error(complex, t)


class C:
    def __init__(self, a):
        self.a = a

    def __complex__(self):
        return self.a


class F:
    def __float__(self):
        return 1.5


class I:
    def __index__(self):
        return 3


class Sub(complex):
    pass


for args in [(), (1, 2), (1j, 1j), (1, 1j), (1j, 1), ("1", 2), (1, "2"), ("1", "2"), (None,), (1, None), ([],), (C(1j),), (C(1j), 2), (1, C(1j)), (C(5),), (C(1.5),), (C("x"),), (F(),), (F(), F()), (I(),), (I(), I()), (b"1",), (True, True), (-0.0, -0.0), (-0.0,), (10**400,), (1, 10**400), (Sub(1, 2),), (1, 2, 3)]:
    print(len(args), end=" ")
    error(complex, *args)
error(lambda: complex(imag=2))
error(lambda: complex(real=2, imag=1))
error(lambda: complex(x=1))
error(lambda: type(complex(Sub(1, 2))).__name__)
error(lambda: type(Sub(1) + Sub(2)).__name__)
error(lambda: type(Sub(1).conjugate()).__name__)
zs = [0j, 1 + 0j, -1j, 2 - 3j, complex("nan"), complex("inf+infj"), complex(-0.0, 0.0), 1e200 + 1e200j]
for z in zs:
    for p in 0, 1, 2, -1, 0.5, 1j, -2 + 1j, 100, 101:
        print(z, p, end=" ")
        error(lambda: z**p if not isinstance(p, (float, complex)) and abs(p) < 3 else type(z**p).__name__)
    for w in zs[:4]:
        error(lambda: (z + w, z - w, z * w, z == w))
        error(lambda: z / w)
    error(lambda: (-z, +z, bool(z), z.real, z.imag, z.conjugate()))
    error(abs, z)
for f in lambda: 1j < 2, lambda: 1j // 2, lambda: 1j % 2, lambda: divmod(1j, 2), lambda: int(1j), lambda: float(1j), lambda: round(1j), lambda: pow(1j, 2, 3), lambda: 1j >> 1, lambda: ~1j, lambda: 1j + "a", lambda: 1j * [1], lambda: 1j.__lt__(1), lambda: 1j.__eq__("a"), lambda: 1j.__pow__("a"), lambda: 0j**-1, lambda: 0j**1j, lambda: 1j / 0, lambda: 1j.real.imag, lambda: (1 + 2j).__getnewargs__(), lambda: (1j).__complex__(), lambda: 1j == 10**400, lambda: 1j + 10**400, lambda: sum([1j, 2]), lambda: sorted([1j, 2j]), lambda: max(1j, 1), lambda: hash(1j) == hash(complex("1j")):
    error(f)
