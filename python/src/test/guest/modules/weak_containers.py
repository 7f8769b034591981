# weakref: proxies, weak dictionaries and finalizers, as far as no collection is needed.
import weakref

def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except BaseException as e:
        print(type(e).__name__, "|", e)
    else:
        print(repr(r))



class C:
    def __init__(self, n=0):
        self.n = n

    def __repr__(self):
        return f"C({self.n})"

    def __call__(self, *a):
        return a

    def __len__(self):
        return self.n

    def __add__(self, o):
        return ("add", o)

    def __getitem__(self, i):
        return i * 2

    def __iter__(self):
        return iter(range(self.n))

    def m(self):
        return "m", self.n


c = C(3)
r = weakref.ref(c)
print(r() is c, weakref.ref(c) is r, weakref.getweakrefcount(c), r == weakref.ref(c, print), hash(r) == hash(c), r.__callback__, type(r))
for v in 5, "a", None, (1,), [], {}, object():
    t(weakref.ref, v)
t(weakref.ref)
t(weakref.ref, c, None, 5)
p = weakref.proxy(c)
print(repr(p)[:2], p.n, p(1, 2), len(p), p + 1, p[4], list(p), type(p).__name__, bool(p), p == c, isinstance(p, C), p.__class__ is C, str(p))
p.n = 7
print(c.n, 1 in p, divmod is divmod)
t(hash, p)
t(lambda: p - 1)
t(lambda: p.nope)
t(lambda: 1 + p)
t(lambda: type(weakref.proxy(len)).__name__)
t(weakref.proxy, 5)
del p.n
t(lambda: c.n)
c.n = 3
m = weakref.WeakMethod(c.m)
print(m()(), m == weakref.WeakMethod(c.m), m() == c.m)
t(weakref.WeakMethod, 5)
d = weakref.WeakValueDictionary({"a": c}, b=c)
print(len(d), sorted(d), d["a"], d.get("z"), d.pop("b"), dict(d), "a" in d, d.setdefault("q", c), [type(x).__name__ for x in d.valuerefs()], d | {"x": c} == {"a": c, "q": c, "x": c})
t(d.__getitem__, "zz")
t(d.__setitem__, "a", 5)
t(d.pop, "zz")
t(lambda: weakref.WeakValueDictionary(a=5))
k = weakref.WeakKeyDictionary({c: 1})
print(k[c], c in k, 5 in k, list(k.items()), len(k.keyrefs()), k.pop(c), k.pop(c, "none"), len(k), dict(k.copy()))
t(k.__getitem__, 5)
t(k.__setitem__, 5, 1)
t(k.popitem)
s = weakref.WeakSet([c])
print(len(s), c in s, 5 in s, s | {c} == s, s == {c}, s.isdisjoint([]), s.pop(), len(s))
t(s.add, 5)
t(s.pop)
s.discard(c)
f = weakref.finalize(c, lambda *a, **k: ("final", a, k), 1, x=2)
print(f.alive, f.atexit, f.peek()[2:], f(), f(), f.alive, f.peek(), f.detach())
f.atexit = True
print(f.atexit, weakref.finalize(c, print).detach()[2:])
t(weakref.finalize, 5, print)
t(weakref.finalize, c)
t(lambda: weakref.finalize(c, 5)())


class R(weakref.ref):
    __slots__ = ("extra",)


a = R(c)
a.extra = 1
print(a() is c, a is R(c), a == r, a.extra, weakref.getweakrefcount(c) >= 3)


class NoWeak:
    __slots__ = ()


class Weak(NoWeak):
    __slots__ = ("__weakref__",)


t(weakref.ref, NoWeak())
w = Weak()
keep = weakref.ref(w)
print(keep() is w)
for v in int, len, lambda: 0, set(), frozenset(), (i for i in ()), weakref:
    print(weakref.ref(v)() is v, end=" ")
print(weakref.ref[int])
