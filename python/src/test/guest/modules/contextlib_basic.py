# contextlib and abc and enum: library classes that lean on generators, descriptors and metaclasses.
from abc import ABC, abstractmethod
from contextlib import ExitStack, closing, contextmanager, nullcontext, suppress


@contextmanager
def tag(name):
    print("<" + name + ">")
    try:
        yield name.upper()
    except KeyError as e:
        print("swallowed", e)
    finally:
        print("</" + name + ">")


with tag("a") as x:
    print(x)
with tag("b"):
    raise KeyError("k")
try:
    with tag("c"):
        raise ValueError("v")
except ValueError as e:
    print("out", e)


@tag("decorated")
def f():
    print("in f")


f()
with ExitStack() as stack:
    names = [stack.enter_context(tag(n)) for n in "xy"]
    stack.callback(print, "callback", 1)
    print(names)
with suppress(ZeroDivisionError, KeyError):
    1 / 0
print("suppressed")


class Closable:
    def close(self):
        print("closed")


with closing(Closable()):
    print("using")
with nullcontext(5) as n:
    print(n)


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def never():
    if False:
        yield


def error(g):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, "|", e)


def use(cm):
    with cm:
        pass


error(lambda: use(twice()))
error(lambda: use(never()))


class Shape(ABC):
    @abstractmethod
    def area(self):
        ...

    @property
    @abstractmethod
    def name(self):
        ...


class Square(Shape):
    name = "square"

    def area(self):
        return 4


class Half(Shape):
    name = "half"


error(Shape)
error(Half)
print(Square().area(), isinstance(Square(), Shape), Shape.__abstractmethods__ == {"area", "name"})


@Shape.register
class Virtual:
    pass


print(isinstance(Virtual(), Shape), issubclass(Virtual, Shape), issubclass(int, Shape))
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence, Sized

print(isinstance([], Iterable), isinstance([], Hashable), isinstance({}, Mapping), isinstance("", Sequence), isinstance(iter([]), Iterator), isinstance(len, Callable), isinstance(5, Sized))


class Config(Mapping):
    def __getitem__(self, k):
        return {"a": 1}[k]

    def __iter__(self):
        return iter("a")

    def __len__(self):
        return 1


print(dict(Config()), Config().get("z", 0), "a" in Config(), list(Config().items()), Config() == {"a": 1})
