# What __len__ and __length_hint__ give is asked for, and checked, where a list or tuple is made.
import operator


class Hinted:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter([1, 2])

    def __length_hint__(self):
        if isinstance(self.hint, Exception):
            raise self.hint
        return self.hint


class Sized(Hinted):
    __length_hint__ = None

    def __len__(self):
        return Hinted.__length_hint__(self)


def extend(x):
    r = [0]
    try:
        r.extend(x)
    finally:
        print(end=str(r) + " ")


def add(x):
    r = [0]
    r += x
    return r


makers = {
    "list": list,
    "tuple": tuple,
    "sorted": sorted,
    "bytes": bytes,
    "bytearray": bytearray,
    "set": lambda x: sorted(set(x)),
    "frozenset": lambda x: sorted(frozenset(x)),
    "fromkeys": dict.fromkeys,
    "sum": sum,
    "hint": operator.length_hint,
    "star": lambda x: [*x],
    "star set": lambda x: sorted({*x}),
    "star tuple": lambda x: (*x,),
    "call": lambda x: (lambda *a: a)(*x),
    "extend": extend,
    "+=": add,
    "slice": lambda x: operator.setitem([0], slice(0, 1), x),
    "unpack": lambda x: (lambda a, b: a)(*x),
    "zip": lambda x: list(zip(x, x)),
    "map": lambda x: list(map(str, x)),
    "join": lambda x: "".join(map(str, x)),
    "max": max,
    "in": lambda x: 2 in x,
    "update": lambda x: set().update(x),
}
hints = [-1, ValueError("v"), TypeError("t"), "a", 1.5, 2**70, -(2**70), NotImplemented, True, None, 5]
for kind in Hinted, Sized:
    for name, make in makers.items():
        for hint in hints:
            try:
                r = make(kind(hint))
            except Exception as e:
                r = type(e).__name__ + ": " + str(e)
            print(kind.__name__, name, repr(hint), "->", r)


class Index:
    def __index__(self):
        return 4


for default in True, 2**62, 2**70, -5, "a", 1.0, Index(), None:
    try:
        print(operator.length_hint(3, default), operator.length_hint(Hinted(True), default))
    except Exception as e:
        print(type(e).__name__, e)
print(operator.length_hint(3), operator.length_hint([1], 9))
