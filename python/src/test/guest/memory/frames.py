"""Frames are always the same object; they keep variables after the code has ended."""
import sys
import traceback
import types


def identity():
    a = 1
    f = sys._getframe()
    print(f is sys._getframe(), f.f_locals is f.f_locals, sorted(f.f_locals))
    print(f.f_back is sys._getframe(1), f.f_lineno, f.f_code.co_name)
    try:
        raise ValueError("x")
    except ValueError as e:
        print(e.__traceback__.tb_frame is f)
        caught = e
    try:
        f.clear()
    except RuntimeError as e:
        print(e)
    return f, caught


f, caught = identity()
print(sorted(f.f_locals), f.f_locals["a"], f.f_back is sys._getframe())
print(caught.__traceback__.tb_frame is f, caught.__traceback__.tb_lineno)
f.clear()
print(f.f_locals)


def recurse(n):
    local = n * 10
    if n:
        recurse(n - 1)
    else:
        1 / 0


try:
    recurse(2)
except ZeroDivisionError as e:
    tb = e.__traceback__
    print(tb.tb_frame is sys._getframe())
    tb = tb.tb_next
    while tb:
        print(tb.tb_lineno, tb.tb_frame.f_lineno, tb.tb_frame.f_locals, tb.tb_frame.f_back.f_code.co_name)
        tb = tb.tb_next
    made = types.TracebackType(None, sys._getframe(), 1, 77)
    print(made.tb_lineno, made.tb_lasti, made.tb_next, made.tb_frame is sys._getframe())
    made.tb_next = e.__traceback__
    try:
        e.__traceback__.tb_next.tb_next = made
    except ValueError as loop:
        print(loop)
    for bad in (5, "x"):
        try:
            made.tb_next = bad
        except TypeError as wrong:
            print(wrong)
    try:
        del made.tb_next
    except TypeError as wrong:
        print(wrong)
    e.__traceback__.tb_next.tb_next = None
    print(len(list(traceback.walk_tb(made))))
    traceback.clear_frames(e.__traceback__)
    print(e.__traceback__.tb_next.tb_frame.f_locals)
for args in ((1, f, 1, 1), (None, 1, 1, 1), (None, f, "x", 1)):
    try:
        types.TracebackType(*args)
    except TypeError as e:
        print(e)


def generator():
    value = 5
    yield sys._getframe()
    yield sys._getframe()


g = generator()
f = g.gi_frame
print(f.f_locals, f.f_lineno, f.f_back)
print(next(g) is f, f is g.gi_frame, f.f_locals, f.f_back, f.f_lineno)
print(next(g) is f)
f.clear()
print(g.gi_frame, list(g))


def running():
    yield sys._getframe().f_back is outer()


def outer():
    return sys._getframe(1).f_back


print(next(running()))
print([dict(sys._getframe().f_locals)["q"] for q in range(2)])


def inner():
    x = "hidden"
    return [(sorted(sys._getframe().f_locals), x) for x in range(2)], x


print(inner())


class Body:
    name = 1
    print(sys._getframe().f_locals is locals(), sys._getframe().f_locals["name"])


print(sys._getframe().f_locals is globals())


def closure():
    free = 1

    def inside():
        own = 2
        f = sys._getframe()
        print(f.f_locals["free"], f.f_locals["own"], f.f_back.f_locals["free"])
        return free

    return inside()


closure()


def depth(n):
    return depth(n - 1) if n else [f.f_code.co_name for f, line in traceback.walk_stack(None)]


print(depth(3))


def passed():
    try:
        recurse(0)
    finally:
        print(sys.exc_info()[2].tb_frame is sys._getframe())


try:
    passed()
except ZeroDivisionError as e:
    print([s.name for s in traceback.extract_tb(e.__traceback__)])
    print(traceback.TracebackException.from_exception(e, capture_locals=True).stack[-1].locals)
