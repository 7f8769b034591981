# What dict(), update(), |, |= and fromkeys take: mappings, pairs, keywords, objects with keys(); all errors.
def error(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, "|", e)


class Keys:
    def __init__(self, keys, items=None):
        self._keys, self.items_ = keys, items

    def keys(self):
        return self._keys

    def __getitem__(self, k):
        if self.items_ is None:
            return k, "item"
        return self.items_[k]


class OnlyKeys:
    def keys(self):
        return ["a"]


class Failing:
    def __init__(self, at):
        self.at = at

    def keys(self):
        for i in range(5):
            if i == self.at:
                raise LookupError(i)
            yield i

    def __getitem__(self, k):
        return -k


class D(dict):
    def keys(self):
        return ["fake"]

    def __getitem__(self, k):
        return "fake"

    def __iter__(self):
        return iter(["iter"])


def updated(*args, **kw):
    d = {"old": 0}
    try:
        d.update(*args, **kw)
    except Exception as e:
        return d, type(e).__name__, str(e)
    return d


class PairKeys:
    keys = 5

    def __iter__(self):
        return iter([(1, 2)])


for source in [], (), "", {}, set(), [(1, 2)], [[1, 2]], ["ab", "cd"], ["abc"], ["a"], [""], [1], [None], [(1, 2), (3,)], [(1, 2), 5, (3, 4)], 5, None, "ab", "abcd", ["ab", 7], [(1, 2, 3)], [{1, 2, 3}], [{"x": 1, "y": 2}], [b"ab"], iter([(1, 2)]), zip("ab", [1, 2]), enumerate("ab"), Keys("ab"), Keys([]), Keys(["x"], {}), OnlyKeys(), Failing(9), D(a=1), D(), {1: 2}.items(), {1: 2}.keys(), {"ab": 2}.keys(), [([], 1)], PairKeys(), Keys, range(2), [range(2)], object():
    name = type(source).__name__
    if name in ("list", "tuple", "str", "int"):
        name = repr(source)
    print(name, end=": ")
    error(dict, source)
    print("    ", updated(source) if not hasattr(source, "__next__") else "-")
error(dict, {"a": 1}, a=2, b=3)
error(dict, [("a", 1), ("a", 2)], b=1)
error(dict, 1, 2)
error(dict, self=1, other=2)
error(dict, **{"1": 2, "": 3})
error({}.update, 1, 2)
error({}.update, self=1)
error(dict.update)
error(dict.update, 5)
error(dict.fromkeys)
error(dict.fromkeys, 5)
error(dict.fromkeys, "aba")
error(dict.fromkeys, "ab", [])
error(dict.fromkeys, {"x": 1, "y": 2}, 7)
error(dict.fromkeys, range(3), v=1)
error(D.fromkeys, "ab")
print(type(D.fromkeys("a")).__name__, type(D(a=1) | {}).__name__, type({} | D(a=1)).__name__, type(D(a=1).copy()).__name__)
error(lambda: {"a": 1} | {"b": 2, "a": 3})
error(lambda: {"a": 1} | [("b", 2)])
error(lambda: [("b", 2)] | {"a": 1})
error(lambda: {} | None)
error(lambda: D(z=1) | D(y=2))
error(lambda: {"q": 0} | D(z=1))
d = {1: 2}
d |= [(3, 4)]
d |= "ab", "cd"
print(d)
for bad in 5, None, ["abc"], [1]:
    try:
        d |= bad
        print(d)
    except Exception as e:
        print(type(e).__name__, "|", e)
print({**{"a": 1}, "a": 2, **{"b": 3}, "b": 4}, {**Keys("ab")}, {**D(z=1)})
error(lambda: {**5})
error(lambda: {**[(1, 2)]})
error(lambda: {**Keys(["x"], {})})
error(lambda: {**OnlyKeys()})
error(lambda: {**Failing(1)})
