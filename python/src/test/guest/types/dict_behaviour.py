# dict: user-defined keys, equality and hash interplay, mutation during look-up, subclassing.
class Key:
    def __init__(self, name, h=None):
        self.name, self.h = name, h

    def __hash__(self):
        return hash(self.name) if self.h is None else self.h

    def __eq__(self, other):
        return isinstance(other, Key) and self.name == other.name

    def __repr__(self):
        return f"<{self.name}>"


d = {Key("a"): 1}
print(d[Key("a")], Key("a") in d, Key("b") in d, d.get(Key("z"), "none"))
collisions = {Key(str(i), 7): i for i in range(20)}
print(len(collisions), collisions[Key("13", 7)], Key("99", 7) in collisions, sum(collisions.values()))
del collisions[Key("13", 7)]
print(Key("13", 7) in collisions, len(collisions), list(collisions)[12:14])
first, second = Key("same"), Key("same")
d = {first: 1}
d[second] = 2
print(d, next(iter(d)) is first)


class BadHash:
    def __hash__(self):
        raise ValueError("no hash")


class StrHash:
    def __hash__(self):
        return "x"


class BadEq:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        raise KeyError("eq failed")


def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, "|", e)


error(lambda: {BadHash(): 1})
error(lambda: {}.get(BadHash()))
error(lambda: {StrHash(): 1})
error(lambda: {1: 0}[BadEq()])
error(lambda: {1: 0}.setdefault(BadEq(), 1))


class Huge:
    def __hash__(self):
        return 2**100 + 7


print({Huge(): 1} != {}, hash(Huge()) == hash(2**100 + 7))


class Counter(dict):
    def __missing__(self, key):
        self[key] = 0
        return 0


c = Counter()
for ch in "mississippi":
    c[ch] += 1
print(c, c.get("zz"), "zz" in c, isinstance(c, dict), type(c.copy()).__name__)


class Upper(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k.upper(), v)

    def __getitem__(self, k):
        return super().__getitem__(k.upper())


u = Upper(a=1)
u["b"] = 2
u.update(c=3)
print(u, u["b"], u.get("b"), u.get("B"))
d = {}
for i in range(1000):
    d[i] = i
for i in range(0, 1000, 2):
    del d[i]
print(len(d), list(d)[:5], sum(d), d.popitem(), d.popitem())
for i in range(10):
    d["s%d" % i] = i
print(list(d)[-3:], list(d.items())[-1])
it = iter({1: 2, 3: 4}.items())
print(next(it), it.__length_hint__(), list(it), next(it, "end"))
d = {"a": 1, "b": 2, "c": 3}


def changed(action):
    d = {"a": 1, "b": 2, "c": 3}
    try:
        for k in d:
            action(d)
            break_after.append(k)
        return "fine"
    except RuntimeError as e:
        return str(e)


break_after = []
print(changed(lambda d: d.update(x=1)))
print(changed(lambda d: d.pop("c", None)))
print(changed(lambda d: d.clear()))
print(changed(lambda d: d.update(a=5)))
print(break_after)
d = {1: 1}
try:
    for k, v in d.items():
        d[k + 1] = v
        del d[k]
except RuntimeError as e:
    print(e)
nested = {}
nested["self"] = nested
nested["list"] = [nested]
print(nested)
print({1: "int"} | {1.0: "float"}, list({"b": 1, "a": 2}), dict(a=1) == {"a": 1}, {"a": 1}.items() == {"a": 1.0}.items())
print({i: chr(97 + i) for i in range(5)}, {v: k for k, v in {"x": 1}.items()}, {k: v for k, v in zip("ab", "cd") if k != "a"})
