# __get__ called by hand: with None for the instance, for the class, and for both.
import functools


class P:
    @property
    def prop(self):
        return "prop"

    @classmethod
    def cls(cls):
        return cls.__name__

    @staticmethod
    def static():
        return "static"

    @functools.cached_property
    def cached(self):
        return "cached"

    def method(self):
        return "method"

    __slots__ = ("slot", "__dict__", "__weakref__")


def show(what, f):
    try:
        r = f()
        print(what, "->", r() if callable(r) and what.endswith("!") else type(r).__name__)
    except Exception as e:
        print(what, "->", type(e).__name__, e)


p = P()
p.slot = 1
for name in "prop", "cls", "static", "method", "slot", "__dict__", "__weakref__":
    d = P.__dict__[name]
    show(name + " None", lambda: d.__get__(None))
    show(name + " None None", lambda: d.__get__(None, None))
    show(name + " None P", lambda: d.__get__(None, P))
    show(name + " p", lambda: d.__get__(p))
    show(name + " p None", lambda: d.__get__(p, None))
    show(name + " p P", lambda: d.__get__(p, P))
    show(name + " p int", lambda: d.__get__(p, int))
    show(name + " 5", lambda: d.__get__(5))
for d in (staticmethod(len), property(), property(len), str.upper, int.__add__,
          int.__dict__["real"], dict.__dict__["fromkeys"], super(P, p), super(P), lambda self: self):
    name = type(d).__name__
    show(name + " None", lambda: d.__get__(None))
    show(name + " None None", lambda: d.__get__(None, None))
    show(name + " None int", lambda: d.__get__(None, int))
for bound in "prop", "method":
    show("getattr " + bound, lambda: getattr(None, bound))
none = type(None)
show("NoneType", lambda: none.__dict__["__bool__"].__get__(None, none)())
show("function None", lambda: (lambda self: self).__get__(None, none)("x"))
show("keyword", lambda: P.__dict__["method"].__get__(instance=p))
show("static!", lambda: staticmethod(lambda: 5).__get__(p))
show("class!", lambda: classmethod(lambda c: c.__name__).__get__(None, P))
