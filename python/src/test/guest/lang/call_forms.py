# Calls: star and double-star mixes, evaluation order, keyword order, bound methods, partial application.
def show(*args, **kw):
    return args, kw


print(show(*[1], 2, *(3, 4), *"ab", *range(2)), show(**{"a": 1}, b=2, **{"c": 3}), show(1, *[2], x=3, *[4], **{"y": 5}))
print(show(*{"k": 1}), show(*{7}), show(*(x for x in "gen")), show(*iter([1])), show(**dict(a=1)), show(*[], **{}))
print(list(show(z=1, a=2, m=3)[1]), show(*[[1, 2], [3]]), show((1, 2)), show([*range(3)]))


def params(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw


print(params(1, c=3), params(*[1, 2, 3], c=4), params(c=1, a=2), params(1, 2, 3, 4, c=5, d=6, e=7), params(**{"a": 1, "c": 2, "z": 3}))


class Mapping:
    def keys(self):
        return ["p", "q"]

    def __getitem__(self, k):
        return k.upper()


print(show(**Mapping()), dict(**Mapping()), {**Mapping(), "r": 1})


class C:
    def __init__(self, n=0):
        self.n = n

    def method(self, *args, **kw):
        return self.n, args, kw

    @classmethod
    def cm(cls, *args):
        return cls.__name__, args

    @staticmethod
    def sm(*args):
        return args

    def __call__(self, *args, **kw):
        return "called", args, kw

    def __getattr__(self, name):
        return lambda *a: (name, a)


c = C(5)
bound, unbound = c.method, C.method
print(bound(1, k=2), unbound(c, 1), C.cm(1), c.cm(2), C.sm(3), c.sm(4), c(1, *[2], k=3), c.dynamic(1, 2))
f = c.method
c.n = 6
print(f(), [g(1) for g in (c.method, c.cm, c.sm, c, str)])
methods = {"up": str.upper, "add": int.__add__, "bound": [1, 2].index}
print(methods["up"]("x"), methods["add"](2, 3), methods["bound"](2))


def compose(*fs):
    def composed(x):
        for f in reversed(fs):
            x = f(x)
        return x

    return composed


print(compose(str, lambda x: x + 1, int)("41"), list(map(compose(abs, int), ["-3", "2"])))


def curry(f, n=None, args=()):
    n = f.__code__.co_argcount if n is None else n
    return lambda x: f(*args, x) if n == 1 else curry(f, n - 1, args + (x,))


print(curry(lambda a, b, c: (a, b, c))(1)(2)(3), (lambda *, k: k)(k=1), (lambda: (lambda: "nested")())())


def mutable(args_list, kw_dict):
    def change(*args, **kw):
        kw["new"] = 1
        return args is not args_list, kw is not kw_dict

    return change(*args_list, **kw_dict), args_list, kw_dict


print(mutable([1], {"a": 2}))


def many(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, b0=10, b1=11, b2=12, *rest, z=99):
    return sum((a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, b0, b1, b2)) + len(rest) * 1000 + z


print(many(*range(10)), many(*range(20)), many(*range(10), b2=0, z=0))
print(max(*[1, 5, 3]), print(*"abc", sep="") or "printed", "{} {k}".format(*[1], **{"k": 2}), dict([("a", 1)], b=2), sorted([3, 1], **{"reverse": True}), int(*["11"], **{"base": 2}))
try:
    show(*[1], **{"a": 1}, **{"a": 2})
except TypeError as e:
    print(e)
try:
    show(*None)
except TypeError as e:
    print(e)
try:
    show(**[1])
except TypeError as e:
    print(e)
