"""Errors in calls with stars, and the order in which their parts are evaluated."""


def f(*args, **kwargs):
    return args, kwargs


def said(x, value=None):
    print(x)
    return value


def tried(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


tried(lambda: f(*1))
tried(lambda: f(0, *1))
tried(lambda: f(*[1], *1))
tried(lambda: f(*1, k=said("k")))
tried(lambda: f(*1, **said("map", {})))
tried(lambda: f(*said("one", 1), said("two")))
tried(lambda: f(**1))
tried(lambda: f(**{1: 2}))
tried(lambda: f(**{1: 2}, **{1: 3}))
tried(lambda: f(**{"a": 2}, **{"a": 3}))
tried(lambda: f(*[1], **{"a": 2}, a=3))
tried(lambda: len(*1))
tried(lambda: len(**{1: 2}))
tried(lambda: f(*iter([1, 2]), *"ab", 3, k=4, **{"l": 5}))
for count in 255, 256:
    names = ", ".join(f"a{i}" for i in range(count))
    try:
        compile(f"{names}, *rest = x", "?", "exec")
        print("fine")
    except SyntaxError as e:
        print(e)
