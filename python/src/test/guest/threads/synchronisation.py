# Condition, Event, Semaphore, Barrier, Timer.
import threading

cond = threading.Condition()
items, consumed = [], []


def consumer():
    while True:
        with cond:
            while not items:
                cond.wait()
            item = items.pop(0)
        if item is None:
            return
        consumed.append(item)


threads = [threading.Thread(target=consumer) for _ in range(3)]
for t in threads:
    t.start()
for i in range(100):
    with cond:
        items.append(i)
        cond.notify()
with cond:
    items.extend([None] * 3)
    cond.notify_all()
for t in threads:
    t.join()
print(sorted(consumed) == list(range(100)), items)
with cond:
    print(cond.wait(timeout=0.01), cond.wait_for(lambda: True), cond.wait_for(lambda: False, timeout=0.01))


def error(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, "|", e)


error(cond.wait)
error(cond.notify)
error(cond.notify_all)
event = threading.Event()
print(event.is_set(), event.wait(0.01))
t = threading.Timer(0.01, event.set)
t.start()
print(event.wait(), event.is_set(), event.wait())
event.clear()
print(event.is_set())
cancelled = threading.Timer(5, print, ["never"])
cancelled.start()
cancelled.cancel()
cancelled.join()
t.join()
s = threading.Semaphore(2)
print(s.acquire(), s.acquire(), s.acquire(blocking=False), s.acquire(timeout=0.01), s.release(), s.acquire(), s.release(2))
b = threading.BoundedSemaphore(1)
b.acquire()
b.release()
error(b.release)
error(threading.Semaphore, -1)
error(s.release, 0)
active, most, gate = 0, 0, threading.Lock()


def limited():
    global active, most
    with s:
        with gate:
            active += 1
            most = max(most, active)
        with gate:
            active -= 1


threads = [threading.Thread(target=limited) for _ in range(10)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(most <= 2, active)
barrier = threading.Barrier(3, action=lambda: order.append("action"))
order, indexes = [], []


def meet():
    order.append("before")
    indexes.append(barrier.wait())
    order.append("after")


threads = [threading.Thread(target=meet) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(order, sorted(indexes), barrier.parties, barrier.n_waiting, barrier.broken)
broken = []


def fail():
    try:
        barrier.wait(timeout=0.02)
    except threading.BrokenBarrierError:
        broken.append("broken")


t = threading.Thread(target=fail)
t.start()
t.join()
print(broken, barrier.broken)
barrier.reset()
print(barrier.broken)
