# Errors of setting and deleting attributes: their text, and that they do not name what was meant.
import functools
import math


class A:
    pass


class B:
    __slots__ = ("q",)


class D:
    def __set__(self, o, v):
        pass


class E:
    d = D()


class F:
    @property
    def p(self):
        pass


def attempt(f):
    try:
        f()
    except AttributeError as e:
        print(e, "|", e.name, type(e.obj).__name__)


for o in A(), B(), E(), F(), (), "", len, [], A, ValueError(), functools.partial(len), math, lambda: 0:
    for name in "x", "q", "d", "p", "count":
        attempt(lambda: delattr(o, name))
        attempt(lambda: getattr(o, name))
        if o is A or o is math or isinstance(o, (A, E, F)) and name != "p":
            continue
        attempt(lambda: setattr(o, name, 1))
