"""__del__ is called once for each object that is garbage, with its attributes as they were."""
import gc

log = []


class Base:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        log.append(self.name)


class Child(Base):
    pass


class Slotted(Base):
    __slots__ = ("more",)


def collected():
    gc.collect()
    found = sorted(log)
    log.clear()
    return found


def single():
    Base("one")


def chain():
    first = Base("first")
    first.next = Base("second")
    first.next.next = Child("third")


def cycle():
    a, b = Base("a"), Child("b")
    a.other, b.other = b, a


def slotted():
    s = Slotted("slotted")
    s.more = s


def comprehension():
    return len([Base(n) for n in "xyz"])


def loop():
    for o in (Base("p"), Base("q")):
        pass
    del o


def deleted():
    keep = [Base(str(i)) for i in range(5)]
    del keep[1:4]
    keep[0].name = "zero"
    keep.clear()


def in_exception():
    try:
        held = Base("held")
        raise ValueError(held)
    except ValueError:
        pass


for f in (single, chain, cycle, slotted, comprehension, loop, deleted, in_exception):
    f()
    print(f.__name__, collected())


class Later:
    pass


def later(self):
    log.append("later")


Later.__del__ = later


class Below(Later):
    pass


def use():
    Later()
    Below()


use()
print(collected())
del Later.__del__
use()
print(collected())


class Plain:
    pass


class Other:
    def __del__(self):
        log.append("other")


def change():
    p = Plain()
    p.__class__ = Other


change()
print(collected())


class Descriptor:
    def __get__(self, o, c):
        return lambda: log.append(("got", c.__name__))


class Described:
    __del__ = Descriptor()


def described():
    Described()


described()
print(collected())
