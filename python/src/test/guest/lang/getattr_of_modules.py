# __getattr__ of a module: for names that are missing, or whose reading fails.
import sys
import types
from operator import attrgetter, methodcaller


class Noisy(types.ModuleType):
    @property
    def broken(self):
        raise AttributeError("broken")

    @property
    def wrong(self):
        raise ValueError("wrong")


def show(what, f):
    try:
        print(what, "->", f())
    except Exception as e:
        print(what, "->", type(e).__name__, e)


m = Noisy("m")
for round in range(2):
    show("broken", lambda: m.broken)
    show("wrong", lambda: m.wrong)
    show("missing", lambda: m.missing)
    show("default", lambda: (getattr(m, "broken", 1), getattr(m, "missing", 2)))
    show("has", lambda: (hasattr(m, "broken"), hasattr(m, "missing")))
    m.__getattr__ = lambda name: name.upper()


def refuse(name):
    raise AttributeError("refused " + name)


m.__getattr__ = refuse
show("refused", lambda: m.missing)
show("refused", lambda: getattr(m, "missing", 3))
show("refused", lambda: m.broken)
m.__getattr__ = len
show("len", lambda: m.missing)
m.__getattr__ = 5
show("not callable", lambda: m.missing)
show("not callable", lambda: hasattr(m, "missing"))
del m.__getattr__
show("gone", lambda: m.missing)
sys.modules["m"] = m
m.__getattr__ = lambda name: ("given", name)
from m import missing, broken

print(missing, broken)
m.__getattr__ = refuse
try:
    from m import nothing
except ImportError as e:
    print(type(e).__name__, e)


class Box:
    @property
    def item(self):
        raise AttributeError("item")

    def __getattr__(self, name):
        return lambda *a, **k: (name, a, k)


show("attrgetter", lambda: attrgetter("item")(Box())())
show("attrgetter", lambda: [f() for f in attrgetter("item", "x")(Box())])
show("methodcaller", lambda: methodcaller("item", 1, k=2)(Box()))
match Box():
    case Box(item=f, other=g):
        print(f(1), g(2))
