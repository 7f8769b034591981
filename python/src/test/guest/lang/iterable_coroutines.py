"""Code objects with other names and flags, and what types.coroutine makes of them."""

import types, warnings

# Code with other names, lines and flags.
def f(a, b=2, *, c=3):
    "doc"
    return a + b + c
code = f.__code__.replace(co_name="g", co_qualname="C.g", co_firstlineno=100, co_filename="other.py")
print(code.co_name, code.co_qualname, code.co_firstlineno, code.co_filename, code.co_argcount, code.co_varnames)
f.__code__ = code
print(f(1), f.__name__, f.__code__ is code)
same = code.replace()
print(same is code, same.co_name)
for wrong in ({"co_name": 1}, {"co_flags": "x"}, {"nothing": 1}, {"name": "x"}):
    try:
        code.replace(**wrong)
    except TypeError as e:
        print(e)

# Generators that can be awaited.
@types.coroutine
def wait(n):
    got = yield n
    return got * 2

async def main():
    x = await wait(1)
    y = await wait(x)
    return x, y

c = main()
print(c.send(None), c.send(5))
try:
    c.send(7)
except StopIteration as e:
    print(e.value)
print(wait.__code__.co_flags & 0x100, types.coroutine(wait) is wait)

@types.coroutine
def outer():
    return (yield from main())

o = outer()
print(next(o), o.send(1), o.gi_code.co_flags & 0x120)
try:
    o.send(2)
except StopIteration as e:
    print(e.value)

unawaited = main()
def plain():
    yield from unawaited
try:
    next(plain())
except TypeError as e:
    print(e)
unawaited.close()

async def wrong():
    await (i for i in ())
try:
    wrong().send(None)
except TypeError as e:
    print(e)

class Awaits:
    def __await__(self):
        return wait(1)
async def wrong():
    await Awaits()
try:
    wrong().send(None)
except TypeError as e:
    print(e)

# throw() with parts.
async def agen():
    yield 1
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    a = agen().athrow(ValueError, "x", None)
    try:
        a.send(None)
    except ValueError as e:
        print(repr(e))
    g = (i for i in "ab")
    try:
        g.throw(KeyError, KeyError(1))
    except KeyError as e:
        print(repr(e))
for w in seen:
    print(w.category.__name__, w.message)
