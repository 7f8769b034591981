# What bytes and bytearrays are made from, remade from, and refuse.
import copy
import pickle


def shown(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__, e)


class Clears:
    def __init__(self, items):
        self.items = items

    def __index__(self):
        self.items.clear()
        return 42


class Grows:
    def __init__(self, items):
        self.items = items

    def __index__(self):
        if len(self.items) < 5:
            self.items.append(self)
        return 43


for make in (bytes, bytearray):
    items = []
    items += [Clears(items), Clears(items)]
    print(make(items))
    items = []
    items.append(Grows(items))
    print(make(items))
    shown(lambda: make([1, 2, "a"]))
    shown(lambda: make([256]))
    shown(lambda: make(iter([1, 2])))
    shown(lambda: make(b"abc").__rmod__("%r"))
    shown(lambda: make(b"abc").__rmod__(make(b"<%s>")))
    shown(lambda: object() % make(b"abc"))
    shown(lambda: [ord(make([i])) for i in (0, 65, 255)])
    shown(lambda: ord(make(b"ab")))
shown(lambda: ord([]))


class Blocked(list):
    __bytes__ = None


class Text(str):
    def __bytes__(self):
        return b"from text"


class Number(int):
    def __bytes__(self):
        return b"from number"


shown(lambda: bytes(Blocked([1])))
shown(lambda: bytearray(Blocked([1])))
shown(lambda: bytes(Text("x")))
shown(lambda: bytes(Text("\u20ac"), "iso8859-15"))
shown(lambda: bytes(Number(2)))
shown(lambda: bytearray(Text("x")))
shown(lambda: bytes("x"))


class Sub(bytearray):
    pass


class Slotted(bytearray):
    __slots__ = ("x", "__dict__")


for cls in (Sub, Slotted):
    a = cls(b"abcd")
    a.x = 10
    a.z = cls(b"ef")
    for b in [copy.copy(a), copy.deepcopy(a)] + [pickle.loads(pickle.dumps(a, p)) for p in range(6)]:
        print(b, b.x, b.z, type(b).__name__, b == a, b is a, end="; ")
    print()
print(bytearray(b"a\xff").__reduce__(), bytearray(b"ab").__reduce_ex__(3), bytearray().__reduce_ex__(4))
data = bytearray(b"python")
shown(lambda: data.__setitem__("a", "python"))
shown(lambda: data.__setitem__(10, 1))
shown(lambda: data.__setitem__(10, "x"))
shown(lambda: data.__delitem__("a"))


class Other(bytes):
    pass


class Gives:
    def __bytes__(self):
        return Other(b"other")


print(type(bytes(Gives())).__name__, type(Other(Gives())).__name__, bytes(Other(b"x")).__class__.__name__)


def spam():
    if spam.inside:
        return 2
    spam.inside = True
    list(spam.iterator)
    return 1


spam.inside = False
spam.iterator = iter(spam, 2)
shown(lambda: next(spam.iterator))
