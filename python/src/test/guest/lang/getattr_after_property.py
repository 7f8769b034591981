# An AttributeError that reading an attribute raises, whatever raises it, leads to __getattr__.


def show(what, f):
    try:
        print(what, "->", f())
    except Exception as e:
        print(what, "->", type(e).__name__, e, getattr(e, "name", "-"), e.__context__)


class Getter:
    def __get__(self, o, owner):
        raise AttributeError("descriptor")


class DataGetter(Getter):
    def __set__(self, o, value):
        pass


class Asked:
    __slots__ = ("empty", "__dict__")
    plain = Getter()
    data = DataGetter()

    @property
    def inner(self):
        return self.nowhere.x

    @property
    def direct(self):
        raise AttributeError("direct")

    @property
    def other(self):
        raise KeyError("other")

    def __getattr__(self, name):
        if name.startswith("no"):
            raise AttributeError("none: " + name)
        return lambda *a: (name, a)


class Unasked(Asked):
    def __getattribute__(self, name):
        if name == "wrong":
            raise AttributeError("wrong")
        return super().__getattribute__(name)


class Without:
    direct = Asked.direct
    plain = Getter()


def value(o, name):
    v = getattr(o, name)
    return v() if callable(v) else v


for make in Asked, Unasked:
    o = make()
    for round in range(3):
        show("empty", lambda: o.empty(1))
        show("plain", lambda: o.plain(2))
        show("data", lambda: o.data(3))
        show("direct", lambda: o.direct())
        show("inner", lambda: o.inner(4))
        show("other", lambda: o.other)
        show("no", lambda: o.no_such)
    show("getattr", lambda: getattr(o, "direct", "default")())
    show("getattr none", lambda: getattr(o, "no", "default"))
    show("hasattr", lambda: (hasattr(o, "direct"), hasattr(o, "no"), hasattr(o, "empty")))
    show("bound", lambda: [f() for f in (o.direct, o.empty, o.plain)])
    show("generic", lambda: object.__getattribute__(o, "direct"))
    o.empty = lambda: "filled"
    show("filled", lambda: o.empty())
    del o.empty
    show("emptied", lambda: o.empty())
show("wrong", lambda: Unasked().wrong())
for name in "direct", "plain", "none":
    for round in range(2):
        show("without " + name, lambda: value(Without(), name))
    show("default " + name, lambda: getattr(Without(), name, "default"))


class Child(Asked):
    def up(self, name):
        return getattr(super(), name)

    def up_direct(self):
        return super().direct

    def up_plain(self):
        return super().plain()


show("super", lambda: Child().up("direct"))
show("super", Child().up_direct)
show("super", Child().up_plain)
show("super none", lambda: Child().up("nowhere"))


class Meta(type):
    made = Getter()

    @property
    def prop(cls):
        raise AttributeError("meta")

    def __getattr__(cls, name):
        return "meta:" + name


class OfMeta(metaclass=Meta):
    own = Getter()


for round in range(3):
    show("meta", lambda: (OfMeta.prop, OfMeta.made, OfMeta.own, OfMeta.any))
show("meta instance", lambda: OfMeta().own)
show("meta instance", lambda: OfMeta().any)


def late(o):
    return o.direct


w = Without()
for round in range(3):
    show("late", lambda: hasattr(w, "direct") and late(w))
Without.__getattr__ = lambda self, name: "late:" + name
show("late", lambda: late(w))
del Without.__getattr__
show("late", lambda: getattr(w, "direct", None))
