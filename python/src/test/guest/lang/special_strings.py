# __repr__, __str__, __format__, __bytes__ and their fall-backs; reprs of recursive containers.
class OnlyRepr:
    def __repr__(self):
        return "R"


class OnlyStr:
    def __str__(self):
        return "S"


class Both(OnlyRepr, OnlyStr):
    pass


print(OnlyRepr(), str(OnlyRepr()), repr(OnlyRepr()), [OnlyRepr()], f"{OnlyRepr()}", "%s %r" % (OnlyRepr(), OnlyRepr()))
print(OnlyStr(), str(Both()), repr(Both()), format(Both()))


class BadRepr:
    def __repr__(self):
        return 5


class BadStr:
    def __str__(self):
        return None


class BadFormat:
    def __format__(self, spec):
        return 1


def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, "|", e)


error(lambda: repr(BadRepr()))
error(lambda: str(BadRepr()))
error(lambda: str(BadStr()))
error(lambda: format(BadFormat()))
error(lambda: format(OnlyRepr(), "5"))
error(lambda: "".join([OnlyStr()]))
lst = [1]
lst.append(lst)
d = {}
d["self"] = d
t = ([],)
t[0].append(t)
print(lst, d, t)


class Bytes:
    def __bytes__(self):
        return b"xyz"


print(bytes(Bytes()))


class StrSub(str):
    def __repr__(self):
        return "sub:" + super().__repr__()


s = StrSub("abc")
print(s, [s], s + "d", type(s + "d").__name__, s.upper(), s == "abc", {"abc": 1}[s], isinstance(s, str))


class IntSub(int):
    def __str__(self):
        return "int:" + super().__str__()

    def __add__(self, other):
        return IntSub(int(self) + other)


i = IntSub(5)
print(i, repr(i), i + 1, i - 1, type(i + 1).__name__, type(i - 1).__name__, f"{i}", f"{i:3d}|", i == 5, [1] * i)


class ListSub(list):
    def total(self):
        return sum(self)


l = ListSub([1, 2])
l.append(3)
l.tag = "x"
print(l, l.total(), l + [4], type(l + [4]).__name__, type(l[:]).__name__, l.tag, len(l), l == [1, 2, 3])


class FloatSub(float):
    pass


class TupleSub(tuple):
    def __new__(cls, *items):
        return super().__new__(cls, items)


print(FloatSub(1.5), FloatSub("2") * 2, TupleSub(1, 2), TupleSub(1, 2) == (1, 2), hash(TupleSub(1)) == hash((1,)))
print(str(type(5)), str(OnlyStr), repr(None), repr(...), repr(NotImplemented), str(int), repr(type))
