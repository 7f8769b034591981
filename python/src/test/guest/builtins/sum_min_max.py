# sum, min, max, any, all: starts, keys, defaults, compensation, errors.

def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except BaseException as e:
        print(type(e).__name__, "|", e)
    else:
        print(repr(r))



t(sum, [1, 2], start=10)
t(sum, [[1], [2]], [])
t(sum, ["a"], "")
t(sum, [b"a"], b"")
t(sum, [b"a"], bytearray())
t(sum, ["a"])
t(sum, 5)
t(sum)
t(sum, [1], 2, 3)
t(sum, [], "x")
t(sum, [True, True])
t(sum, [0.1] * 10)
t(sum, [1e100, 1.0, -1e100])
t(sum, [1, 0.5, 2, True])
t(sum, [2**62, 2**62, 2**62])
t(sum, [0.5, 2**1100])
t(sum, [1j, 2, 0.5])
t(sum, [float("inf"), 1.0])
t(sum, [float("inf"), float("-inf")])
t(sum, [-0.0])
t(sum, [-0.0], -0.0)
t(sum, [1.5, None])
t(sum, [[1]], ())


class N:
    def __init__(self, v):
        self.v = v

    def __radd__(self, o):
        return ("radd", o, self.v)

    def __add__(self, o):
        return N(self.v + o)

    def __lt__(self, o):
        print("lt", self.v, o.v)
        return self.v < o.v

    def __gt__(self, o):
        print("gt", self.v, o.v)
        return self.v > o.v

    def __bool__(self):
        print("bool", self.v)
        return bool(self.v)

    def __repr__(self):
        return f"N({self.v})"


t(sum, [N(1)])
t(sum, [1, 2], N(5))
t(min, N(2), N(1), N(3))
t(max, [N(2), N(1), N(3)])
t(any, [N(0), N(1), N(2)])
t(all, [N(1), N(0), N(2)])
t(min, [])
t(max, [], default=None)
t(max, iter(()), default=3, key=len)
t(min, 1, 2, default=3)
t(min, 1)
t(min)
t(max, default=1)
t(max, 1, 2, k=1)
t(max, "a", "bb", key=len)
t(max, ["x", "yy", "zz"], key=len)
t(min, ["xx", "yy", "z", "w"], key=len)
t(min, [1, "a"])
t(max, [1, "a"])
t(max, 1, 2.0, True)
t(max, 1, 1.0, True)
t(min, True, 1, 1.0)
t(max, [float("nan"), 1.0])
t(max, [1.0, float("nan")])
t(min, 0.0, -0.0)
t(max, [1, 2], key=5)
t(max, [1, 2], key=None)
t(max, [3, -4], key=abs)
t(min, {"b": 1, "a": 2})
t(max, (1, 2), (1, 2, 0))
t(any, 5)
t(all)
t(any, [], [])
t(any, [])
t(all, [])
t(all, {"": 1})
