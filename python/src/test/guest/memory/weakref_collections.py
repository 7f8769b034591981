"""Entries of weak collections are gone when gc.collect() returns."""
import gc
import weakref


class Key:
    def __init__(self, n):
        self.n = n
        self.self = self

    def __hash__(self):
        return hash(self.n)

    def __eq__(self, other):
        return self.n == other.n

    def __repr__(self):
        return f"Key({self.n})"


def values():
    d = weakref.WeakValueDictionary()
    kept = [Key(i) for i in range(10)]
    for k in kept:
        d[k.n] = k
    print(len(d), sorted(d), d[3])
    del kept[5:]
    return d, kept


d, kept = values()
del kept[4:]
gc.collect()
print(len(d), sorted(d), 7 in d, d.get(9, "none"))
d[9] = kept[0]
print(sorted(d.items(), key=lambda i: i[0]))


def keys():
    d = weakref.WeakKeyDictionary()
    kept = [Key(i) for i in range(6)]
    for k in kept:
        d[k] = k.n * 10
    del kept[::2]
    return d, kept


e, kept2 = keys()
gc.collect()
print(sorted(e.values()), e[Key(1)], len(e))


def sets():
    s = weakref.WeakSet()
    kept = [Key(i) for i in range(4)]
    s.update(kept)
    print(len(s))
    del kept[0]
    return s, kept


s, kept3 = sets()
gc.collect()
print(sorted(k.n for k in s), Key(0) in s, Key(2) in s)
for k in s:
    kept3.clear()
    break
del k
gc.collect()
print(len(s))


def cascade():
    d = weakref.WeakKeyDictionary()
    keys = [Key(i) for i in range(5)]
    for a, b in zip(keys, keys[1:]):
        d[a] = b
    first = keys[0]
    return d, first


d, first = cascade()
gc.collect()
n = 0
while first in d:
    first = d[first]
    n += 1
print(n)
