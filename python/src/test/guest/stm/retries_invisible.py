# Under heavy conflict every block still runs exactly once, as far as the program can tell.
import threading
from collections import defaultdict

from transaction import atomic

T, N = 4, 300


class Shared:
    def __init__(self):
        self.n = 0
        self.log = []
        self.table = defaultdict(list)


shared = Shared()
problems = []


def endless():
    n = 0
    while True:
        yield n
        n += 1


def work(t):
    local = 0
    mine = []
    cell = [0]
    g = endless()
    it = iter(range(N + 1))
    finals = 0
    before = "unset"
    for i in range(N):
        fresh = 0
        with atomic:
            local += 1
            fresh += 1
            mine.append(i)
            cell[0] += 1
            value = next(g)
            item = next(it)
            before = shared.n
            try:
                shared.n = before + 1
                shared.log.append((t, i))
                shared.table[i % 7].append(t)
            finally:
                finals += 1
            del fresh
            fresh = "assigned again"
        if (local, len(mine), cell[0], value, item, finals, fresh) != (i + 1, i + 1, i + 1, i, i, i + 1, "assigned again"):
            problems.append((t, i, local, len(mine), cell, value, item, finals, fresh))


def run(target):
    threads = [threading.Thread(target=target, args=(t,)) for t in range(T)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()


run(work)
print(problems[:2], shared.n, len(shared.log), sum(map(len, shared.table.values())))
print([[i for u, i in shared.log if u == t] == list(range(N)) for t in range(T)])
counter = 0


def deep(t):
    def add(n):
        global counter
        if n == 0:
            counter += 1
            return [counter]
        return add(n - 1) + [n]

    for i in range(100):
        with atomic:
            result = add(10)
        if len(result) != 11:
            problems.append(result)


run(deep)
print(problems[:2], counter)
caught = []


def raising(t):
    global counter
    for i in range(100):
        try:
            with atomic:
                counter += 1
                if i % 3 == 0:
                    raise ValueError(counter)
                counter += 1
        except ValueError as e:
            caught.append(e.args[0])


counter = 0
run(raising)
print(counter, len(caught), len(set(caught)))
