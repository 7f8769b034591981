"""A generator that nobody can resume runs its finally clauses."""
import asyncio
import contextlib
import gc
import sys
import warnings


def simple():
    try:
        yield 1
    finally:
        print("finally")


def in_except():
    try:
        yield 1
    except GeneratorExit:
        print("GeneratorExit")
        raise


@contextlib.contextmanager
def manager():
    print("enter")
    try:
        yield
    finally:
        print("leave")


def in_with():
    with manager():
        yield 1
        yield 2


def nested():
    yield from simple()


def late():
    yield 0
    try:
        yield 1
    finally:
        print("late")


def finished():
    try:
        yield 1
    finally:
        print("finished")


def start(f, steps=1):
    g = f()
    for i in range(steps):
        next(g)


for f in (simple, in_except, in_with, nested):
    print(f.__name__)
    start(f)
    gc.collect()
start(late)
gc.collect()
print("not in try")
start(late, 2)
gc.collect()
start(simple, 0)
gc.collect()
print("not started")


def run():
    for x in finished():
        pass


run()
gc.collect()


def many():
    for i in range(300):
        with contextlib.suppress(ValueError), manager_quiet():
            pass


count = 0


@contextlib.contextmanager
def manager_quiet():
    global count
    try:
        yield
    finally:
        count += 1


many()
gc.collect()
print(count)


async def coroutine():
    print("never runs")


def unawaited():
    coroutine()


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    unawaited()
    gc.collect()
print([str(w.message) for w in caught], [w.category.__name__ for w in caught])


async def agen():
    try:
        yield 1
        yield 2
    finally:
        print("async finally")


async def main():
    async for x in agen():
        break
    gc.collect()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("after")


asyncio.run(main())
events = []
sys.set_asyncgen_hooks(firstiter=lambda g: events.append("first"), finalizer=lambda g: events.append("last"))


def hooks():
    g = agen()
    try:
        g.asend(None).send(None)
    except StopIteration as e:
        events.append(e.value)


hooks()
gc.collect()
print(events)
sys.set_asyncgen_hooks(None, None)
