# Sorting: mutation while sorting, keys that fail, stability, reverse, comparisons made.


def error(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)).partition(" at 0x")[0])
    except BaseException as e:
        print(type(e).__name__, "|", e)


class K:
    made = 0

    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        K.made += 1
        return self.v < o.v

    def __repr__(self):
        return f"K{self.v}"


l = [K(v) for v in (3, 1, 2)]
l.sort()
print(l, K.made)
K.made = 0
sorted([K(i) for i in range(100)])
print(K.made)
K.made = 0
print(sorted([K(i) for i in range(100, 0, -1)])[:3], K.made)
l = [3, 1, 2]


def key(x):
    l.append(x)
    return len(l), x


error(l.sort, key=key)
print(l)
l = [3, 1, 2]
seen = []
error(l.sort, key=lambda x: seen.append(list(l)) or x)
print(seen, l)


class Fails:
    def __lt__(self, o):
        raise LookupError("lt")


l = [3, 1, Fails(), 0]
error(l.sort)
print(len(l), sorted(x for x in l if isinstance(x, int)))
l = [3, 1, 2]
error(l.sort, key=lambda x: 1 / (x - 1))
print(l)
for bad in [1, "a"], [None, None], [1j, 2j], [{}, {}], ["a", b"a"], [1, None], [[1], [2, 3], [1, "a"]], [(1, 2), (1, "a")], [float("nan"), 1, 2], [object], [print, len], [{1}, {2}], [range(1), range(2)], [True, 0.5, -1], ["b", "a", "é", "Z", ""], [b"b", bytearray(b"a")], [2**70, 1.5, -(2**70)], [float("inf"), 10**400, -float("inf")]:
    print([type(x).__name__ for x in bad], end=" ")
    error(sorted, bad)
pairs = [(i % 3, i) for i in range(9)]
print(sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[0], reverse=True))
error([].sort, 1)
error([].sort, cmp=None)
error([].sort, key=5)
error([2, 1].sort, key=5)
error([2, 1].sort, key=None, reverse=None)
error([2, 1].sort, reverse="x")
error([2, 1].sort, reverse=1.5)
error(sorted)
error(sorted, 5)
error(sorted, [1], lambda x: x)
error(sorted, "bca", reverse=True)
error(sorted, {"b": 1, "a": 2})
error(min, [])
error(min, [], default=None)
error(min, 1)
error(min)
error(min, 1, 2, default=3)
error(max, "a", "b", key=None)
error(max, 1, "a")
error(max, [1, 2, 3], key=lambda x: -x)
error(max, [(1, "a"), (1, "b")], key=lambda p: p[0])
error(min, [1, 1.0, True])
error(max, [1.0, 1, True])
error(max, 1, 2, key=5)
error(max, 1, 2, other=5)
error(min, [float("nan"), 1])
error(min, [1, float("nan")])
from functools import cmp_to_key

print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
error(sorted, [1, 2], key=cmp_to_key(lambda a, b: "x"))
error(cmp_to_key, 5)
error(lambda: cmp_to_key(len)(1) < 5)
