# functools: partials, caches, single dispatch, orderings, wraps.
import functools
import pickle

def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except BaseException as e:
        print(type(e).__name__, "|", e)
    else:
        print(repr(r))



def f(*a, **k):
    return a, k


p = functools.partial(f, 1, x=2)
q = functools.partial(p, 3, x=4, y=5)
print(q.args, q.keywords, q.func is f, q(6, y=7), q() == f(1, 3, x=4, y=5))
print(functools.partial(len), functools.partial(int, "10", base=2), functools.partial(int, base=2)("101"))
t(functools.partial)
t(functools.partial, 5)
t(p.__setstate__, 5)
t(p.__setstate__, (1, 2, 3, 4))
t(p.__setstate__, (f, (9,), {}, {"attr": 1}))
print(p.attr, p(), p.__dict__)
t(setattr, p, "func", 1)
r = functools.partial(print)
r.__setstate__((r, (), {}, {}))
print(repr(r))
r.__setstate__((len, (), {}, {}))
x = pickle.loads(pickle.dumps(functools.partial(int, base=3)))
print(x("12"), x)


@functools.lru_cache(maxsize=2, typed=True)
def cached(n):
    "doc"
    print("computed", n)
    return n


for n in 1, 1.0, 1, 2, 1:
    cached(n)
print(cached.cache_info(), cached.cache_parameters(), cached.__name__, cached.__doc__, cached.__wrapped__(5))
cached.cache_clear()
print(cached.cache_info())
t(cached, [])
t(cached)
t(functools.lru_cache, "x")
print(functools.lru_cache(-5)(len).cache_parameters(), functools.cache(len).cache_parameters())


@functools.singledispatch
def show(x, *rest):
    return "object"


@show.register
def _(x: int | str):
    return "int or str"


@show.register(list)
def _(x):
    return "list"


show.register(type(None), lambda x: "none")
for v in 1, True, "a", [], None, 1.5:
    print(show(v), end=" ")
print(show.dispatch(bool).__name__, sorted(c.__name__ for c in show.registry))
t(show)
t(show.register, 5)
t(show.register, int | 5 if False else "x", len)


class A:
    @functools.singledispatchmethod
    def m(self, a):
        return "any"

    @m.register
    @classmethod
    def _(cls, a: int):
        return cls.__name__, a

    @functools.cached_property
    def c(self):
        print("once")
        return 7


a = A()
print(a.m(1), a.m("x"), A.m(2), a.c, a.c, vars(a), A.c.attrname)
t(lambda: functools.cached_property(len).__get__(a))
t(functools.reduce, f, [])
t(functools.reduce, lambda a, b: a + b, [], 5)
t(functools.reduce, f, [3])
t(functools.reduce, f, 5)
t(functools.reduce, f)
k = functools.cmp_to_key(lambda a, b: b - a)
print(sorted([1, 3, 2], key=k), k(1) < k(2), k(1) == k(1), k(5).obj)
t(lambda: k(1) < 5)
t(hash, k(1))


@functools.total_ordering
class O:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return self.v == o.v

    def __lt__(self, o):
        return self.v < o.v if isinstance(o, O) else NotImplemented


print(O(1) <= O(1), O(2) > O(1), O(1) >= O(2))
t(lambda: O(1) > 5)
t(functools.total_ordering, type("N", (), {}))


@functools.wraps(f, updated=())
def w():
    pass


print(w.__name__, w.__qualname__, w.__wrapped__ is f, functools.WRAPPER_ASSIGNMENTS)


class M:
    h = functools.partialmethod(f, 1, k=2)


print(M().h(3)[0][1:], M.__dict__["h"].func is f)
t(functools.partialmethod, 5)
