"""Finalisers and transactions: what an undone attempt made never existed; nothing runs inside."""
import gc
import threading
import weakref

from transaction import atomic

lock = threading.Lock()
created = 0
finalised = 0
inside = 0
depth = threading.local()


class Counted:
    def __init__(self):
        global created
        created += 1
        self.self = self

    def __del__(self):
        global finalised, inside
        with lock:
            finalised += 1
            if getattr(depth, "value", 0):
                inside += 1


class Shared:
    value = 0


shared = Shared()


def work():
    for i in range(300):
        with atomic:
            depth.value = 1
            shared.value += 1
            Counted()
            for j in range(30):
                pass
            shared.value += 1
            depth.value = 0
        Counted()


threads = [threading.Thread(target=work) for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
for i in range(3):
    gc.collect()
print(shared.value, created, finalised == created, inside)


def in_block():
    with atomic:
        Counted()
        gc.collect()
        seen = finalised
    return seen


seen = in_block()
gc.collect()
print(created - finalised)


def references():
    c = Counted()
    called = []
    r = weakref.ref(c, called.append)
    with atomic:
        del c
        gc.collect()
        inside = len(called)
    return r, called


r, called = references()
gc.collect()
print(r() is None, len(called))


def generator():
    try:
        yield 1
        yield 2
    finally:
        closed.append(shared.value)


closed = []


def started():
    with atomic:
        g = generator()
        next(g)
        shared.value = 5


started()
gc.collect()
print(closed)


class Resurrected:
    kept = []

    def __del__(self):
        with atomic:
            self.n += 1
            Resurrected.kept.append(self)


def resurrect():
    o = Resurrected()
    o.n = 1
    with atomic:
        o.n += 1


resurrect()
gc.collect()
with atomic:
    Resurrected.kept[0].n *= 10
print(Resurrected.kept[0].n)
