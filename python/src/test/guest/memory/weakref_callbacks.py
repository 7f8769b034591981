"""Callbacks of weak references have run when gc.collect() returns."""
import gc
import sys
import weakref


class C:
    def method(self):
        return "method"

    def __repr__(self):
        return "C()"


def references():
    c = C()
    c.self = c
    r = weakref.ref(c, lambda r: print("first", r() is None))
    s = weakref.ref(c, lambda r: print("second"))
    print(weakref.getweakrefcount(c), r() is c, r.__callback__ is not None)
    return r, s


r, s = references()
gc.collect()
print(r(), s())


def dropped():
    c = C()
    c.self = c
    weakref.ref(c, lambda r: print("not called"))


dropped()
gc.collect()
unraisable = []
sys.unraisablehook = lambda a: unraisable.append((a.exc_type.__name__, a.object.__name__))


def failing(r):
    raise ValueError


def fails():
    c = C()
    c.self = c
    return weakref.ref(c, failing)


x = fails()
gc.collect()
print(unraisable)
sys.unraisablehook = sys.__unraisablehook__


def methods():
    c = C()
    m = weakref.WeakMethod(c.method, lambda m: print("method gone"))
    print(m()(), m == weakref.WeakMethod(c.method))
    c.self = c
    return m


m = methods()
gc.collect()
print(m())


def finalizers():
    c = C()
    f = weakref.finalize(c, print, "finalize", 1, sep="-")
    print(f.alive, f.peek()[0] is c)
    c.self = c
    return f


f = finalizers()
gc.collect()
print(f.alive, f())
g = weakref.finalize(C, print, "called")
print(g(), g.alive)


def proxies():
    c = C()
    c.self = c
    p = weakref.proxy(c, lambda p: print("proxy gone"))
    print(p.method())
    return p


p = proxies()
gc.collect()
try:
    p.method()
except ReferenceError as e:
    print(e)


class Del:
    def __init__(self):
        self.ref = weakref.ref(self, lambda r: print("callback of a finalised one"))
        refs.append(self.ref)
        self.self = self

    def __del__(self):
        print("del", self.ref() is None)


refs = []


def finalised():
    Del()


finalised()
gc.collect()
h = weakref.finalize(C, print, "at exit")
h.atexit = True
