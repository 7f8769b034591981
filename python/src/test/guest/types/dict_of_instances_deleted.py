# del o.__dict__, and dict.update from a mapping whose keys() fails.
import functools
import types


def show(what, f):
    try:
        print(what, "->", f())
    except Exception as e:
        print(what, "->", type(e).__name__, e)


class P:
    def __init__(self):
        self.a = 1
        self.b = 2


p = P()
before = p.__dict__
del p.__dict__
print(p.__dict__, before, p.__dict__ is before, hasattr(p, "a"), vars(p))
p.c = 3
print(p.__dict__, before, p.c)
before["d"] = 4
print(hasattr(p, "d"), sorted(vars(p)))
p.__dict__ = before
print(p.a, p.d, p.__dict__ is before)
del p.__dict__
del p.__dict__
print(vars(p))


class Slots:
    __slots__ = ("x", "__dict__")


s = Slots()
s.x, s.y = 1, 2
del s.__dict__
print(s.x, s.__dict__, hasattr(s, "y"))


class Derived(list):
    pass


d = Derived([1])
d.n = 1
del d.__dict__
print(d, vars(d))


class E(Exception):
    pass


def function():
    pass


for o in function, E("x"), functools.partial(len), types.ModuleType("m"), P, 5:
    show(type(o).__name__, lambda: delattr(o, "__dict__"))
for value in {}, None, 5, types.MappingProxyType({}), type("D", (dict,), {})(q=1):
    show("set", lambda: setattr(p, "__dict__", value) or vars(p))


class Keys:
    def __init__(self, keys):
        self.give = keys

    def keys(self):
        return self.give()

    def __getitem__(self, key):
        if key == "bad":
            raise KeyError(key)
        return key * 2


def failing():
    yield "a"
    yield "b"
    raise ValueError("keys")


for give in failing, lambda: ["a", "bad", "c"], lambda: 5, lambda: iter("xy"), lambda: None, lambda: [[]]:
    for fill in (lambda d, k: d.update(k), lambda d, k: d.update(k, z=1), lambda d, k: d.__init__(k),
                 lambda d, k: d.__ior__(k), lambda d, k: exec("d = {**k}")):
        d = {"old": 1}
        show("update", lambda: fill(d, Keys(give)))
        print(d)
