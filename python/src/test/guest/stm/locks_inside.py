# Locks, conditions and queues of the threading module used in and around atomic blocks.
import queue
import threading

from transaction import atomic

lock = threading.Lock()
rlock = threading.RLock()
with atomic:
    with lock:
        print("lock in atomic", lock.locked())
    with rlock, rlock:
        print("rlock in atomic")
with lock:
    with atomic:
        print("atomic in lock", lock.locked())
print(lock.locked())
a = b = 0


def with_lock(t):
    global a, b
    for _ in range(200):
        with lock:
            with atomic:
                a += 1
                b += 1


def run(target, count=4):
    threads = [threading.Thread(target=target, args=(t,)) for t in range(count)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()


run(with_lock)
print(a, b)
q = queue.Queue()
results = []


def consumer(t):
    while True:
        item = q.get()
        if item is None:
            return
        with atomic:
            results.append(item)


def producer():
    for i in range(100):
        with atomic:
            q.put(i)
    for _ in range(3):
        q.put(None)


p = threading.Thread(target=producer)
p.start()
run(consumer, 3)
p.join()
print(sorted(results) == list(range(100)))
local = threading.local()
values = []


def use_local(t):
    local.n = 0
    for _ in range(100):
        with atomic:
            local.n += 1
    values.append(local.n)


run(use_local)
print(values)
