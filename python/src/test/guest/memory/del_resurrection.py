"""An object that its finaliser makes reachable lives on, and is not finalised again."""
import gc

saved = []


class Phoenix:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("del", self.n)
        saved.append(self)


def make():
    p = Phoenix(1)
    p.identity = id(p)


make()
gc.collect()
p = saved.pop()
print(p.n, id(p) == p.identity, gc.is_finalized(p), type(p) is Phoenix)
p.n = 2
p.more = [p]
del p
gc.collect()
print(saved)


class Holder:
    def __init__(self):
        self.part = Part()

    def __del__(self):
        saved.append(self.part)


class Part:
    pass


def hold():
    Holder()


hold()
gc.collect()
print(len(saved), type(saved[0]).__name__)
saved.clear()
gc.collect()
print(gc.is_finalized(1), gc.is_finalized([]))
Phoenix.__del__ = lambda self: None


class Twice:
    def __del__(self):
        print("once only")
        self.__class__ = Quiet
        saved.append(self)


class Quiet:
    def __del__(self):
        print("never")


def twice():
    Twice()


twice()
gc.collect()
saved.clear()
gc.collect()
