# __slots__: names, layouts, inheritance, docs, __dict__ and __weakref__ among them, what fails and how.
import weakref


def error(f, *args, **kw):
    try:
        r = f(*args, **kw)
        print(r.__name__ if isinstance(r, type) else r)
    except Exception as e:
        print(type(e).__name__, "|", e)


def make(slots, bases=(), **more):
    return type("X", bases, {"__slots__": slots, **more})


for slots in (), "a", "ab", ("a", "b"), ["a", "a"], {"a": "doc of a"}, iter(["a"]), "__dict__", ("__dict__", "__weakref__"), ("__dict__", "__dict__"), ("__weakref__", "__weakref__"), 5, None, (5,), ("1a",), ("a b",), "", ("é",), ("class",), ("__x",), ("__slots__",), ("__class__",), ("__init__",), (b"a",), {"a", "a"}, "\udcff", ("a\0",):
    try:
        X = make(slots)
        x = X()
        print(type(slots).__name__, sorted(k for k in X.__dict__ if k not in ("__module__", "__doc__", "__slots__")), hasattr(x, "__dict__"), hasattr(x, "__weakref__"))
    except Exception as e:
        print(ascii(slots) if not hasattr(slots, "__next__") else "iter", type(e).__name__, "|", ascii(str(e)))
error(make, ("a",), (), a=1)
error(make, ("a",), (), __qualname__="Q.X")
error(make, ("__qualname__",), (), __qualname__="Q.X")
error(make, ("__doc__",), (), __doc__="d")
for base in int, str, tuple, bytes, list, dict, float, Exception, type, frozenset, bytearray, set:
    for slots in "a", (), "__dict__", "__weakref__":
        try:
            X = make(slots, (base,))
            x = X() if base is not type else X("n", (), {})
            print(base.__name__, slots, hasattr(x, "__dict__"), hasattr(X, "__weakref__"))
        except TypeError as e:
            print(base.__name__, slots, e)
A = make(("a",))
B = make(("b",))
C = make((), (A,))
E = make(())
error(type, "M", (A, B), {})
error(type, "M", (A, C), {})
error(lambda: type("M", (C, A), {}).__mro__[1].__mro__[1] is A)
error(type, "M", (A, E), {"__slots__": ()})
error(type, "M", (A, int), {})
error(type, "M", (E, int), {})
error(make, "__dict__", (type("D", (), {}),))
error(make, "__weakref__", (type("D", (), {}),))
error(make, "a", (A,))
a = A()
for f in lambda: a.a, lambda: delattr(a, "a"), lambda: setattr(a, "b", 1), lambda: a.b, lambda: a.__dict__, lambda: vars(a), lambda: weakref.ref(a), lambda: setattr(a, "a", 5), lambda: a.a, lambda: A.a.__get__(a), lambda: A.a.__get__(None, A) is A.a, lambda: A.a.__get__(B()), lambda: A.a.__set__(B(), 1), lambda: A.a.__delete__(a), lambda: A.a.__delete__(a), lambda: A.a.__set__(5, 5), lambda: setattr(a, "__class__", C), lambda: setattr(a, "__class__", make(("a",))), lambda: setattr(a, "__class__", B), lambda: type(a).__name__, lambda: setattr(a, "__class__", type("D", (), {})), lambda: setattr(a, "__class__", make(("a", "b"))), lambda: A.__slots__, lambda: repr(A.a), lambda: type(A.a).__name__, lambda: (A.a.__name__, A.a.__qualname__, A.a.__objclass__ is A, A.a.__doc__), lambda: make({"q": "words"}).q.__doc__, lambda: make({"q": 5}).q.__doc__:
    error(f)


class Mangled:
    __slots__ = ("__private", "_p", "__both__")

    def set(self):
        self.__private = 3
        return self._Mangled__private


print(Mangled().set(), sorted(k for k in Mangled.__dict__ if "p" in k and k not in ("__repr__",)))


class Over(A):
    __slots__ = ("a", "__dict__")


o = Over()
o.a = 1
A.a.__set__(o, 2)
o.free = 3
print(o.a, A.a.__get__(o), o.__dict__, Over.__dictoffset__ != 0, A.__dictoffset__, A.__weakrefoffset__)
o.__dict__ = {"new": 1, "a": 9}
print(o.new, o.a, hasattr(o, "free"))
error(lambda: setattr(o, "__dict__", 5))


class Plain(A):
    pass


p = Plain()
p.a = p.z = 1
print(p.__dict__, Plain.__dictoffset__ != 0, weakref.ref(p)() is p, p.__getstate__(), a.__getstate__(), E().__getstate__(), object().__getstate__())


class Default:
    __slots__ = ("x",)

    def __getattr__(self, name):
        return "missing " + name


d = Default()
print(d.x, d.y)
d.x = 0
print(d.x)
del d.x
print(d.x)
