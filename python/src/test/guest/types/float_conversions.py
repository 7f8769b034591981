"""float(x) and int(x) by special methods, keywords of derived classes, NaN."""
import math
import warnings

warnings.simplefilter("always")


def shown(f, *args, **kwargs):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            print(repr(f(*args, **kwargs)))
        except Exception as e:
            print(type(e).__name__, e)
        for w in caught:
            print(w.category.__name__, w.message)


class F(float):
    def __float__(self):
        return self


class I(int):
    def __int__(self):
        return self

    def __index__(self):
        return self


class Odd:
    def __float__(self):
        return F(2.5)

    def __int__(self):
        return True

    def __index__(self):
        return I(7)


class Bad:
    def __float__(self):
        return "1"

    def __int__(self):
        return 1.5

    def __index__(self):
        return "2"


class Truncated:
    def __trunc__(self):
        return 12


for value in F(1.5), I(3), Odd(), Bad(), Truncated():
    shown(float, value)
    shown(int, value)
    shown(range(20).__getitem__, value)
    shown(math.sqrt, value)


class WithInit(float):
    def __init__(self, value, name=None):
        self.name = name


class Plain(float):
    pass


shown(WithInit, 2.5, name=3)
shown(Plain, x=1)
shown(float, x=1)


class TupleInit(tuple):
    def __init__(self, *args, **kwargs):
        print(args, kwargs)


shown(TupleInit, (1, 2), key=3)
print(math.copysign(1, float("nan")), math.copysign(1, float("-nan")))
nan = float("nan")
print(hash(nan) == object.__hash__(nan))
print(0.0 ** -math.inf, (-0.0) ** -math.inf, 0.5 ** -math.inf)
shown(pow, 0.0, -1)
print(float.__getformat__("double"))
shown(float.__getformat__, "other")
shown(float.__getformat__, 1)
shown(bool, NotImplemented)
