# object and type: default behaviour, comparison, hashing, class attributes, class relations.
class A:
    pass


class B(A):
    def __eq__(self, other):
        return isinstance(other, B)

    def __hash__(self):
        return 1


a, b = A(), B()
print(a == a, a == A(), a != a, a is a, b == B(), b != B(), hash(b), {b: 1}[B()], a in [a], A() in [a], B() in {b})
print(object() == object(), (o := object()) == o, bool(o), o.__eq__(o), o.__eq__(5), o.__ne__(o), o.__lt__(5), o.__class__, o.__doc__[:16], o.__str__ == o.__repr__)
print(A.__name__, A.__qualname__, A.__module__, A.__bases__, A.__base__, A.__mro__, A.__dict__.get("x"), A.__subclasses__(), B.mro(), type(A.__dict__))
print(type(A), type(type), isinstance(type, object), object.__bases__, type.__mro__)
print(sorted(k for k in vars(A)), sorted(vars(B)))
print([n for n in dir(object()) if n not in ("__getstate__",)])
A.x = 1
A.__doc__ = "changed"
print(A.x, b.x, A.__doc__, B.__doc__, "x" in vars(B))
del A.x
print(hasattr(b, "x"))
A.__name__, A.__qualname__, A.__module__ = "Z", "Q.Z", "mod"
print(A, A.__name__, type(a).__name__, repr(a).split(" at ")[0])


class Other(A):
    pass


class Under(B):
    pass


Under.__bases__ = (Other,)
print(issubclass(Under, B), issubclass(Under, Other), [c.__name__ for c in Under.__mro__], Other.__subclasses__() == [Under])
b.__class__ = A
print(type(b).__name__, b == b, isinstance(b, B))


class C:
    def __init_subclass__(cls):
        print("subclass", cls.__name__)

    def __class_getitem__(cls, k):
        return cls.__name__, k

    def __sizeof__(self):
        return 5

    def __dir__(self):
        return ["z", "y"]


class D(C):
    pass


print(C[1], D["x"], dir(D()), D().__sizeof__(), list[int], dict[str, int], type(list[int]).__name__, list[int].__origin__, list[int].__args__, tuple[int, ...])
print(int | str, (int | None).__args__, isinstance(5, int | str), type(int | str).__name__, int | str == str | int)


def error(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, "|", e)


error(object, 1)
error(A, 1)
error(A, x=1)
error(lambda: a.x)
error(lambda: A.x)
error(lambda: setattr(object(), "x", 1))
error(lambda: a < a)
error(lambda: a + a)
error(lambda: a[0])
error(lambda: a())
error(lambda: len(a))
error(lambda: iter(a))
error(lambda: next(a))
error(lambda: a @ a)
error(lambda: -a)
error(lambda: setattr(B, "__bases__", ()))
error(lambda: setattr(B, "__bases__", (5,)))
error(lambda: setattr(int, "__name__", "x"))
error(lambda: setattr(A, "__name__", 5))
error(lambda: delattr(A, "__name__"))
error(lambda: object.__new__(5))
error(lambda: object.__init__(a, 1))
error(lambda: type.__call__(5))
error(lambda: type("X", (object, object), {}))
error(lambda: type("X", "abc", {}))
error(lambda: int | 5)
error(lambda: list[int]()[0])
error(lambda: isinstance(5, list[int]))
