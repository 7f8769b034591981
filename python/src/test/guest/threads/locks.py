# Lock and RLock: acquire, release, timeouts, context managers, errors.
import threading
import time

lock = threading.Lock()
print(lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(timeout=0.01), lock.acquire(blocking=False), lock.release(), lock.locked())
with lock:
    print(lock.locked())
print(lock.locked(), repr(lock).startswith("<unlocked _thread.lock object at"))
start = time.monotonic()
lock.acquire()
print(lock.acquire(True, 0.05), time.monotonic() - start >= 0.05)
threading.Timer(0.02, lock.release).start()
print(lock.acquire(timeout=5), lock.release())
try:
    with lock:
        raise ValueError("inside")
except ValueError as e:
    print(e, lock.locked())


def error(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, "|", e)


error(lock.release)
error(lock.acquire, False, 1)
error(lock.acquire, True, -5)
error(lock.acquire, True, 1e100)
error(lock.acquire, "x", "y")
rlock = threading.RLock()
print(rlock.acquire(), rlock.acquire(), rlock.release(), rlock.release())
error(rlock.release)
with rlock:
    with rlock:
        print("nested")
rlock.acquire()
seen = []
t = threading.Thread(target=lambda: seen.append(rlock.acquire(blocking=False)))
t.start()
t.join()


def foreign_release():
    try:
        rlock.release()
    except RuntimeError as e:
        seen.append(str(e))


t = threading.Thread(target=foreign_release)
t.start()
t.join()
print(seen, rlock.release(), repr(rlock).startswith("<unlocked _thread.RLock object owner=0 count=0"))
lock.acquire()
t = threading.Thread(target=lock.release)
t.start()
t.join()
print("released by another thread:", lock.locked())
total = 0
inside = 0
most = 0


def guarded():
    global total, inside, most
    for _ in range(500):
        with lock:
            inside += 1
            most = max(most, inside)
            value = total
            total = value + 1
            inside -= 1


threads = [threading.Thread(target=guarded) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(total, most, lock.locked())
