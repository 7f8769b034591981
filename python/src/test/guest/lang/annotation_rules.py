# Annotations: which are evaluated and stored, names in classes, functions, private names, forms refused.


def error(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except BaseException as e:
        print(type(e).__name__, "|", e)


a: int = 1
b: "text"
(c): int = 2
print(__annotations__, "b" in globals(), c)


class C:
    x: int
    __p: str = "p"
    (y): int = 3
    z: 5 + 5 = 6
    l: list[int] = []
    l[0:0]: print("evaluated") = [1]


print(C.__annotations__, C._C__p, C.y, C.l)


def f(p: print("p"), *q: "q", r: 1 = 2, **s: None) -> print("result"):
    local: undefined = 5
    only: undefined
    (par): undefined_too = 6
    return local, par, sorted(locals())


print(f.__annotations__, f(1))


def g():
    only: int
    return only


error(g)
error(lambda: exec("x: undefined"))
error(lambda: exec("x[0]: undefined = 1", {"x": [0]}))
for text in "f(): int", "a, b: int", "(a, b): int", "[a]: int", "a: int = b = 5", "a: int, b: int", "def f():\n global a\n a: int", "def f():\n a: int\n global a", "1: int", "x: yield", "lambda a: int: 5", "a: int += 1", "a: *b", "x: (y := 1)", "def f(a: *b): pass", "def f(*a: *b): pass", "None: int", "a.None: int", "{}: int", "*a: int":
    error(lambda: compile(text, "f", "exec") and "compiled")


class D(C):
    pass


print("__annotations__" in D.__dict__, D.__annotations__, hasattr(type("E", (), {}), "__annotations__"))
del C.__annotations__
error(lambda: C.__annotations__)
error(lambda: setattr(f, "__annotations__", 5))
f.__annotations__ = None
print(f.__annotations__)
