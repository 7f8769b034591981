# Default values are evaluated once, in the defining scope; function attributes.
def collect(x, acc=[]):
    acc.append(x)
    return acc


print(collect(1), collect(2), collect(3, []), collect(4))
n = 10


def late(x=n, *, y=n * 2):
    return x, y


n = 99
print(late(), late.__defaults__, late.__kwdefaults__)
late.__defaults__ = (1,)
late.__kwdefaults__ = {"y": 2}
print(late())
late.__defaults__ = None
try:
    late()
except TypeError as e:
    print(e)


def documented(a: int, b: "str" = "x", *args: float, c: list = None, **kw: dict) -> bool:
    """The doc string."""


print(documented.__name__, documented.__qualname__, documented.__doc__, documented.__module__)
print(documented.__annotations__)
documented.tag = 5
print(documented.tag, documented.__dict__, vars(documented))
del documented.tag
try:
    documented.tag
except AttributeError as e:
    print(e)
code = documented.__code__
print(code.co_name, code.co_argcount, code.co_kwonlyargcount, code.co_posonlyargcount, code.co_varnames)
functions = [lambda i=i: i for i in range(3)]
print([f() for f in functions])
functions = [lambda: i for i in range(3)]
print([f() for f in functions])
print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4))
print((lambda: (yield))().__class__.__name__)


def outer():
    def inner():
        pass

    return inner


print(outer().__qualname__, (lambda: 0).__name__, (lambda: 0).__qualname__)
try:
    documented.__name__ = 5
except TypeError as e:
    print(e)
try:
    documented.__code__ = 5
except TypeError as e:
    print(e)
print(callable(documented), callable(5), type(documented).__name__, type(print).__name__)
