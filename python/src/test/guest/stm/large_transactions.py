# Long and large transactions; many small ones; big containers; many threads.
import threading

from transaction import TransactionQueue, atomic, stmdict


def run(target, count):
    threads = [threading.Thread(target=target, args=(t,)) for t in range(count)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()


class Cell:
    def __init__(self):
        self.n = 0


cells = [Cell() for _ in range(2000)]
big_list = list(range(5000))
big_dict = {i: i for i in range(5000)}


def sweep(t):
    for _ in range(2):
        with atomic:
            for c in cells:
                c.n += 1
            for i in range(0, 5000, 7):
                big_list[i] += 1
                big_dict[i] += 1


run(sweep, 3)
print({c.n for c in cells}, {big_list[i] - i for i in range(0, 5000, 7)}, {big_dict[i] - i for i in range(0, 5000, 7)}, big_list[1])
sums = set()


def mover(t):
    for i in range(100):
        with atomic:
            cells[i].n -= 1
            cells[1999 - i].n += 1


def reader(t):
    for _ in range(5):
        with atomic:
            total = 0
            for c in cells:
                total += c.n
        sums.add(total)


threads = [threading.Thread(target=f, args=(0,)) for f in (mover, reader, mover, reader)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sums)
counter = Cell()


def small(t):
    for _ in range(200):
        with atomic:
            counter.n += 1


run(small, 16)
print(counter.n)
built = {}


def build(t):
    with atomic:
        built[t] = {"list": [[i] for i in range(200)], "map": {i: str(i) for i in range(200)}, "objects": [Cell() for _ in range(200)]}


run(build, 4)
print(sorted(built), all(len(b["list"]) == len(b["map"]) == len(b["objects"]) == 200 for b in built.values()))
queue = [0] * 100


def shift(t):
    for i in range(50):
        with atomic:
            queue.append(queue.pop(0) + 1)
            queue.insert(50, queue.pop(10))
            queue.reverse()


run(shift, 4)
print(len(queue), sum(queue))
text = Cell()
text.n = ""


def append_text(t):
    for i in range(50):
        with atomic:
            text.n += "abcd"[t]


run(append_text, 4)
print(len(text.n), [text.n.count(c) for c in "abcd"])
tr = TransactionQueue()
histogram = stmdict()
totals = Cell()


def bin_number(n):
    key = n * n % 37
    histogram[key] = histogram.get(key, 0) + 1
    if n % 50 == 0:
        totals.n += sum(histogram.values()) > 0


for n in range(1500):
    tr.add(bin_number, n)
tr.run(4)
expected = {}
for n in range(1500):
    expected[n * n % 37] = expected.get(n * n % 37, 0) + 1
print(dict(histogram.items()) == expected, totals.n, tr.number_of_transactions_executed())
grid = [[0] * 20 for _ in range(20)]


def paint(t):
    for i in range(20):
        with atomic:
            for row in grid:
                row[i] += 1
        with atomic:
            for j in range(20):
                grid[i][j] += 10


run(paint, 4)
print({v for row in grid for v in row})
