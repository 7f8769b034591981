# stmdict: the mapping protocol, odd keys, errors.
from transaction import stmdict

d = stmdict()
d["a"] = 1
d[5] = "five"
d[None] = [1]
d[(1, 2)] = d
print(d["a"], d[5], d[None], d[1, 2] is d, len(d), "a" in d, "z" in d, bool(d), bool(stmdict()))
print(d.get("a"), d.get("z"), d.get("z", 9), d.setdefault("a", 5), d.setdefault("new", 6), d.setdefault("none"), d["new"])
del d[5], d[1, 2]
print(d.pop("new"), d.pop("new", "gone"), len(d))
d["a"] = 2
d["b"] = 3
print(sorted(map(str, d.keys())), sorted(map(str, d.values())), sorted(map(str, d.items())), sorted(map(str, d)))
d[1.0] = "one"
print(d[1], d[True], len(d))


def error(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, "|", e)


error(lambda: d["nope"])
error(d.pop, "nope")
error(d.__delitem__, "nope")
error(lambda: d[[]])
error(lambda: d.get([]))
error(lambda: d.__setitem__({}, 1))
error(lambda: [] in d)


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return 1

    def __eq__(self, other):
        return isinstance(other, Key) and self.name == other.name


k = stmdict()
for i in range(10):
    k[Key(i % 5)] = i
print(len(k), [k[Key(i)] for i in range(5)], Key(7) in k, k.get(Key(9)))
for i in range(1000):
    k[i] = i * i
print(len(k), sum(v for v in k.values()), k[999])
for i in range(0, 1000, 2):
    del k[i]
print(len(k), 500 in k, 501 in k)
count = 0
for key in k:
    if isinstance(key, int):
        del k[key]
        count += 1
print(count, len(k))


class Bad:
    def __hash__(self):
        return 5

    def __eq__(self, other):
        raise ValueError("no comparison")


b = stmdict()
b[5] = 1
error(lambda: b[Bad()])
print(isinstance(d, stmdict), type(d).__name__)
