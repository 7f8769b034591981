# What code has learnt of an attribute is forgotten when a class on the way gets the name, outside of atomic
# blocks and inside, for objects of one thread and of several.
import threading

from transaction import atomic


class Meta(type):
    pass


class Base(metaclass=Meta):
    constant = "class"

    def run(self):
        return "base"

    @property
    def failing(self):
        raise AttributeError("failing")


class Middle(Base):
    pass


class Point(Middle):
    def __init__(self):
        self.x = 1
        self.y = 2


written = []
functions = {
    "read": lambda o: o.x,
    "run": lambda o: o.run(),
    "constant": lambda o: o.constant,
    "of class": lambda o: Point.constant,
    "failing": lambda o: o.failing,
    "dynamic": lambda o: getattr(o, "x"),
}


def write(o):
    o.x = 7
    return o.__dict__["x"]


functions["write"] = write


def plain(f, o):
    try:
        return f(o)
    except (AttributeError, TypeError) as e:
        return "no " + str(e)


def inside(f, o):
    with atomic:
        return plain(f, o)


def set_in(owner, name, value):
    def change():
        setattr(owner, name, value)

    def back():
        delattr(owner, name)

    return change, back


class OtherMiddle(Base):
    def run(self):
        return "other"

    x = property(lambda self: "other", lambda self, v: None)


def other_bases():
    Point.__bases__ = (OtherMiddle,)


def own_bases():
    Point.__bases__ = (Middle,)


changes = {
    "property": set_in(Base, "x", property(lambda self: "property", lambda self, v: written.append(v))),
    "read-only property": set_in(Middle, "x", property(lambda self: "read-only")),
    "getattribute": set_in(Middle, "__getattribute__", lambda self, name: object.__getattribute__(self, name) if name == "__dict__" else name + " got"),
    "getattr": set_in(Base, "__getattr__", lambda self, name: name + " missing"),
    "setattr": set_in(Middle, "__setattr__", lambda self, name, value: object.__setattr__(self, name, value + 1)),
    "plain value": set_in(Middle, "x", "hidden by the instance"),
    "method": set_in(Middle, "run", lambda self: "middle"),
    "closer constant": set_in(Point, "constant", "closer"),
    "in the metaclass": set_in(Meta, "constant", property(lambda cls: "meta")),
    "bases": (other_bases, own_bases),
}


def report(mode, o, name):
    found = {}
    for what, f in functions.items():
        for i in range(3):
            found[what] = mode(f, o)
    print(f"{name:20}", *(f"{what}={value!r}" for what, value in found.items()), len(written))
    written.clear()


def all_changes(make):
    for mode in (plain, inside):
        print(mode.__name__)
        o = make()
        for i in range(300):
            for f in functions.values():
                mode(f, o)
        report(mode, o, "nothing")
        for name, (change, back) in changes.items():
            o = make()
            report(mode, o, "before")
            change()
            report(mode, o, name)
            back()
        o = make()
        o.run = lambda: "own"
        report(mode, o, "own method")
        report(mode, make(), "after")


all_changes(Point)
shared = []


def kept():
    o = Point()
    shared.append(o)
    return o


thread = threading.Thread(target=all_changes, args=(kept,))
thread.start()
thread.join()
