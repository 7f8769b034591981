# abc: virtual subclasses, hooks, abstract properties, caches, collections.abc.
import abc
import collections.abc as ca
from abc import ABC, ABCMeta, abstractmethod

def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except BaseException as e:
        print(type(e).__name__, "|", e)
    else:
        print(repr(r))



class A(ABC):
    @abstractmethod
    def f(self):
        return "base f"

    @property
    @abstractmethod
    def p(self):
        pass

    @classmethod
    @abstractmethod
    def c(cls):
        pass

    @staticmethod
    @abstractmethod
    def s():
        pass


t(A)
print(sorted(A.__abstractmethods__), A.f.__isabstractmethod__, A.__dict__["c"].__isabstractmethod__, A.p.__isabstractmethod__)


class B(A):
    f = p = c = None


t(B)
B.s = lambda: 1
t(B)
print(abc.update_abstractmethods(B) is B, type(B()).__name__)


class One(ABC):
    @abstractmethod
    def only(self): ...


t(One)
t(One, 5)


class R(ABC):
    pass


print(R.register(int) is int, isinstance(True, R), issubclass(bool, R), issubclass(R, int), isinstance("a", R))
t(R.register, 5)
t(int and R.register, R)


class R2(R):
    pass


t(R2.register, R)
print(issubclass(R2, R), issubclass(int, R2))
R2.register(float)
print(isinstance(1.0, R), isinstance(1.0, R2))
t(issubclass, 5, R)
t(isinstance, 5, 6)
before = abc.get_cache_token()
R.register(str)
print(abc.get_cache_token() != before, isinstance("a", R))


class Hook(ABC):
    @classmethod
    def __subclasshook__(cls, c):
        if cls is Hook:
            return hasattr(c, "quack") or NotImplemented
        return NotImplemented


class Duck:
    quack = 1


class Sub(Hook):
    pass


print(isinstance(Duck(), Hook), issubclass(Duck, Sub), issubclass(Sub, Hook), issubclass(int, Hook))


class BadHook(ABC):
    @classmethod
    def __subclasshook__(cls, c):
        return 5


t(issubclass, int, BadHook)


class NoIter:
    __iter__ = None

    def __len__(self):
        return 0

    def __contains__(self, x):
        return False


for c in ca.Iterable, ca.Sized, ca.Container, ca.Collection, ca.Hashable:
    print(c.__name__, [isinstance(v, c) for v in (NoIter(), [], iter([]), 5, "", range(3), {}.keys())])
print([issubclass(x, ca.Sequence) for x in (list, tuple, str, bytes, range, memoryview, dict, bytearray, ca.ByteString if False else set)])
print(isinstance((i for i in ()), ca.Generator), isinstance(iter([]), ca.Reversible), isinstance({}.items(), ca.Set), isinstance(b"", ca.Buffer), isinstance("", ca.Buffer), isinstance(len, ca.Callable))
t(ca.Sequence)
t(ca.MutableMapping)


class Seq(ca.Sequence):
    def __len__(self):
        return 4

    def __getitem__(self, i):
        if i >= 4 or i < -4:
            raise IndexError(i)
        return "abcb"[i]


s = Seq()
print(list(s), list(reversed(s)), s.index("b"), s.index("b", 2), s.count("b"), "c" in s)
t(s.index, "z")
t(s.index, "a", 1)


class Set(ca.Set):
    def __init__(self, i):
        self.i = list(i)

    def __contains__(self, x):
        return x in self.i

    def __iter__(self):
        return iter(self.i)

    def __len__(self):
        return len(self.i)


a, b = Set("abc"), Set("bcd")
print([list(x) for x in (a & b, a | b, a - b, a ^ b, "bz" & a)], a <= b, Set("b") < a, a.isdisjoint("xyz"), a == set("abc"), a._hash() == hash(frozenset("abc")))
t(lambda: a | 5)
t(lambda: a < "abc")


class M(ca.MutableMapping):
    def __init__(self):
        self.d = {}

    def __getitem__(self, k):
        return self.d[k]

    def __setitem__(self, k, v):
        self.d[k] = v

    def __delitem__(self, k):
        del self.d[k]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


m = M()
m.update({"a": 1}, b=2)
m.update([("c", 3)])
print(m.pop("a"), m.pop("a", None), m.setdefault("z", 9), m == {"b": 2, "c": 3, "z": 9}, list(m.keys()), list(m.items()) == [*m.d.items()], m.popitem(), m.get("q"), ("b", 2) in m.items(), 3 in m.values())
t(m.pop, "q")
t(m.update, 5)
m.clear()
t(m.popitem)
