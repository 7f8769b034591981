# What is only safe under its lock is safe: counters, check then act, two objects that agree.
import threading
from collections import deque

lock = threading.Lock()


class Counter:
    def __init__(self):
        self.value = 0
        self.log = []

    def step(self):
        with lock:
            old = self.value
            self.log.append(old)
            self.value = old + 1


counter = Counter()
table = {}
queue = deque()
made = [0]


def steps():
    for _ in range(500):
        counter.step()


def singletons():
    for i in range(500):
        with lock:
            if i not in table:
                made[0] += 1
                table[i] = object()


def rotate():
    for i in range(500):
        with lock:
            queue.append(i)
            if len(queue) > 3:
                queue.popleft()
            assert len(queue) <= 3


failures = []
threading.excepthook = lambda args: failures.append(args.exc_value)
threads = [threading.Thread(target=f) for f in (steps, singletons, rotate) * 3]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter.value, counter.log == list(range(1500)), made, len(table), len(queue), failures)
