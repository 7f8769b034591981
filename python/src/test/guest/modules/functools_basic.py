# functools: reduce, partial, lru_cache, cached_property, total_ordering, cmp_to_key, singledispatch, wraps.
import functools
from functools import cache, cached_property, cmp_to_key, lru_cache, partial, partialmethod, reduce, singledispatch, total_ordering, update_wrapper, wraps

print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [1, 2, 3], 10), reduce(max, [3, 9, 2]), reduce(lambda a, b: b, "x"), reduce(lambda a, b: a, [], "empty"))
p = partial(int, base=2)
print(p("101"), p.func, p.args, p.keywords, partial(p, "11")(), partial(print, "a", sep="-")("b"))
q = partial(lambda *a, **k: (a, k), 1, x=2)
print(q(3, y=4), q(x=5), partial(q, 9, z=1)(8), repr(partial(len)), partial(q).func is q.func)


@lru_cache(maxsize=2)
def square(n):
    print("computing", n)
    return n * n


print(square(2), square(2), square(3), square(4), square(2), square.cache_info())
square.cache_clear()
print(square.cache_info(), square.__wrapped__(5), square.__name__, square.cache_parameters())


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(90), fib.cache_info())


@lru_cache(typed=True)
def typed(x):
    return type(x).__name__


print(typed(1), typed(1.0), typed(True), typed.cache_info())


class Lazy:
    @cached_property
    def value(self):
        print("once")
        return 42

    def scale(self, factor, n):
        return factor * n

    double = partialmethod(scale, 2)


l = Lazy()
print(l.value, l.value, vars(l), l.double(21))
del l.value
print(l.value)


@total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


print(Version(1) <= Version(1), Version(2) > Version(1), Version(2) >= Version(3), Version(1) != Version(2))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), max(["a", "B"], key=cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))))


@singledispatch
def describe(x):
    return "object"


@describe.register(int)
def _(x):
    return "int"


@describe.register(list)
@describe.register(tuple)
def _(x):
    return "sequence"


print(describe(1), describe(True), describe([]), describe(()), describe("s"), describe.dispatch(bool)(1), sorted(t.__name__ for t in describe.registry))


def original(a: int) -> str:
    """Doc."""


original.extra = 1


@wraps(original)
def wrapper():
    pass


print(wrapper.__name__, wrapper.__doc__, wrapper.extra, wrapper.__wrapped__ is original, wrapper.__annotations__, functools.WRAPPER_ASSIGNMENTS)


def error(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, "|", e)


error(reduce, lambda a, b: a, [])
error(reduce, lambda a, b: a, 5)
error(reduce, lambda a: a, [1, 2])
error(partial)
error(partial, 5)
error(square, [])
error(lru_cache, "x")
error(total_ordering, type("Empty", (), {}))
error(singledispatch(lambda x: 0))
