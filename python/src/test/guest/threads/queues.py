# queue: Queue, LifoQueue, PriorityQueue, SimpleQueue between threads.
import queue
import threading

q = queue.Queue(maxsize=2)
q.put(1)
q.put(2, block=False)
print(q.qsize(), q.full(), q.empty(), q.get(), q.get_nowait(), q.empty())


def error(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, "|", e)


error(q.get_nowait)
error(q.get, timeout=0.01)
error(q.get, timeout=-1)
q.put("a")
q.put("b")
error(q.put_nowait, "c")
error(q.put, "c", timeout=0.01)
for _ in range(2):
    q.get()
for _ in range(4):
    q.task_done()
error(q.task_done)
results = []


def worker():
    while True:
        item = q.get()
        if item is None:
            q.task_done()
            return
        results.append(item * item)
        q.task_done()


threads = [threading.Thread(target=worker) for _ in range(3)]
for t in threads:
    t.start()
for i in range(50):
    q.put(i)
q.join()
print(sorted(results) == [i * i for i in range(50)])
for _ in threads:
    q.put(None)
for t in threads:
    t.join()
l = queue.LifoQueue()
p = queue.PriorityQueue()
for x in (3, 1, 2):
    l.put(x)
    p.put((x, "v"))
print([l.get() for _ in range(3)], [p.get() for _ in range(3)])
s = queue.SimpleQueue()
s.put(5)
print(s.get(), s.empty(), s.qsize())
error(s.get_nowait)
stages = [queue.Queue() for _ in range(3)]


def stage(source, target, f):
    while (x := source.get()) is not None:
        target.put(f(x))
    target.put(None)


threads = [
    threading.Thread(target=stage, args=(stages[0], stages[1], lambda x: x + 1)),
    threading.Thread(target=stage, args=(stages[1], stages[2], lambda x: x * 10)),
]
for t in threads:
    t.start()
for i in range(10):
    stages[0].put(i)
stages[0].put(None)
out = []
while (x := stages[2].get()) is not None:
    out.append(x)
for t in threads:
    t.join()
print(out)
