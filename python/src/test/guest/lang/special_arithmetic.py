# Arithmetic special methods: reflected forms, NotImplemented, in-place forms, subclass priority.
class V:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"V({self.n})"

    def op(name):
        def method(self, other):
            if isinstance(other, (V, int)):
                return f"{self}.{name}({other})"
            return NotImplemented

        return method

    for _name in "add sub mul truediv floordiv mod divmod pow lshift rshift and or xor matmul".split():
        locals()[f"__{_name}__"] = op(f"__{_name}__")
        locals()[f"__r{_name}__"] = op(f"__r{_name}__")

    def __neg__(self):
        return "neg"

    def __pos__(self):
        return "pos"

    def __invert__(self):
        return "invert"

    def __abs__(self):
        return "abs"

    def __iadd__(self, other):
        self.n += other
        return self


v = V(1)
print(v + 2, v - 2, v * 2, v / 2, v // 2, v % 2, divmod(v, 2), v**2, v << 2, v >> 2, v & 2, v | 2, v ^ 2, v @ 2)
print(2 + v, 2 - v, 2 * v, 2 / v, 2 // v, 2 % v, divmod(2, v), 2**v, 2 << v, 2 >> v, 2 & v, 2 | v, 2 ^ v, 2 @ v)
print(-v, +v, ~v, abs(v))
w = v
w += 5
print(v, w is v)
v -= 1
print(v)


def error(f):
    try:
        print(f())
    except TypeError as e:
        print(e)


v = V(1)
error(lambda: v + "x")
error(lambda: "x" + v)
error(lambda: v**None)
error(lambda: None - v)
error(lambda: divmod(v, "x"))
error(lambda: v @ [])


def aug():
    x = V(1)
    x *= "s"


error(aug)


class Sub(V):
    def __radd__(self, other):
        return "Sub.__radd__"


print(V(1) + Sub(2), Sub(1) + V(2))


class Number:
    def __int__(self):
        return 7

    def __float__(self):
        return 7.5

    def __index__(self):
        return 3

    def __complex__(self):
        return 1j

    def __round__(self, n=None):
        return ("round", n)

    def __trunc__(self):
        return "trunc"

    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"


import math

n = Number()
print(int(n), float(n), complex(n), round(n), round(n, 2), math.trunc(n), math.floor(n), math.ceil(n))
print([10, 20, 30, 40][n], hex(n), bin(n), list(range(n)), "ab" * n, [1] * n, (1,) * n, "abcdef"[n:])
print(chr(n), divmod(7, 2))
