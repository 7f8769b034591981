# What operators and methods ask first, and what they say of operands that do not fit.
import collections
import math


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for f in (lambda: "%(a)s" % [1], lambda: "%(a)s" % collections.deque(), lambda: "a" % collections.deque(), lambda: b"%(a)s" % collections.deque(),
          lambda: "a".center(5, None), lambda: "a".ljust(5, 3), lambda: "a".rjust(5, "ab"), lambda: b"a".center(5, None), lambda: b"a".ljust(2, "a"),
          lambda: "abc".rfind(True, ""), lambda: "abc".find(1, 2), lambda: "abc".count("a", "x"), lambda: "abc".index(b"a", None, 1.5),
          lambda: bytes(memoryview(b"")[::-1]), lambda: memoryview(b"abc")[3:0:-1].tobytes(), lambda: memoryview(b"abc")[5:].tolist(),
          lambda: math.sumprod([1, (2,)], ["a", (3,), 4]), lambda: math.sumprod([1, 2], [3]), lambda: math.sumprod([1.5], [2.5, 1])):
    show(f)


class Set(set):
    pass


class Plain:
    pass


def store(o, key):
    o[key] = 1


def remove(o, key):
    del o[key]


for o in (), "a", range(3), Set(), set(), Plain(), 5, None, {}.keys():
    for key in 2**70, 1, "a", True:
        show(lambda: store(o, key))
        show(lambda: remove(o, key))

show(lambda: {"a": [1]}.items() & set())
show(lambda: {"a": [1]}.items() & {("b", 1)})
show(lambda: {"a": 1}.items() & [("a", 1), ("b", [2])])
show(lambda: [("a", 1), ("b", [2])] & {"a": 1}.items())
show(lambda: {"a": [1]}.items() & {("b", 1), ("c", 2)})
show(lambda: {1: 2}.keys() & [[]])
show(lambda: {}.keys() & 5)
show(lambda: [1] & {1: 2}.keys())
show(lambda: ({1: 2}.keys() & {1: 3, 4: 5}.keys(), {1: 2, 4: 5}.items() & {4: 5}.items()))
show(lambda: {1: 2}.keys() & {1: 1}.values())

d = collections.defaultdict(list)
d[0] = d
print(d)
d = collections.defaultdict(None, a=1)
d.default_factory = d.__getitem__
print(repr(d)[:80].split("<")[0])


def outer():
    class Inner:
        pass

    class Derived(Inner, k=1):
        pass


show(outer)

for f in (lambda: [].__setitem__(1), lambda: [].__setitem__(), lambda: {}.__setitem__(1, 2, 3), lambda: object().__setattr__(), lambda: object().__delattr__(),
          lambda: (lambda: 0).__get__(), lambda: (lambda: 0).__get__(1, 2, 3), lambda: (5).__pow__(), lambda: (5).__pow__(1, 2, 3), lambda: (5).__add__(),
          lambda: [].__len__(1), lambda: property().__set__(1), lambda: property().__delete__(), lambda: {}.__delitem__(), lambda: (5).__rpow__(),
          lambda: [].__contains__(), lambda: (5).__eq__(), lambda: "".__lt__(1, 2), lambda: iter([]).__next__(1)):
    try:
        print(f())
    except TypeError as e:
        print(repr(str(e)))
