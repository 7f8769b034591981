"""A `yield` or `await` inside an atomic block suspends outside of the transaction."""

import asyncio
import threading
import time

from transaction import atomic, is_atomic

threading.Thread(target=int).start()  # from here on blocks are transactions


def parts(log):
    with atomic:
        log.append(is_atomic())
        got = yield "first"
        log.append((is_atomic(), got))
        with atomic:
            yield "second"
            log.append(is_atomic())
        log.append(is_atomic())
    log.append(is_atomic())
    yield "third"


log = []
it = parts(log)
print(next(it), is_atomic(), log)
print(it.send("sent"), is_atomic(), log)
print(next(it), is_atomic(), log)

# within another block it is a part of that
log = []
it = parts(log)
with atomic:
    print(next(it), is_atomic(), log)
print(it.send(1), is_atomic(), log)
with atomic:
    with atomic:
        print(next(it), is_atomic(), log)


async def task():
    with atomic:
        before = is_atomic()
        await asyncio.sleep(0.001)
        return before, is_atomic()


print(asyncio.run(task()), is_atomic())


# what others do between the parts is seen, each part is undone by itself and loses nothing
class Box:
    value = 0


box = Box()


def steps(n):
    for _ in range(n):
        with atomic:
            box.value += 1
            yield box.value
            box.value += 1


def run():
    for _ in steps(2000):
        pass


threads = [threading.Thread(target=run) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(box.value)

# while a block is suspended others may begin one
it = steps(1)
next(it)
done = threading.Event()


def other():
    with atomic:
        box.value += 1
    done.set()


threading.Thread(target=other).start()
print(done.wait(10), box.value)
print(list(it), box.value)

# an exception thrown in, and a generator that is closed, leave the block
it = parts([])
next(it)
try:
    it.throw(KeyError("thrown"))
except KeyError as e:
    print(e, is_atomic())
it = parts([])
next(it)
it.close()
print(is_atomic())

# clocks never go back within a thread
last = 0
for _ in range(100):
    with atomic:
        now = time.time(), time.monotonic()
        assert now >= (last, 0), (now, last)
        last = now[0]
print("clocks")
