# isinstance and issubclass: hooks of metaclasses, __class__ that lies, __bases__ that lie, unions.
import typing

def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except BaseException as e:
        print(type(e).__name__, "|", e)
    else:
        print(repr(r))



class M(type):
    def __instancecheck__(cls, o):
        print("instancecheck", o)
        return [o] if o else 0

    def __subclasscheck__(cls, c):
        print("subclasscheck", c)
        if c == "raise":
            raise ValueError("told")
        return "yes"


class A(metaclass=M):
    pass


print(isinstance(5, A), isinstance(0, A), issubclass(5, A), issubclass(int, (str, A)), isinstance(A(), A) if False else "exact")
t(isinstance, A(), A) if False else print(isinstance(A.__new__(A), A))
t(issubclass, "raise", A)
t(isinstance, 1, (str, (list, (A,))))


class Lies:
    __class__ = int


class Property:
    @property
    def __class__(self):
        print("asked")
        return str


class Fails:
    @property
    def __class__(self):
        raise AttributeError


class Fails2:
    @property
    def __class__(self):
        raise ValueError("class")


print(isinstance(Lies(), int), isinstance(Lies(), Lies), type(Lies()).__name__, isinstance(Property(), str), isinstance(Property(), Property), isinstance(Property(), bytes), isinstance(Fails(), int))
t(isinstance, Fails2(), int)
t(isinstance, Lies(), bool)


class Bases:
    def __init__(self, *b):
        self.b = b

    @property
    def __bases__(self):
        return self.b


base = Bases()
t(issubclass, Bases(base), base)
t(issubclass, Bases(Bases(), Bases(base)), base)
t(issubclass, Bases(5), base)
t(issubclass, base, base)
t(isinstance, Bases(), base)
t(issubclass, Bases(int), int)
t(issubclass, int, Bases())
t(isinstance, 5, Bases())


class NotTuple:
    __bases__ = [int]


t(issubclass, int, NotTuple())
t(issubclass, NotTuple(), int)
t(isinstance, 1, 5)
t(isinstance, 1, "int")
t(isinstance, 1, [int])
t(isinstance, 1, (int, 5))
t(isinstance, 1, (5, int))
t(isinstance, 1, ())
t(isinstance, 1)
t(isinstance, 1, int, str)
t(issubclass, 1, int)
t(issubclass, int, 1)
t(issubclass, int, (str, 1))
t(issubclass, int, ())
t(isinstance, 1, int | str)
t(isinstance, None, int | None)
t(isinstance, 1, None)
t(isinstance, 1, list[int])
t(issubclass, list, list[int])
t(isinstance, 1, int | list[int])
t(isinstance, [], list | list[int])
t(issubclass, int, int | list[int])
t(isinstance, 1, typing.List)
t(isinstance, [], typing.List)
t(isinstance, [], typing.List[int])
t(isinstance, 1, typing.Any)
t(isinstance, 1, typing.Union[int, str])
t(isinstance, 1, typing.Optional[int])
t(isinstance, 1, typing.Callable)
t(isinstance, len, typing.Callable)
t(isinstance, 1, typing.TypeVar("T"))
t(isinstance, 1, typing.NewType("NT", int))
t(isinstance, {}, typing.TypedDict("TD", {"a": int}))
t(issubclass, bool, int | str)
t(issubclass, int | str, int)
t(isinstance, int, type[int])
t(isinstance, list[int], type)
t(isinstance, int | str, type)
deep = int
for _ in range(50):
    deep = (deep,)
t(isinstance, 1, deep)
