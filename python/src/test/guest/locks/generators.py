# Blocks in generators, with and without a yield in them, and generators advanced in blocks.
import threading
from contextlib import contextmanager

from _two import together

lock = threading.RLock()
numbers = iter(range(10**6))
taken = []


def around():
    for i in range(4):
        with lock:
            x = i * i
        yield x


def across():
    for i in range(4):
        with lock:
            yield i


def inside():
    assert list(around()) == [0, 1, 4, 9]
    assert list(across()) == [0, 1, 2, 3]


def advance():
    with lock:
        taken.append(next(numbers))


@contextmanager
def guarded():
    with lock:
        yield lock


def managed():
    with guarded() as g:
        assert g is lock and lock._is_owned()
        taken.append(next(numbers))
    assert not lock._is_owned()


class Manager:
    def __enter__(self):
        lock.acquire()
        return self

    def __exit__(self, *exception):
        lock.release()
        return exception[0] is ValueError


def own_manager():
    with Manager() as m:
        assert type(m) is Manager
        taken.append(next(numbers))
        raise ValueError("swallowed")


for f in inside, advance, managed, own_manager:
    print(f.__name__, together(f, f), lock._is_owned())
print(taken == list(range(len(taken))), len(taken))
held = across()
print(next(held), lock._is_owned())
held.close()
print(lock._is_owned())
