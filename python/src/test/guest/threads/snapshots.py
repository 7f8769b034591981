# One call that copies or changes a whole container sees and leaves it consistent.
import threading

N = 400
keys = [f"k{i}" for i in range(20)]
d = dict.fromkeys(keys, 0)
lst = [0] * 50
s = set(range(10))
stop = threading.Event()
bad = []


def change_dict():
    for i in range(N):
        d.update(dict.fromkeys(keys, i))


def change_list():
    for i in range(N):
        lst[:] = [i] * (30 + i % 40)


def change_set():
    low, high = set(range(10)), set(range(10, 20))
    both = low | high
    for i in range(N):
        s.symmetric_difference_update(both)


def watch():
    while not stop.is_set():
        values = list(d.values())
        if len(set(values)) != 1:
            bad.append(("dict", values))
        if len(set(d.copy().values())) != 1:
            bad.append("dict copy")
        if len({v for k, v in list(d.items())}) != 1:
            bad.append("items")
        copy = lst[:]
        if len(set(copy)) != 1 or len(copy) != 30 + copy[0] % 40 and copy[0]:
            bad.append(("list", copy))
        if len(set(sorted(lst))) != 1:
            bad.append("sorted")
        if len(set(tuple(lst))) != 1:
            bad.append("tuple")
        if min(lst2 := list(lst)) != max(lst2):
            bad.append("min max")
        t = frozenset(s)
        if t != frozenset(range(10)) and t != frozenset(range(10, 20)):
            bad.append(("set", t))
        if len(s) != 10:
            bad.append("len")


watchers = [threading.Thread(target=watch) for _ in range(2)]
changers = [threading.Thread(target=f) for f in (change_dict, change_list, change_set)]
for t in watchers + changers:
    t.start()
for t in changers:
    t.join()
stop.set()
for t in watchers:
    t.join()
print(bad[:3], set(d.values()), set(lst), len(lst), sorted(s))
a, b = [1, 2, 3] * 20, [1, 2, 3] * 20
unequal = []


def rotate():
    for i in range(N):
        a[0:0] = [1, 2, 3]
        del a[-3:]


def compare():
    for i in range(N):
        r = a == b
        if not r and len(a) == len(b) and a[:] != b:
            unequal.append(i)


threads = [threading.Thread(target=f) for f in (rotate, compare)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(unequal, a == b)
