# Each operation on a shared built-in container happens in one go.
import threading
from collections import deque

N, T = 1000, 4


def run(target):
    threads = [threading.Thread(target=target, args=(t,)) for t in range(T)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()


lst, d, s, q = [], {}, set(), deque()


def add(t):
    for i in range(N):
        lst.append((t, i))
        d[t, i] = i
        s.add((t, i))
        q.append((t, i))


run(add)
print(len(lst), len(set(lst)), len(d), len(s), len(q))
print([[i for u, i in lst if u == t] == list(range(N)) for t in range(T)], [[i for u, i in q if u == t] == list(range(N)) for t in range(T)])
taken = [[] for _ in range(T)]


def take(t):
    mine = taken[t]
    while True:
        try:
            mine.append(lst.pop())
            mine.append(q.popleft())
            mine.append(s.pop())
            mine.append(d.popitem()[0])
        except (IndexError, KeyError):
            return


run(take)
everything = sorted(x for mine in taken for x in mine)
left = len(lst) + len(q) + len(s) + len(d)
print(len(everything) + left == 4 * N * T, max(everything.count(x) for x in everything[:50]) <= 4)
winners = {}
claims = [[] for _ in range(T)]


def claim(t):
    for i in range(N):
        if winners.setdefault(i, t) == t:
            claims[t].append(i)


run(claim)
print(len(winners), sorted(i for c in claims for i in c) == list(range(N)))
moved = {i: i for i in range(N)}
got = [[] for _ in range(T)]


def pop_keys(t):
    for i in range(N):
        if moved.pop(i, None) is not None:
            got[t].append(i)


run(pop_keys)
print(moved, sorted(i for g in got for i in g) == list(range(N)))
numbers = list(range(100))
odd = []


def reorder(t):
    for i in range(100):
        if t == 0:
            numbers.reverse()
        elif t == 1:
            numbers.sort()
        elif t == 2:
            if sorted(numbers) != list(range(100)):
                odd.append(numbers[:])
        elif sum(numbers) != 4950 or len(numbers[:]) != 100:
            odd.append("sum")


run(reorder)
print(odd, sorted(numbers) == list(range(100)))
shared = [0]


def slices(t):
    for i in range(200):
        shared[1:1] = [t] * 3


run(slices)
print(len(shared), [shared.count(t) for t in range(1, T)], all(shared[i] == shared[i + 1] == shared[i + 2] for i in range(1, len(shared), 3)))
counts = dict.fromkeys("abcd", 0)


def increments(t):
    for i in range(N):
        counts["abcd"[(t + i) % 4]] += 1


run(increments)
print(counts)
