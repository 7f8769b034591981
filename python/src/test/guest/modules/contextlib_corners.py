# contextlib: exit stacks, suppress with groups, generators that misbehave, reuse.
import contextlib
import io
import sys
from contextlib import *

def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except BaseException as e:
        print(type(e).__name__, "|", e)
    else:
        print(repr(r))



@contextmanager
def cm(name, swallow=False):
    print("in", name)
    try:
        yield name
    except Exception as e:
        print("caught", type(e).__name__, "in", name)
        if not swallow:
            raise
    finally:
        print("out", name)


def use(manager, error=None):
    with manager as v:
        print("body", v)
        if error:
            raise error
    return "after"


t(use, cm("a"), ValueError("v"))
t(use, cm("b", True), ValueError("v"))
t(use, cm("c"), StopIteration("s"))
used = cm("d")
t(use, used)
t(use, used)


@contextmanager
def never():
    if False:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def ignoring():
    try:
        yield
    except ValueError:
        pass
    yield


@contextmanager
def other():
    try:
        yield
    except ValueError as e:
        raise RuntimeError("other") from e


t(use, never())
t(use, twice())
t(use, ignoring(), ValueError("x"))
t(use, other(), ValueError("x"))
t(contextmanager(lambda: 5)().__enter__)
t(contextmanager(lambda: iter([1]))().__enter__)


@cm("deco")
def f(x):
    return x * 2


print(f(2), f(3))
t(use, suppress(KeyError, ValueError), ValueError())
t(use, suppress(), ValueError("s"))
t(use, suppress(ValueError), ExceptionGroup("g", [ValueError(1), ValueError(2)]))
try:
    use(suppress(ValueError), ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError(2), ValueError(3)])]))
except ExceptionGroup as e:
    print(repr(e))
with ExitStack() as s:
    print(s.enter_context(cm("x")))
    s.callback(print, "callback", end="!\n")
    s.push(lambda *a: print("pushed", a[0]) or True)
    s.enter_context(cm("y"))
    raise KeyError("k")
print("survived")
s = ExitStack()
s.callback(print, "moved")
n = s.pop_all()
s.close()
n.close()
n.close()
t(ExitStack().enter_context, 5)
t(ExitStack().push, 5) if False else None
try:
    with ExitStack() as s:
        s.callback(lambda: 1 / 0)
        s.callback(lambda: {}["x"])
        raise ValueError("first")
except ZeroDivisionError as e:
    print(repr(e), repr(e.__context__), repr(e.__context__.__context__), e.__context__.__context__.__context__)
with closing(io.StringIO()) as c:
    pass
print(c.closed)
t(use, closing(5))
o = io.StringIO()
with redirect_stdout(o) as r, nullcontext(5) as five:
    print("hidden", five)
    with redirect_stderr(r):
        print("err", file=sys.stderr)
print(repr(o.getvalue()))
same = redirect_stdout(o)
with same:
    with same:
        print("inner")
print(o.getvalue().count("inner"), nullcontext().__enter__())


class D(ContextDecorator):
    def __enter__(self):
        print("enter")

    def __exit__(self, *a):
        print("exit", a[0])
        return True


@D()
def g():
    raise ValueError


print(g(), isinstance(D(), AbstractContextManager), issubclass(int, AbstractContextManager))
t(AbstractContextManager)
