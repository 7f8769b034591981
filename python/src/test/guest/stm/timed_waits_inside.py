# Waits with a limit in atomic blocks end: the time goes on while the block is undone and run again.
import queue
import threading
import time

from transaction import atomic

held = threading.Lock()
free = threading.Lock()
event = threading.Event()
condition = threading.Condition()
empty = queue.Queue()
simple = queue.SimpleQueue()
semaphore = threading.Semaphore(0)
changing = [0]
stop = False
noise = []


def disturb():
    while not stop:
        with atomic:
            changing[0] += 1
        time.sleep(0.001)


def elapsed(f, at_least):
    begin = time.monotonic()
    result = f()
    took = time.monotonic() - begin
    return result, took >= at_least, took < 30


def acquire():
    with atomic:
        noise.append(changing[0])
        return held.acquire(timeout=0.05), free.acquire(timeout=0.05), free.release()


def wait():
    with atomic:
        return event.wait(0.05)


def two():
    with atomic:
        return held.acquire(timeout=0.03), held.acquire(timeout=0.05)


def wait_for():
    with atomic, condition:
        return condition.wait_for(lambda: False, 0.05)


def get():
    with atomic:
        try:
            return empty.get(timeout=0.05)
        except queue.Empty:
            return "empty"


def simple_get():
    with atomic:
        try:
            return simple.get(timeout=0.05)
        except queue.Empty:
            return "empty"


def count():
    with atomic:
        return semaphore.acquire(timeout=0.05)


def join():
    with atomic:
        sleeper.join(0.05)
        return sleeper.is_alive()


held.acquire()
disturber = threading.Thread(target=disturb)
sleeper = threading.Thread(target=event.wait)
disturber.start()
sleeper.start()
for f in acquire, wait, two, wait_for, get, simple_get, count, join:
    print(f.__name__, elapsed(f, 0.05))
timer = threading.Timer(0.02, held.release)
timer.start()


def in_time():
    with atomic:
        return held.acquire(timeout=20)


print(in_time(), held.locked())
stop = True
event.set()
print(wait())
disturber.join()
sleeper.join()
print(len(noise))
