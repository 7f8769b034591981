# What loops over waits until a deadline computes that anew in each attempt of a block: it is that of
# the first one, so the wait takes as long as its limit and not twice.
import queue
import threading
import time

from transaction import atomic

LIMIT = 1.5
empty = queue.Queue()
condition = threading.Condition()
semaphore = threading.Semaphore(0)
changing = [0]
stop = False
results = {}


def disturb():
    """Wakes whoever waits, for nothing."""
    while not stop:
        with atomic:
            changing[0] += 1
        time.sleep(0.05)


def get():
    with atomic:
        try:
            return empty.get(timeout=LIMIT)
        except queue.Empty:
            return "empty"


def wait_for():
    with atomic, condition:
        return condition.wait_for(lambda: changing[0] < 0, LIMIT)


def acquire():
    with atomic:
        return semaphore.acquire(timeout=LIMIT)


def two():
    """Each has its own limit."""
    with atomic:
        return semaphore.acquire(timeout=LIMIT / 2), semaphore.acquire(timeout=LIMIT / 2)


def measure(f):
    begin = time.monotonic()
    result = f()
    took = time.monotonic() - begin
    results[f.__name__] = result, took >= LIMIT, took < 1.9 * LIMIT


functions = get, wait_for, acquire, two
disturber = threading.Thread(target=disturb)
disturber.start()
for f in functions:
    measure(f)
stop = True
disturber.join()
for f in functions:
    print(f.__name__, results[f.__name__])


def outside():
    with condition:
        return condition.wait_for(lambda: False, 0.05)


print(outside(), semaphore.acquire(timeout=0.05))
