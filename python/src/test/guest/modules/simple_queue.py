import queue
import threading
import time
import _queue

q = queue.SimpleQueue()
print(type(q), queue.SimpleQueue is _queue.SimpleQueue, queue.Empty is _queue.Empty)
print(q.empty(), q.qsize(), q.put(1), q.put(2, False), q.put(3, True, 0), q.put_nowait(4))
print(q.empty(), q.qsize(), q.get(), q.get(False), q.get(timeout=1), q.get_nowait())
for f in (
    lambda: q.get(False),
    lambda: q.get_nowait(),
    lambda: q.get(timeout=0.01),
    lambda: q.get(timeout=-1),
    lambda: q.get(timeout=float("nan")),
    lambda: q.get(timeout="x"),
    lambda: q.get(timeout=1e300),
    lambda: q.get(False, -5),
    lambda: q.put(),
    lambda: q.join(),
):
    try:
        print(f())
    except Exception as e:
        print(type(e), e)
print(_queue.SimpleQueue[int], _queue.Empty.__mro__)

total = 2000
got = []


def consume():
    while (item := q.get()) is not None:
        got.append(item)


threads = [threading.Thread(target=consume) for _ in range(3)]
for t in threads:
    t.start()
for i in range(total):
    q.put(i)
for _ in threads:
    q.put(None)
for t in threads:
    t.join()
print(sorted(got) == list(range(total)), q.empty())


class Sub(queue.SimpleQueue):
    pass


s = Sub()
s.name = "x"
threading.Timer(0.05, s.put, ("late",)).start()
start = time.monotonic()
print(s.get(), s.name, time.monotonic() - start < 30)
