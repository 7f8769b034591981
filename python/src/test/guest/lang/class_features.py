# Name mangling, class attributes, nested classes, private names, __class__ cell, abstract-like code.
class Mangled:
    __private = 1
    __dunder__ = 2
    _single = 3

    def __init__(self):
        self.__x = 5

    def get(self):
        return self.__x, self.__private, self.__dunder__

    def __method(self):
        return "private method"

    def call(self):
        return self.__method()

    def parameter(self, __p=1):
        return __p

    def local(self):
        __v = 2
        return [__v for _ in range(1)], sorted(locals())


m = Mangled()
print(m.get(), m.call(), vars(m), m._Mangled__x, sorted(k for k in vars(Mangled) if "rivate" in k))
print(m.parameter(_Mangled__p=9), m.local())
try:
    m.__x
except AttributeError as e:
    print(e)


class _Under:
    def f(self):
        return self.__y


try:
    _Under().f()
except AttributeError as e:
    print(e)


class Outer:
    value = 1

    class Inner:
        value = 2

        def show(self):
            return __class__.__qualname__, self.value

        class Deepest:
            pass

    inner = Inner()


print(Outer.inner.show(), Outer.Inner.Deepest.__qualname__, Outer.Inner.Deepest.__name__)


class Conditional:
    if True:
        def f(self):
            return "if branch"
    else:
        def f(self):
            return "else branch"

    for i in range(3):
        exec(f"attr{i} = {i}")
    del i
    try:
        bad = 1 / 0
    except ZeroDivisionError:
        bad = "handled"


print(Conditional().f(), Conditional.attr2, hasattr(Conditional, "i"), Conditional.bad)


class Counter:
    total = 0

    def __init__(self):
        type(self).total += 1
        Counter.total += 10
        self.total += 100


c = Counter()
print(c.total, Counter.total)
print(Outer.__dict__["value"], type(Outer.__dict__).__name__)
try:
    Outer.__dict__["x"] = 1
except TypeError as e:
    print(e)


class WithDoc:
    "doc"
    __doc__ += " string"


print(WithDoc.__doc__)


class Redefined:
    def f(self):
        return 1

    first = f

    def f(self):
        return 2


print(Redefined().first(), Redefined().f())


class Multi(dict, object):
    def __init__(self, *args, **kw):
        super().__init__(*args, **kw)
        self.extra = len(self)


x = Multi(a=1, b=2)
print(x, x.extra, x["a"])


def make(n):
    class Local:
        number = n

        def get(self):
            return n, self.number

    return Local


print(make(1)().get(), make(2)().get(), make(3).__qualname__, make(1) is make(1))
print([c.__name__ for c in (int, str)], (lambda c: c.__name__)(Outer))


class Annotated:
    a: int
    b: str = "x"
    (c): float = 1.0


print(Annotated.__annotations__, Annotated.b, hasattr(Annotated, "a"))
