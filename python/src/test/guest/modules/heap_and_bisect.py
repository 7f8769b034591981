# heapq and bisect: order of what is equal, keys, errors.
import bisect
import heapq
import operator

def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except BaseException as e:
        print(type(e).__name__, "|", e)
    else:
        print(repr(r))



h = [5, 3, 8, 1, 9, 2]
heapq.heapify(h)
print(h, heapq.heappop(h), h, heapq.heappushpop(h, 0), heapq.heappushpop(h, 4), h, heapq.heapreplace(h, 10), h)
t(heapq.heappop, [])
t(heapq.heapreplace, [], 1)
t(heapq.heappushpop, [], 1)
t(heapq.heappush, (1,), 2)
t(heapq.heappush, 5, 2)
t(heapq.heapify, (2, 1))
t(heapq.heapify, [1, "a"])
t(heapq.heappush, [1, 2])
t(heapq.heappop, "ab")
m = [3, 1, 2]
heapq._heapify_max(m)
print(m, heapq._heappop_max(m), heapq._heapreplace_max(m, 0), m)
for n in -1, 0, 1, 2, 9:
    print(n, heapq.nsmallest(n, [3, 1, 2, 1]), heapq.nlargest(n, [3, 1, 2, 1]), heapq.nsmallest(n, ["bb", "a", "cc", "d"], key=len), heapq.nlargest(n, ["bb", "a", "cc", "d"], key=len))
t(heapq.nsmallest, "x", [1, 2])
t(heapq.nsmallest, 2, 5)
t(heapq.nlargest, 2, [1, "a", 2])
print(list(heapq.merge([1, 4], [2, 3], [], [0])), list(heapq.merge([4, 1], [3, 2], reverse=True)), list(heapq.merge(["a", "ccc"], ["bb"], key=len)))
t(lambda: list(heapq.merge([1], ["a"])))


class L:
    "Only the less-than is asked."

    def __init__(self, v, log):
        self.v, self.log = v, log

    def __lt__(self, o):
        self.log.append((self.v, o.v))
        return self.v < o.v


log = []
h = [L(v, log) for v in (4, 2, 6, 1)]
heapq.heapify(h)
print([x.v for x in h], log)
log.clear()
heapq.heappop(h)
print([x.v for x in h], log)


class Changing:
    def __lt__(self, o):
        c.clear()
        return True


c = [Changing(), Changing(), Changing()]
t(heapq.heapify, c)
a = [1, 2, 2, 2, 3]
print(bisect.bisect_left(a, 2), bisect.bisect_right(a, 2), bisect.bisect(a, 2), bisect.bisect(a, 9), bisect.bisect(a, 0), bisect.bisect_left(a, 2, 2), bisect.bisect(a, 2, 0, 3), bisect.bisect(a, 2, hi=1))
print(bisect.bisect([3, 2, 1], -2, key=operator.neg), bisect.bisect(["a", "bb", "cccc"], 3, key=len), bisect.bisect(a, 2, 4, 1))
t(bisect.bisect, a, 1, -1)
t(bisect.bisect, a, 1, 0, 99)
t(bisect.bisect, a, "x")
t(bisect.bisect, 5, 1)
t(bisect.bisect, a)
t(bisect.bisect, a, 1, "x")
t(bisect.bisect, a, 1, 0, None)
t(bisect.bisect, a, 1, 0, 3, len)
t(bisect.insort, (1, 2), 3)
t(bisect.insort, a, "x")
bisect.insort(a, 2.0)
bisect.insort_left(a, True)
print(a)
w = ["a", "ccc"]
bisect.insort(w, "xx", key=len)
bisect.insort_left(w, "yy", key=len)
print(w)


class Seq:
    def __len__(self):
        return 100

    def __getitem__(self, i):
        print("at", i, end="; ")
        return i * 2

    def insert(self, i, x):
        print("insert", i, x)


print(bisect.bisect_left(Seq(), 37), bisect.bisect(Seq(), 37, 17, 20))
bisect.insort(Seq(), 50)
t(bisect.bisect, [float("nan")] * 3, 1)
