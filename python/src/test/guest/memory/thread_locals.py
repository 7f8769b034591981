"""What a thread keeps in a local namespace goes with the thread, or with the namespace."""

import gc
import threading
import weakref


class Kept:
    pass


def keep(local, references):
    local.kept = Kept()
    references.append(weakref.ref(local.kept))


local, references = threading.local(), []
for i in range(5):
    thread = threading.Thread(target=keep, args=(local, references))
    thread.start()
    thread.join()
del thread
gc.collect()
gc.collect()
print([r() is None for r in references])
local.mine = 1
print(local.__dict__)


class Cycle:
    pass


cycle = Cycle()
cycle.local = threading.local()
cycle.local.cycle = cycle
reference = weakref.ref(cycle)
del cycle
gc.collect()
gc.collect()
print(reference())


class Counting(threading.local):
    def __init__(self, start):
        self.count = start


counting = Counting(10)
counting.count += 1
seen = []


def count():
    counting.count += 5
    seen.append(counting.count)


for i in range(2):
    thread = threading.Thread(target=count)
    thread.start()
    thread.join()
print(counting.count, seen)
