# deque, set and dict views under several threads: rotation, bounded queues, iteration errors.
import threading
from collections import Counter, defaultdict, deque

T, N = 4, 500


def run(target):
    threads = [threading.Thread(target=target, args=(t,)) for t in range(T)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()


q = deque(range(20))


def rotate(t):
    for i in range(N):
        q.rotate(1 if t % 2 else -1)


run(rotate)
print(sorted(q) == list(range(20)), list(q)[(list(q).index(0) + 1) % 20] == 1, q[0])
bounded = deque(maxlen=10)


def fill(t):
    for i in range(N):
        bounded.append((t, i))
        assert len(bounded) <= 10


run(fill)
print(len(bounded), bounded.maxlen, max(i for _, i in bounded))
work = deque(range(1000))
done = [[] for _ in range(T)]


def steal(t):
    while True:
        try:
            done[t].append(work.pop() if t % 2 else work.popleft())
        except IndexError:
            return


run(steal)
print(sorted(x for d in done for x in d) == list(range(1000)), len(work))
messages = set()


def iterate(t):
    for i in range(200):
        if t < 2:
            q.append(i)
            q.popleft()
        else:
            try:
                sum(q)
                list(q)
                [x for x in q]
            except RuntimeError as e:
                messages.add(str(e))


run(iterate)
print(messages <= {"deque mutated during iteration"}, len(q))
present = set()
added = [0] * T


def unique(t):
    for i in range(N):
        before = len(present)
        present.add(i)
        if i in present:
            added[t] += 1


run(unique)
print(present == set(range(N)), added)
pool = set(range(N))
taken = [set() for _ in range(T)]


def take(t):
    while True:
        try:
            taken[t].add(pool.pop())
        except KeyError as e:
            assert e.args == ("pop from an empty set",)
            return


run(take)
print(set().union(*taken) == set(range(N)), sum(map(len, taken)), pool)
groups = defaultdict(list)
tally = Counter()


def group(t):
    for i in range(N):
        groups[i % 5].append(t)


run(group)
print(sorted((k, len(v)) for k, v in groups.items()), {k: [v.count(t) for t in range(T)] for k, v in sorted(groups.items())} == {k: [100] * T for k in range(5)})
d = {i: 0 for i in range(10)}
keys = d.keys()


def swap(t):
    for i in range(N):
        if t == 0:
            d[10 + i % 3] = i
        elif t == 1:
            d.pop(10 + i % 3, None)
        else:
            assert keys >= {0, 5, 9} and len(list(keys)) in range(10, 14)


run(swap)
print(sorted(k for k in d if k < 10))
