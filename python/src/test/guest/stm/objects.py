# All kinds of objects are changed in atomic blocks by several threads, and nothing is lost or torn.
import random
import threading
from collections import Counter, OrderedDict, defaultdict, deque

from transaction import atomic

T, N = 4, 150


class Plain:
    def __init__(self):
        self.n = 0


class Slotted:
    __slots__ = ("n", "m")

    def __init__(self):
        self.n = self.m = 0


class Property:
    def __init__(self):
        self._n = 0

    @property
    def n(self):
        return self._n

    @n.setter
    def n(self, v):
        self._n = v


class Registry:
    count = 0
    items = {}


class ListSub(list):
    pass


class DictSub(dict):
    total = 0


plain, slotted, prop = Plain(), Slotted(), Property()
dq, ctr, od, dd = deque(maxlen=10), Counter(), OrderedDict(), defaultdict(int)
ls, ds, ba, st = ListSub([0]), DictSub(), bytearray(4), set()
r = random.Random(1)
drawn = []
module_level = 0


def sequence():
    n = 0
    while True:
        n += 1
        yield n


numbers = sequence()
numbers_seen = []
letters = iter("abcdefghij" * 60)
letters_seen = []


def work(t):
    global module_level
    for i in range(N):
        with atomic:
            plain.n += 1
            setattr(plain, f"t{t}", i)
            slotted.n += 1
            slotted.m -= 1
            prop.n += 2
            Registry.count += 1
            Registry.items[t] = i
            dq.append(i)
            ctr[i % 5] += 1
            od[i % 3] = t
            od.move_to_end(i % 3)
            dd[i % 4] += 1
            ls[0] += 1
            ls.tag = t
            ds[i] = ds.get(i, 0) + 1
            ds.total += 1
            ba[t] = (ba[t] + 1) % 256
            st.add((t, i))
            module_level += 1
            numbers_seen.append(next(numbers))
            letters_seen.append(next(letters))
            drawn.append(r.random())


threads = [threading.Thread(target=work, args=(t,)) for t in range(T)]
for t in threads:
    t.start()
for t in threads:
    t.join()
total = T * N
print(plain.n == total, slotted.n == total, slotted.m == -total, prop.n == 2 * total, Registry.count == total, sorted(Registry.items.items()))
print(sorted(vars(plain).items())[1:], len(dq), sorted(ctr.items()), sorted(od), sorted(dd.items()), ls[0] == total, len(st), len(ds), set(ds.values()), ds.total == total, list(ba), module_level)
print(numbers_seen == list(range(1, total + 1)), letters_seen == list("abcdefghij" * 60))
check = random.Random(1)
print(drawn == [check.random() for _ in range(total)], r.random() == check.random())
