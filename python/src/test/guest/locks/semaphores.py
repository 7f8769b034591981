# Semaphores, events, barriers and queues, which stand on conditions, under contention.
import queue
import threading

inside = []
most = [0]
check = threading.Lock()
semaphore = threading.BoundedSemaphore(2)


def limited():
    for _ in range(100):
        with semaphore:
            with check:
                inside.append(1)
                most[0] = max(most[0], len(inside))
            with check:
                inside.pop()


threads = [threading.Thread(target=limited) for _ in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(most[0] <= 2, inside)
try:
    semaphore.release()
except ValueError as e:
    print(e)

q = queue.Queue(maxsize=4)
results = queue.SimpleQueue()


def worker():
    while True:
        item = q.get()
        if item is None:
            q.task_done()
            return
        results.put(item * item)
        q.task_done()


threads = [threading.Thread(target=worker) for _ in range(3)]
for t in threads:
    t.start()
for i in range(300):
    q.put(i)
for _ in threads:
    q.put(None)
q.join()
for t in threads:
    t.join()
print(sorted(results.get() for _ in range(300)) == [i * i for i in range(300)], q.empty(), results.empty())
try:
    q.get(timeout=0.01)
except queue.Empty:
    print("empty")

barrier = threading.Barrier(3)
order = []


def phases():
    for i in range(20):
        with check:
            order.append(i)
        barrier.wait()


threads = [threading.Thread(target=phases) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(order == [i for i in range(20) for _ in range(3)])
