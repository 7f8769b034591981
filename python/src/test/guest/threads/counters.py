# Augmented assignment of built-in operands never loses an update: names, attributes, items.
import threading

N, T = 3000, 4
counter = 0


class Box:
    shared = 0
    __slots__ = ("slot",)


class Open:
    total = 0

    def __init__(self):
        self.n = 0
        self.f = 0.0
        self.s = 0


box, instance = Box(), Open()
box.slot = 0
d = {"k": 0, 5: 0}
lst = [0, 0.0, 0]


def work(t):
    global counter
    for i in range(N):
        counter += 1
        box.slot += 2
        instance.n += 1
        instance.f += 0.5
        instance.s -= 1
        Open.total += 1
        d["k"] += 1
        d[5] -= 1
        lst[0] += 1
        lst[1] += 1.0
        lst[-1] ^= 1


def run(target):
    threads = [threading.Thread(target=target, args=(t,)) for t in range(T)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()


run(work)
print(counter, box.slot, instance.n, instance.f, instance.s, Open.total, d, lst)


def cells():
    n = 0
    big = 2**62

    def up(t):
        nonlocal n, big
        for _ in range(N):
            n += 1
            big += 2**60

    run(up)
    return n, big == 2**62 + N * T * 2**60


print(cells())
text = ""
parts = []


def strings(t):
    global text
    for _ in range(200):
        text += "x"
        parts.append(t)


run(strings)
print(len(text), len(parts), sorted(set(parts)), [parts.count(t) for t in range(T)])
flags = 0


def bits(t):
    global flags
    for i in range(16):
        flags |= 1 << (t * 16 + i)


run(bits)
print(flags == 2**64 - 1)
nested = {"a": [{"n": 0}]}


def deep(t):
    for _ in range(N):
        nested["a"][0]["n"] += 1


run(deep)
print(nested)
