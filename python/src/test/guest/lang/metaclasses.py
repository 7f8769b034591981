# Metaclasses: __new__, __init__, __call__, __prepare__, __init_subclass__, keyword arguments, type().
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, [b.__name__ for b in bases], kw)
        return {"prepared": True}

    def __new__(mcs, name, bases, namespace, **kw):
        print("new", name, sorted(k for k in namespace if not k.startswith("__")))
        return super().__new__(mcs, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **kw):
        print("init", name, kw)
        super().__init__(name, bases, namespace)

    def __call__(cls, *args):
        print("call", cls.__name__, args)
        return super().__call__(*args)

    def __getattr__(cls, name):
        return f"meta {name}"

    def __len__(cls):
        return 42

    def __iter__(cls):
        return iter("abc")

    def __contains__(cls, x):
        return x == 1

    def __getitem__(cls, i):
        return i * 2

    @property
    def meta_property(cls):
        return cls.__name__.lower()

    def __repr__(cls):
        return f"<<{cls.__name__}>>"


class A(metaclass=Meta, option=1):
    x = 1

    def __init__(self, v=None):
        self.v = v


class B(A):
    pass


a = A(5)
print(a.v, A.prepared, A.missing, len(A), list(A), 1 in A, A[4], A.meta_property, A, type(A).__name__, type(B))
print(isinstance(A, Meta), hasattr(a, "meta_property"))


class Base:
    registry = []

    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.registry.append((cls.__name__, tag))


class P(Base, tag="p"):
    pass


class Q(P):
    pass


print(Base.registry)
try:
    class R(Base, nonsense=1):
        pass
except TypeError as e:
    print(e)
T = type("T", (Base,), {"y": 5, "f": lambda self: self.y})
print(T().f(), T.__name__, T.__module__, T.__bases__)


class Checked(type):
    def __instancecheck__(cls, obj):
        return obj == "yes"

    def __subclasscheck__(cls, sub):
        return sub is int


class K(metaclass=Checked):
    pass


print(isinstance("yes", K), isinstance(5, K), issubclass(int, K), issubclass(str, K), isinstance(K(), K))


def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, "|", e)


error(lambda: type("X"))
error(lambda: type(1, 2, 3))
error(lambda: type("X", (5,), {}))
error(lambda: type("X", (), 5))
error(lambda: type("X\0", (), {}))
error(lambda: type())
print(type("X", (), {}).__name__)


def function_metaclass(name, bases, namespace):
    return name, bases, "x" in namespace


class F(metaclass=function_metaclass):
    x = 1


print(F)


class Singleton(type):
    instances = {}

    def __call__(cls, *args):
        if cls not in Singleton.instances:
            Singleton.instances[cls] = super().__call__(*args)
        return Singleton.instances[cls]


class One(metaclass=Singleton):
    pass


print(One() is One())
A.__name__ = "Renamed"
print(A, A.__qualname__)
