# add_generator: each yield ends a transaction; interleavings keep each generator's order.
from transaction import TransactionQueue, atomic, is_atomic

tr = TransactionQueue()
log = []


def steps(name, n):
    for i in range(n):
        log.append((name, i, is_atomic()))
        yield
    log.append((name, "end", is_atomic()))


for name in "abc":
    tr.add_generator(steps(name, 4))
tr.run()
for name in "abc":
    print(name, [(i, d) for n, i, d in log if n == name])
print(tr.number_of_transactions_executed())
pairs = {"x": 0, "y": 0}
seen = []


def both():
    for _ in range(50):
        pairs["x"] += 1
        pairs["y"] += 1
        yield "ignored"


def check():
    for _ in range(50):
        seen.append(pairs["x"] == pairs["y"])
        yield


for _ in range(3):
    tr.add_generator(both())
    tr.add_generator(check())
tr.run(4)
print(pairs, all(seen), len(seen))


def adds():
    tr.add(log.append, "added")
    yield
    tr.add_generator(steps("d", 1))
    yield


log.clear()
tr.add_generator(adds())
tr.run()
print(sorted(map(str, log)))


def fails():
    log.append("first")
    yield
    log.append("second")
    raise KeyError("in generator")


log.clear()
tr.add_generator(fails())
try:
    tr.run()
except KeyError as e:
    print(repr(e), log)
tr.add_generator(iter([1, 2, 3]))
tr.run()
print(tr.number_of_transactions_executed())


class Steps:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration


s = Steps()
tr.add_generator(s)
tr.run(1)
print(s.n)
try:
    tr.add_generator(5)
except TypeError as e:
    print(e)
empty = (x for x in ())
tr.add_generator(empty)
tr.run()
