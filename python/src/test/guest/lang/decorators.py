# Decorators on functions, methods, classes; with arguments; stacking; functools.wraps.
import functools


def shout(f):
    @functools.wraps(f)
    def wrapper(*args, **kw):
        return f(*args, **kw).upper()

    return wrapper


def repeat(n):
    def decorate(f):
        def wrapper(*args, **kw):
            return " ".join(f(*args, **kw) for _ in range(n))

        wrapper.times = n
        return wrapper

    return decorate


@shout
def greet(name):
    """Greets."""
    return "hello " + name


@repeat(2)
@shout
def twice(name, end="!"):
    return name + end


print(greet("bob"), greet.__name__, greet.__doc__, greet.__wrapped__("x"))
print(twice("a"), twice(name="b", end="?"), twice.times)


def count_calls(cls):
    for name, value in list(vars(cls).items()):
        if callable(value) and not name.startswith("__"):
            setattr(cls, name, counted(value))
    return cls


def counted(f):
    def wrapper(*args):
        wrapper.calls += 1
        return f(*args)

    wrapper.calls = 0
    return wrapper


@count_calls
class Service:
    def a(self):
        return "a"

    def b(self, x):
        return self.a() + x


s = Service()
print(s.a(), s.b("x"), Service.a.calls, Service.b.calls)


class Memo:
    def __init__(self, f):
        self.f = f
        self.cache = {}

    def __call__(self, n):
        if n not in self.cache:
            self.cache[n] = self.f(n)
        return self.cache[n]


@Memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), len(fib.cache))
registry = {}
register = lambda name: lambda f: registry.setdefault(name, f)


@register("x")
def first():
    return 1


@(lambda f: "replaced")
def gone():
    pass


print(registry["x"](), gone)


@repeat(3)
class NotAFunction:
    def __new__(cls):
        return "made"


print(NotAFunction())


class Methods:
    @staticmethod
    @shout
    def s():
        return "static"

    @classmethod
    @repeat(2)
    def c(cls):
        return cls.__name__

    @property
    @shout
    def p(self):
        return "prop"


print(Methods.s(), Methods.c(), Methods().p)
try:
    @5
    def f():
        pass
except TypeError as e:
    print(e)
