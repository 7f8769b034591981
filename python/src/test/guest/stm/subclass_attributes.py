# Attributes of instances of list, dict, set … subclasses are rolled back with the block that set them.
import threading
from collections import OrderedDict, deque

from transaction import atomic


def subclass(base):
    return type("Sub" + base.__name__, (base,), {"total": 0})


class Shared:
    n = 0


shared = Shared()
objects = [subclass(base)() for base in (object, list, dict, set, deque, bytearray, OrderedDict, tuple, float, str)]
N = 40


def late_conflict():
    for i in range(N):
        with atomic:
            for o in objects:
                o.total += 1
                setattr(o, f"a{i % 3}", i)
                if hasattr(o, "a1") and i % 5 == 0:
                    del o.a1
            for _ in range(1500):
                pass
            shared.n += 1
            for _ in range(500):
                pass


def early_conflict():
    for i in range(N):
        with atomic:
            shared.n += 1
            for _ in range(1500):
                pass
            for o in objects:
                o.__dict__["total"] = o.total + 1


threads = [threading.Thread(target=f) for f in (late_conflict, early_conflict) * 2]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(shared.n == 4 * N)
for o in objects:
    print(type(o).__name__, o.total, len(o) if hasattr(o, "__len__") else "-")
