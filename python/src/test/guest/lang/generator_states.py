# Generators: states, frames, names, re-entrance, what send, throw and close take and refuse.
import inspect


def error(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except BaseException as e:
        print(type(e).__name__, "|", e)


def g(n=1):
    """doc"""
    try:
        x = yield n
        print("got", x)
        yield x
    finally:
        print("left")
    return "result"


a = g()
print(inspect.getgeneratorstate(a), a.__name__, a.__qualname__, a.gi_running, a.gi_suspended, a.gi_yieldfrom, a.gi_code is g.__code__, a.gi_frame.f_locals, repr(a).startswith("<generator object g at"))
error(a.send, 5)
print(next(a), a.gi_suspended, inspect.getgeneratorlocals(a))
print(a.send("sent"))
error(next, a)
print(a.gi_frame, a.gi_suspended, inspect.getgeneratorstate(a))
error(a.send, 1)
error(a.throw, ValueError)
error(a.throw, ValueError("x"))
error(a.close)
error(next, a, "default")
for args in [(), (5,), ("text",), (None,), (int,), (object(),), ([],)]:
    b = g()
    try:
        b.throw(*args)
    except BaseException as e:
        print(type(e).__name__, "|", str(e).partition(" at 0x")[0])
    print(b.gi_frame is None)
c = g()
next(c)
error(c.throw, StopIteration("inside"))
c = g()
next(c)
error(c.throw, GeneratorExit)


def reenter():
    yield 1
    try:
        next(me)
    except ValueError as e:
        yield str(e), me.gi_running
    for f in (lambda: me.send(1), lambda: me.throw(OSError), lambda: me.close()):
        try:
            f()
        except ValueError as e:
            yield str(e)


me = reenter()
print(list(me))


def stop():
    raise StopIteration(5)
    yield


def from_inner():
    yield next(iter(()))


for f in stop, from_inner:
    try:
        list(f())
    except RuntimeError as e:
        print(e, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
error(lambda: list(next(iter(())) for _ in "a"))
error(lambda: (x for x in 5))
error(lambda: setattr(g(), "__name__", 5))
error(lambda: setattr(g(), "gi_frame", 5))
error(lambda: setattr(g(), "x", 5))
error(lambda: g().__class__())
d = g()
d.__name__, d.__qualname__ = "other", "more.other"
print(d.__name__, repr(d).split(" at ")[0])


def delegating():
    r = yield from [1, 2]
    print(r)
    r = yield from g(9)
    print(r)


e = delegating()
print(next(e), e.gi_yieldfrom.__class__.__name__)
error(e.send, 5)
e = delegating()
print(next(e), next(e), next(e), e.gi_yieldfrom.__name__)
error(e.send, "through")
error(next, e)
e = delegating()
next(e)
error(e.throw, KeyError("k"))
error(lambda: list((yield_ for yield_ in g())))


def closing():
    try:
        yield
    except GeneratorExit:
        raise LookupError("replaced")


h = closing()
next(h)
error(h.close)
error(h.close)


def lazy():
    print("started")
    yield


lazy()
x = lazy()
x.close()
error(next, x)
print([type(i).__name__ for i in (g(), (x for x in ()), iter(g()))], iter(x) is x, hasattr(x, "__len__"))
