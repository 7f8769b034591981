# Asynchronous generators (PEP 525) and comprehensions (PEP 530), driven by hand.
import sys
import types


class Switch:
    """Awaited, it hands out a value and gives what is sent."""

    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


def run(coroutine, *answers):
    """Runs a coroutine to its end; what it handed out and what it returned or raised."""
    handed = []
    answers = list(answers)
    try:
        value = None
        while True:
            handed.append(coroutine.send(value))
            value = answers.pop(0) if answers else None
    except StopIteration as e:
        return handed, e.value
    except BaseException as e:
        return handed, type(e).__name__, str(e)


async def numbers(n, log=None):
    try:
        for i in range(n):
            got = await Switch(("wait", i))
            sent = yield i * 10 if got is None else got
            if log is not None:
                log.append(sent)
    finally:
        if log is not None:
            log.append("finally")
            await Switch("last wait")


async def collect(source):
    result = []
    async for x in source:
        result.append(x)
    else:
        result.append("else")
    return result


print(run(collect(numbers(3))))
print(run(collect(numbers(3)), "a", None, "b"))
g = numbers(2)
print(type(g).__name__, g.__name__, g.__qualname__, repr(g).startswith("<async_generator object numbers at 0x"))
print(g.ag_running, g.ag_suspended, g.ag_await, g.ag_frame is not None, g.ag_code.co_name, g.ag_code.co_flags & 0x3E0)
print(g.__aiter__() is g, isinstance(g, types.AsyncGeneratorType))
print([n for n in dir(g) if not n.startswith("__")])
step = g.__anext__()
print(type(step).__name__, [n for n in dir(step) if n in ("__await__", "__iter__", "__next__", "close", "send", "throw")])
print(step.send(None), g.ag_running, g.ag_suspended)
for other in (g.__anext__(), g.asend(1), g.athrow(ValueError), g.aclose()):
    for attempt in range(2):
        try:
            other.send(None)
        except RuntimeError as e:
            print(e)
try:
    step.send("first")
except StopIteration as e:
    print("value", e.value, g.ag_running, g.ag_suspended)
for method in (step.send, lambda v: next(step), step.throw):
    try:
        method(ValueError)
    except RuntimeError as e:
        print(e)


# asend, athrow and aclose
async def control(log):
    g = numbers(5, log)
    log.append(await g.asend(None))
    log.append(await g.asend("sent"))
    try:
        await g.athrow(KeyError("thrown"))
    except KeyError as e:
        log.append(repr(e))
    try:
        await g.__anext__()
    except StopAsyncIteration as e:
        log.append(repr(e))
    log.append(await g.aclose())
    return log


print(run(control([])))


async def closing(log):
    g = numbers(5, log)
    log.append(await g.__anext__())
    log.append(await g.aclose())
    log.append(await g.aclose())
    for f in (g.__anext__, lambda: g.asend(1), lambda: g.athrow(ValueError("late"))):
        try:
            log.append(await f())
        except Exception as e:
            log.append(repr(e))
    return log


print(run(closing([])))


async def ignoring():
    try:
        yield 1
    except GeneratorExit:
        yield 2


async def ignored():
    g = ignoring()
    await g.__anext__()
    try:
        await g.aclose()
    except RuntimeError as e:
        return str(e), g.ag_running


print(run(ignored()))


async def catching():
    while True:
        try:
            yield "yielded"
        except ValueError as e:
            yield "caught " + str(e)


async def throwing():
    g = catching()
    result = [await g.__anext__()]
    result.append(await g.athrow(ValueError("one")))
    result.append(await g.__anext__())
    result.append(await g.athrow(ValueError, "two"))
    try:
        await g.athrow(1)
    except TypeError as e:
        result.append(str(e))
    return result


import warnings

warnings.simplefilter("ignore")
print(run(throwing()))


# a step that has not begun, closed or sent something
async def two():
    yield 1
    yield 2


g = two()
s = g.asend("early")
try:
    s.send(None)
except TypeError as e:
    print(e)
g = two()
for make in (g.aclose, lambda: g.athrow(ValueError)):
    s = make()
    try:
        s.send("early")
    except RuntimeError as e:
        print(e)
s = g.__anext__()
s.close()
try:
    next(s)
except RuntimeError as e:
    print(e)
s = g.__anext__()
try:
    s.throw(LookupError("before it began"))
except LookupError as e:
    print(repr(e))
print(run(collect(g)))


# errors of the body
async def stops(kind):
    yield 1
    raise kind("inside")


async def body(kind):
    try:
        return await collect(stops(kind))
    except Exception as e:
        return repr(e), repr(e.__cause__)


for kind in (StopIteration, StopAsyncIteration, KeyError):
    print(run(body(kind)))


# async for and async with inside, return, nesting
class Manager:
    def __init__(self, log):
        self.log = log

    async def __aenter__(self):
        self.log.append(await Switch("enter"))
        return self

    async def __aexit__(self, *args):
        self.log.append((await Switch("exit"), args[0]))
        return args[0] is KeyError


async def nested(log):
    async with Manager(log) as m:
        async for x in numbers(2):
            yield x
        raise KeyError(1)
    yield "after"
    return


async def outer(log):
    return [x async for x in nested(log)], log


print(run(outer([]), *"abcdefgh"))


# comprehensions
async def value(x):
    return await Switch(x)


async def comprehensions():
    n = 3
    a = [x async for x in numbers(n)]
    b = sorted({x async for x in numbers(n) if x})
    c = {x: await value(x) async for x in numbers(2)}
    d = [await value(x) for x in range(2)]
    e = [x for x in range(4) if await value(x)]
    f = [(x, y) async for x in numbers(2) for y in range(x, x + 2)]
    g = [(x, y) for x in range(2) async for y in numbers(x + 1)]
    h = [[y async for y in numbers(x)] for x in range(3)]
    i = {await value(k): v for k, v in {"p": 1}.items()}
    j = [fn() for fn in [lambda: x async for x in numbers(2)]]
    k = sum([await value(x) for x in (1, 2)], await value(10))
    return a, b, c, d, e, f, g, h, i, j, k


print(run(comprehensions(), *range(100, 200)))


async def expressions():
    g = (x + 1 async for x in numbers(3))
    h = (await value(x) for x in range(2))
    i = (x for x in await value([5, 6]))
    j = ([y async for y in numbers(x)] for x in range(2))
    return (
        type(g).__name__, type(h).__name__, type(i).__name__, type(j).__name__,
        g.__name__, await collect(g), await collect(h), list(i), await collect(j),
    )


print(run(expressions(), [7, 8]))


async def sync_in_async(x):
    class C:
        async def f(self):
            return [y async for y in numbers(x)]

    return await C().f(), [lambda: y for y in range(2)][0]()


print(run(sync_in_async(2)))

# hooks
print(sys.get_asyncgen_hooks(), sys.get_asyncgen_hooks().firstiter)
begun = []
sys.set_asyncgen_hooks(firstiter=lambda g: begun.append(g.__name__), finalizer=None)
g = two()
print(begun)
g.asend(None)
g.__anext__()
print(begun)
two().aclose()
two().athrow(ValueError)
print(begun, sys.get_asyncgen_hooks().finalizer)
for args in ((1,), (None, 2), (print, 3)):
    try:
        sys.set_asyncgen_hooks(*args)
    except TypeError as e:
        print(e)
print(sys.get_asyncgen_hooks().firstiter is None)


def broken(g):
    raise LookupError("hook")


sys.set_asyncgen_hooks(broken)
g = two()
try:
    g.__anext__()
except LookupError as e:
    print(repr(e))
print(run(collect(g)))
sys.set_asyncgen_hooks(None)

# what is not allowed
for source in (
    "[x async for x in y]",
    "def f():\n    [x async for x in y]",
    "def f():\n    (await x for x in y)",
    "async def f():\n    yield 1\n    return 2",
    "async def f():\n    yield from x",
    "async def f():\n    def g():\n        [await x for x in y]",
):
    try:
        compile(source, "<source>", "exec")
        print("fine")
    except SyntaxError as e:
        print(e)


async def not_iterable(what):
    try:
        async for x in what:
            pass
    except TypeError as e:
        return str(e)


class NoNext:
    def __aiter__(self):
        return 1


class BadNext:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 1


for what in (1, [1], NoNext(), BadNext()):
    print(run(not_iterable(what)))


async def builtins():
    g = numbers(2)
    return aiter(g) is g, await anext(g), await anext(g), await anext(g, "default")


print(run(builtins()))
