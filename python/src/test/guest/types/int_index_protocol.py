# __index__, __int__, __trunc__ and __float__: who asks for which, and what a bad answer gives.
import operator


def error(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__, "|", e)


class Index:
    def __init__(self, answer):
        self.answer = answer

    def __index__(self):
        return self.answer


class Int(Index):
    __index__ = None

    def __int__(self):
        return self.answer


class Float(Index):
    __index__ = None

    def __float__(self):
        return self.answer


class Both:
    def __index__(self):
        return 3

    def __int__(self):
        return 4

    def __float__(self):
        return 5.5


class BigInt(int):
    def __index__(self):
        return 99


users = [int, float, complex, bin, hex, oct, chr, range, bytes, operator.index, abs, round, "abc".__mul__, [0].__mul__, (1 .__lshift__), "abc".__getitem__]
for value in Index(2), Int(2), Float(2.0), Both(), BigInt(2), True:
    for user in users:
        if user is bytes and type(value) in (Int, Float):
            continue
        print(type(value).__name__, getattr(user, "__name__", "?"), end=": ")
        error(user, value)
for bad in 1.5, "1", None, [], True:
    print(repr(bad))
    if bad is not True:
        error(operator.index, Index(bad))
        error(hex, Index(bad))
        error(int, Int(bad))
        error(float, Index(bad))
        error([1, 2, 3].__getitem__, Index(bad))
        error(slice(Index(bad)).indices, 5)
    if type(bad) is not float:
        error(float, Float(bad))
error("%d".__mod__, Index(7))
error("%x".__mod__, Index(7))
error("%x".__mod__, Int(7))
error("%d".__mod__, Int(7))
error("%c".__mod__, Index(65))
error("%d".__mod__, Float(7.0))
error("%f".__mod__, Index(7))
error("%*d".__mod__, (Index(5), 3))
error("%x".__mod__, 1.5)
error(int, "10", Index(2))
error(int, "10", Int(2))
error(int, "10", 2.0)
error(int, 10, 2)
error(pow, 2, Index(3))
error(round, 12.345, Index(1))
error(round, 12.345, 1.0)
error(sum, [Index(1)])
error(divmod, 7, Index(2))
