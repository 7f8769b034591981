# enum: flags, boundaries, auto, missing, members that are not, errors.
import enum
import pickle
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto

def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except BaseException as e:
        print(type(e).__name__, "|", e)
    else:
        print(repr(r))



class C(Enum):
    RED = 1
    CRIMSON = 1
    BLUE = auto()
    _ignore_ = ["x"]
    x = 5

    @enum.nonmember
    class Inner:
        pass

    def m(self):
        return self.name.lower()

    @classmethod
    def _missing_(cls, value):
        return cls.RED if value == "r" else None


print(list(C), C.CRIMSON, C["CRIMSON"], C("r"), C.BLUE.m(), C.__members__, len(C), C.RED in C, 1 in C, "zz" in C, C.Inner.__name__)
t(C, 9)
t(C.__getitem__, "NO")
t(lambda: C.NO)
t(setattr, C, "RED", 2)
t(delattr, C, "RED")
t(setattr, C.RED, "value", 2)
t(lambda: C.RED < C.BLUE)
t(C)
t(lambda: type("D", (C,), {}))
print(repr(C.RED), str(C.RED), f"{C.RED}", f"{C.RED!r:>15}|", C, repr(C), pickle.loads(pickle.dumps(C.RED)) is C.RED)


class P(Flag):
    R = auto()
    W = auto()
    X = 8
    RW = R | W
    Z = 0


print(P.R | P.X, repr(P.RW), repr(~P.R), P(0), repr(P.R & P.W), list(P), list(P.RW), len(P.RW), P.R in P.RW, bool(P.Z), P.RW ^ P.R, P["RW"])
t(P, 4)
t(P, 64)
t(P, "x")
t(lambda: P.R | 1)
t(lambda: 1 in P.RW)


class I(IntFlag):
    A = 1
    B = 2


print(repr(I.A | 4), I(7), I.A | 8 == 9, ~I.A, I(-1), I.A + 1, f"{I.A}", str(I.A | I.B), repr(I(0)))


class K(Flag, boundary=enum.CONFORM):
    A = 1


class E2(Flag, boundary=enum.EJECT):
    A = 1


class Kp(Flag, boundary=enum.KEEP):
    A = 1


print(repr(K(7)), repr(E2(7)), repr(Kp(7)))


class S(StrEnum):
    AB = auto()
    OTHER = "x"


class N(IntEnum):
    ONE = 1
    TWO = "10", 2


print(S.AB, repr(S.AB), S.AB + "!", S("x"), N.ONE + 1, repr(N.TWO), N.TWO, N(2), f"{N.ONE:03}", sorted(N), N.ONE < 2, S.AB == "ab", "%d %s" % (N.ONE, N.ONE))


def define(body, base="Enum", more=""):
    space = dict(globals())
    try:
        exec(f"class X({base}{more}):\n" + "\n".join("    " + l for l in body.split("\n")), space)
        print([(m.name, m.value) for m in space["X"]])
    except Exception as e:
        print(type(e).__name__, "|", e)


define("A = 1\nA = 2")
define("A = 3\nB = auto()\nC = auto()")
define("mro = 1")
define("_bad_ = 1\nA = 1")
define("__x = 1\nA = 1")
define("A = 1\ndef _generate_next_value_(n, s, c, l): return n\nB = auto()")
define("def _generate_next_value_(n, s, c, l): return n, s, c, l\nA = auto()\nB = auto()")
define("A = 4\nB = auto()", "Flag")
define("A = (1, 2)\nB = 3, 4\ndef __init__(self, a, b): self._value_ = a * b")
define("A = 1\ndef __init__(self, a, b): pass")
define("_order_ = 'B A'\nA = 1\nB = 2")
define("A = 1\nB = enum.member(len)\nC = enum.nonmember(5)")
define("A = 3.5", "float, Enum")
define("A = 1\nB = 1", "Enum") 
t(enum.unique, C)
t(enum.verify(enum.CONTINUOUS), Enum("G", {"A": 1, "B": 3}))
t(enum.verify(enum.NAMED_FLAGS), P)
print(list(Enum("G", "A B, C")), list(IntEnum("H", ["X", "Y"], start=5)), list(Flag("J", [("A", 1), ("B", 2)])))
t(Enum, "G", 5)
print(enum.show_flag_values(11), enum.bin(10), enum.bin(-11), I.A.__reduce_ex__(2)[1])
