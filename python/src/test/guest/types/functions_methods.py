# Function, method, builtin, staticmethod and classmethod objects: attributes, equality, repr without addresses.
def short(r):
    return r.split(" at 0x")[0]


def f(a, b=1, *c, d=2, **e):
    """Doc."""
    x = a
    return x


print(short(repr(f)), f.__name__, f.__qualname__, f.__module__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__closure__, f.__annotations__, f.__dict__)
c = f.__code__
print(c.co_name, c.co_qualname, c.co_argcount, c.co_kwonlyargcount, c.co_nlocals, c.co_varnames, c.co_names, c.co_freevars, c.co_cellvars, c.co_flags & 0x0C, c.co_firstlineno, c.co_consts[0])
f.__name__ = "renamed"
f.__qualname__ = "Some.where"
f.__doc__ = None
print(short(repr(f)), f.__doc__)


class A:
    def m(self):
        return self

    @staticmethod
    def s(x):
        return x

    @classmethod
    def c(cls):
        return cls


a = A()
print(short(repr(A.m)), short(repr(a.m)), short(repr(A.c)), a.m.__func__ is A.m, a.m.__self__ is a, a.m == a.m, a.m is a.m, a.m != A().m, hash(a.m) == hash(a.m), {a.m: 1}[a.m])
print(type(A.__dict__["s"]).__name__, type(A.__dict__["c"]).__name__, A.__dict__["s"].__func__(5), A.__dict__["c"].__func__(3), A.s is a.s, A.c == a.c, A.c.__self__ is A)
print(a.m.__name__, a.m.__doc__, a.m.__qualname__, a.m.__module__, a.m() is a, A.m(5), a.c() is A)
print(repr(len), repr([].append).split(" at")[0], repr(str.join), repr(int.__add__), len.__name__, len.__doc__ is not None, "abc".upper.__self__, [].append.__name__, type(len) is type([].append))
print([1].append == [1].append, (l := [1]).append == l.append, max is max, str.upper("x"), list.append.__name__, dict.get({"a": 1}, "a"), object.__repr__.__name__)
m = a.m
a.m = "instance attribute"
print(a.m, m() is a)
g = type(f)(f.__code__, globals(), "made", (7,))
print(g.__name__, g.__defaults__, g(3, d=1))
method = type(m)(lambda self, x: (self, x), 5)
print(method(6), method.__self__)


def error(fn, *args, **kw):
    try:
        print(fn(*args, **kw))
    except Exception as e:
        print(type(e).__name__, "|", e)


error(A.m)
error(a.c, 1)
error(A.s)
error(str.upper)
error(str.upper, 5)
error(list.append, [], 1, 2)
error(list.append, 5, 1)
error([].append)
error("".join)
error("a".upper, x=1)
error(len, x=1)
error({}.get, k=1)
error(setattr, f, "__defaults__", 5)
error(setattr, m, "x", 1)
error(lambda: m.nope)
error(lambda: f.nope)
error(lambda: len.nope)
error(type(m), 5, 6)
error(type(m), f, None)
error(staticmethod)
error(classmethod)
error(property, 1, 2, 3, 4, 5)
print(staticmethod(len)("ab"), callable(staticmethod(f)), callable(classmethod(f)), staticmethod(f).__name__, property().fget)
