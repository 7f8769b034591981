# Imports in atomic blocks; module state; time in transactions.
import sys
import threading
import time

from transaction import atomic, clock, time as stm_time

with atomic:
    import _import_target

    value = _import_target.VALUE
print(value, "_import_target" in sys.modules)
seen = []


def load(t):
    with atomic:
        import _import_target_two as m

        m.COUNT += 1
        seen.append(m.COUNT)


threads = [threading.Thread(target=load, args=(t,)) for t in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(seen), sys.modules["_import_target_two"].COUNT)
with atomic:
    try:
        import _no_such_module_at_all
    except ModuleNotFoundError as e:
        print(e)
    from collections import OrderedDict
    import math as m

    print(m.sqrt(16), OrderedDict(a=1))
with atomic:
    start = time.monotonic()
    a = [time.time() for _ in range(5)]
    b = [time.perf_counter() for _ in range(5)]
    c = [stm_time(), stm_time()]
    d = [clock(), clock()]
print(a == sorted(a), b == sorted(b), c == sorted(c), d == sorted(d), time.monotonic() >= start)
stamps = []


def stamp(t):
    for _ in range(50):
        with atomic:
            stamps.append(time.monotonic())


threads = [threading.Thread(target=stamp, args=(t,)) for t in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(stamps), stamps == sorted(stamps))
with atomic:
    before = time.monotonic()
    time.sleep(0.01)
    after = time.monotonic()
print(after - before >= 0.01)
