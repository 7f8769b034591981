# __mro_entries__, __class_getitem__ and __orig_bases__: bases that are not classes, subscripts of classes.
import types
import typing


def error(f, *args, **kw):
    try:
        r = f(*args, **kw)
        print(r.__name__ if isinstance(r, type) else r)
    except Exception as e:
        print(type(e).__name__, "|", e)


class Entry:
    def __init__(self, *answer):
        self.answer = answer

    def __mro_entries__(self, bases):
        print("asked by", [type(b).__name__ for b in bases])
        return self.answer

    def __repr__(self):
        return f"Entry{len(self.answer)}"


class A:
    pass


class B:
    pass


class C(Entry(A, B), Entry()):
    pass


print([c.__name__ for c in C.__mro__], C.__orig_bases__, types.get_original_bases(C), types.get_original_bases(A))


class D(C, Entry(int)):
    pass


print([c.__name__ for c in D.__bases__], D.__orig_bases__[1:], "__orig_bases__" in D.__dict__)


class E(D):
    pass


print("__orig_bases__" in E.__dict__, E.__orig_bases__ is D.__orig_bases__, types.get_original_bases(E))
error(types.new_class, "X", (Entry(A),))
error(types.resolve_bases, (Entry(A), B))
error(types.resolve_bases, [A, 5, Entry()])


class BadAnswer:
    def __init__(self, a):
        self.a = a

    def __mro_entries__(self, bases):
        return self.a


def define(*bases):
    class X(*bases):
        pass

    return [b.__name__ for b in X.__mro__]


error(define, BadAnswer(5))
error(define, BadAnswer([A]))
error(define, BadAnswer(None))
error(define, BadAnswer((5,)))
error(define, BadAnswer((A, A)))
error(define, Entry(A), A)
error(define, 5)
error(define, None)
error(define, A, object)
error(define, object, A)
error(define, A, C)
error(define, bool)
error(define, type(None))
error(define, type(lambda: 0))
error(define, type(...), A)
error(define, range)
error(define, slice)
error(define, int, str)
error(define, type(iter([])))
error(define, types.GeneratorType)
error(define, types.MappingProxyType)
error(define, memoryview)
error(define, property, A)
error(define, int, float)
error(define, dict, list)
error(define, BaseException, dict)
error(define, Exception, OSError)
error(define, OSError, ValueError)
error(define, OSError, ImportError)
error(types.get_original_bases, 5)


class G:
    def __class_getitem__(cls, item):
        return cls.__name__, item


class H(G):
    pass


print(G[1], H[1, 2], H[:], H[()], H[...], H[1:2, 3], H[*range(2)], H[(1,)], G.__class_getitem__(9))
error(lambda: G()[1])
error(lambda: A[1])
error(lambda: int[1])
error(lambda: A.__class_getitem__)
error(lambda: type[int])
error(lambda: type("T", (type,), {})[int])


class Meta(type):
    def __getitem__(cls, k):
        return "meta", k


class Both(metaclass=Meta):
    def __class_getitem__(cls, k):
        return "class", k


print(Both[5], Both.__class_getitem__(5))


class Static:
    __class_getitem__ = staticmethod(lambda *a: a)


error(lambda: Static[1])
for c in list, dict, tuple, set, frozenset, type, memoryview, bytes, str, range, enumerate, BaseExceptionGroup, ExceptionGroup, types.GeneratorType, types.CoroutineType, slice, property, map, zip, staticmethod, types.MappingProxyType, reversed, super, object, filter:
    error(lambda: c[int])
L = list[int]
print(L, L.__origin__, L.__args__, L.__parameters__, L() == [], type(L).__name__, L == list[int], L != list[str], hash(L) == hash(list[int]), L.append is list.append, L.__class__, isinstance(L, type), L.__mro_entries__((L,)))
error(lambda: isinstance([], L))
error(lambda: issubclass(list, L))
error(lambda: L[int])
error(lambda: list[()])
error(lambda: tuple[()])
error(lambda: dict[int, str][int])
T, U = typing.TypeVar("T"), typing.TypeVar("U")
error(lambda: dict[T, list[U]])
error(lambda: dict[T, list[U]].__parameters__)
error(lambda: dict[T, list[U]][int, str])
error(lambda: dict[T, list[U]][int])
error(lambda: dict[T, T][int])
error(lambda: dict[T, T][int, str])
error(lambda: list[T][U][int])
error(lambda: int | L | None)
error(lambda: (int | list[T])[str])
error(lambda: (int | str)[str])
error(lambda: setattr(L, "x", 1))
error(lambda: L.__origin)
error(lambda: types.GenericAlias(int, (str, [1], ...)))
error(lambda: types.GenericAlias(5, 6))
error(lambda: types.GenericAlias(5, 6)())
error(lambda: list(tuple[int]))
error(lambda: tuple[*tuple[int, ...]])
error(lambda: next(iter(tuple[int])).__unpacked__)
