"""A plain dict at which transactions meet often is taken apart by keys. Nothing else changes."""

import sys
import threading

import transaction
from transaction import atomic


def meet(d, first=0):
    """Makes transactions of two threads meet at d until it has been taken apart."""
    if sys.implementation.name != "orochi":
        return
    before = transaction.statistics()[1]
    done = threading.Barrier(2)

    def work(key):
        for _ in range(3000):
            with atomic:
                value = d[key]
                for _ in range(300):
                    pass
                d[key] = value + 1
                for _ in range(300):
                    pass
            if transaction.statistics()[1] > before + 80:
                break
        done.wait()

    keys = list(d)[first : first + 2]
    values = [d[key] for key in keys]
    threads = [threading.Thread(target=work, args=(key,)) for key in keys]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with atomic:
        for key, value in zip(keys, values):
            assert d[key] >= value
            d[key] = value


def fresh(n=5):
    d = {k: i for i, k in enumerate("abcdefghij"[:n])}
    meet(d)
    return d


# whatever reads
d = fresh()
print(d["a"], d.get("b"), d.get("z"), d.get("z", 7), "c" in d, "z" in d, len(d))
print(list(d), list(d.items()), list(d.values()), d)
meet(d)
print(d == {"e": 4, "d": 3, "c": 2, "b": 1, "a": 0}, d != {}, list(reversed(d)))
meet(d)
print(d.copy(), dict(d), {**d}, d | {"a": 5}, sorted(d), max(d), d.keys() & {"a", "x"})
try:
    d["missing"]
except KeyError as e:
    print("KeyError", e)
try:
    d[[]] = 1
except TypeError as e:
    print("TypeError", e)

# whatever changes
d = fresh()
d["a"] = 10
d["x"] = 11
del d["b"]
d["b"] = 12
print(d.pop("c"), d.pop("c", None), d.setdefault("a", 1), d.setdefault("y", 13), list(d.items()))
meet(d)
print(d.popitem(), d.popitem(), list(d))
meet(d)
d.update({"p": 1, "a": 2}, q=3)
print(list(d.items()))
meet(d)
d |= {"r": 4}
d["a"] += 100
print(list(d.items()))
meet(d)
for key in ("nope",):
    try:
        del d[key]
    except KeyError as e:
        print("KeyError", e)
    try:
        d.pop(key)
    except KeyError as e:
        print("KeyError", e)
meet(d)
d.clear()
print(d, len(d))
d["new"] = 1
print(d)

# an iterator goes on where it was
d = fresh(8)
del d["c"]
it = iter(d.items())
print(next(it), next(it), next(it))
meet(d, 4)
d["g"] = "changed"
print(list(it))
it = iter(d)
next(it)
meet(d)
d["more"] = 1
try:
    next(it)
except RuntimeError as e:
    print("RuntimeError", e)
it = reversed(d)
print(next(it), next(it))
meet(d)
print(list(it))

# what is undone
class Undo(Exception):
    pass


def undone(change):
    d = fresh()
    if sys.implementation.name == "orochi":
        try:
            with atomic(rollback=True):
                change(d)
                raise Undo
        except Undo:
            pass
    print(list(d.items()))


undone(lambda d: d.__setitem__("a", 5))
undone(lambda d: d.__setitem__("n", 5))
undone(lambda d: d.pop("b"))
undone(lambda d: d.popitem())
undone(lambda d: d.clear())
undone(lambda d: d.update(a=3, z=4))
undone(lambda d: [d.pop("a"), d.__setitem__("a", 1), list(d)])
undone(lambda d: [d.__setitem__(i, i) for i in range(1000)])

# order within a transaction, and many keys
d = fresh()
with atomic:
    d["one"] = 1
    del d["a"]
    d["two"] = 2
    d["a"] = 3
    print(list(d))
print(list(d))
meet(d, 2)
for i in range(5000):
    d[i] = i
print(len(d), list(d)[:9], list(d)[-1])
meet(d, 2)
for i in range(0, 5000, 2):
    del d[i]
print(len(d), list(d)[:9], sum(k for k in d if isinstance(k, int)))


# keys that guest code compares
class Key:
    calls = []

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        Key.calls.append("hash")
        return self.n % 2

    def __eq__(self, other):
        Key.calls.append("eq")
        return isinstance(other, Key) and self.n == other.n


d = {"a": 0, "b": 1}
keys = [Key(i) for i in range(4)]
for key in keys:
    d[key] = key.n
meet(d)
Key.calls.clear()
print(d[keys[3]], Key.calls)
Key.calls.clear()
d[keys[2]] = "two"
print(Key.calls)
Key.calls.clear()
print(d.get(Key(5)), Key.calls)
print(d.pop(Key(1)), [k if isinstance(k, str) else k.n for k in d])

# the order is that of the transactions, which have nothing else in common
d = {"a": 0, "b": 0}
meet(d)
last = [[None], [None]]
seen = [[], []]


def insert(me):
    other = 1 - me
    for i in range(1000):
        key = (me, i)
        with atomic:
            d[key] = i
            for _ in range(50):
                pass
            before = last[other][0]
            last[me][0] = key
        seen[me].append((key, before))


threads = [threading.Thread(target=insert, args=(i,)) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
place = {key: i for i, key in enumerate(d)}
wrong = 0
for me in range(2):
    for key, before in seen[me]:
        after = (1 - me, 0) if before is None else (before[0], before[1] + 1)
        if before is not None and place[before] > place[key]:
            wrong += 1
        if after in place and place[after] < place[key]:
            wrong += 1
print(len(place), wrong)

# values are let go
import gc
import weakref


class Value:
    pass


value = Value()
gone = weakref.ref(value)
d = {"a": 0, "b": 0, "v": value}
meet(d)
d["v"] = None
del value
gc.collect()
print(gone())

# augmented assignment outside of transactions loses nothing
d = fresh(3)


def add():
    for _ in range(5000):
        d["a"] += 1
        d["c"] += 2


threads = [threading.Thread(target=add) for i in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(d)
