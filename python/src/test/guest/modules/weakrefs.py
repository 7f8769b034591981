# weakref: references to live objects, proxies, dictionaries, sets, finalizers called by hand.
import weakref


class C:
    def __init__(self, n):
        self.n = n

    def method(self):
        return self.n

    def __eq__(self, other):
        return isinstance(other, C) and self.n == other.n

    def __hash__(self):
        return hash(self.n)


c = C(1)
r = weakref.ref(c)
print(r() is c, r == weakref.ref(c), hash(r) == hash(c), weakref.getweakrefcount(c) >= 1, type(r).__name__, r is weakref.ref(c))
p = weakref.proxy(c)
print(p.n, p.method(), p == c, type(p).__name__)
p.extra = 5
print(c.extra)
d = weakref.WeakValueDictionary()
d["a"] = c
other = C(2)
d["b"] = other
print(sorted(d), d["a"] is c, len(d), d.get("z"), "b" in d, sorted(v.n for v in d.values()), d.pop("b") is other, len(d))
k = weakref.WeakKeyDictionary()
k[c] = "value"
print(k[c], c in k, len(k), list(k.items())[0][1], k.setdefault(other, "set"), len(k))
del k[c]
print(c in k)
s = weakref.WeakSet([c])
s.add(other)
s.add(c)
print(len(s), c in s, sorted(x.n for x in s))
s.discard(c)
print(len(s))
m = weakref.WeakMethod(c.method)
print(m()(), m() == c.method)
calls = []
f = weakref.finalize(c, calls.append, "finalized")
f.atexit = False
print(f.alive, f.peek()[1] is not None, f(), calls, f.alive, f())


class Slotted:
    __slots__ = ("x", "__weakref__")


class NoWeak:
    __slots__ = ("x",)


slotted = Slotted()
print(weakref.ref(slotted)() is slotted)


def error(g, *args):
    try:
        print(g(*args))
    except Exception as e:
        print(type(e).__name__, "|", e)


error(weakref.ref, 5)
error(weakref.ref, NoWeak())
error(weakref.ref, "text")
error(weakref.ref, None)
error(weakref.ref)
error(lambda: d["nope"])
error(lambda: k[5])
error(weakref.proxy, [])
error(lambda: hash(p))
print(weakref.ref(C)() is C, weakref.ref(error)() is error)
