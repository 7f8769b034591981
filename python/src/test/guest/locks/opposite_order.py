# Two locks taken in opposite order: with timeouts it gets on, and a held lock is really held.
import threading
import time

a, b = threading.Lock(), threading.Lock()
shared = {"a": 0, "b": 0}
gave_up = [0, 0]


def move(me, first, second, n=40):
    done = 0
    while done < n:
        with first:
            if second.acquire(timeout=0.002):
                try:
                    shared["a"] += 1
                    shared["b"] -= 1
                    done += 1
                finally:
                    second.release()
            else:
                gave_up[me] += 1


threads = [threading.Thread(target=move, args=(0, a, b)), threading.Thread(target=move, args=(1, b, a))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(shared, a.locked(), b.locked())

# a block whose inner lock another thread holds: the outer one stays held while it waits
a.acquire()
entered = threading.Event()


def outer():
    for _ in range(50):
        with b:
            pass
    with b:
        entered.set()
        with a:
            shared["a"] = "outer"


t = threading.Thread(target=outer)
t.start()
entered.wait()
print(b.acquire(timeout=0.05), b.locked(), shared["a"])
a.release()
t.join()
print(b.acquire(False), shared["a"])
b.release()

begin = time.monotonic()
with a:
    print(a.acquire(timeout=0.02), time.monotonic() - begin >= 0.02)


def timed():
    for _ in range(20):
        with b:
            begin = time.monotonic()
            assert not a.acquire(timeout=0.005)
            assert time.monotonic() - begin >= 0.005
    over.append(True)


over = []
with a:
    t = threading.Thread(target=timed)
    t.start()
    t.join()
print(over)
