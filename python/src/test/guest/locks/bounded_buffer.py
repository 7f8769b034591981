# Conditions: a bounded buffer with one lock, with two conditions on one lock, with notify and with wait_for.
import threading

SIZE, ITEMS = 3, 400


class Buffer:
    def __init__(self, lock=None):
        self.items = []
        self.changed = threading.Condition(lock)

    def put(self, item):
        with self.changed:
            while len(self.items) == SIZE:
                self.changed.wait()
            self.items.append(item)
            assert len(self.items) <= SIZE
            self.changed.notify_all()

    def get(self):
        with self.changed:
            self.changed.wait_for(lambda: self.items)
            item = self.items.pop(0)
            self.changed.notify_all()
            return item


class TwoConditions(Buffer):
    def __init__(self, lock):
        super().__init__(lock)
        self.not_full = threading.Condition(lock)
        self.not_empty = threading.Condition(lock)

    def put(self, item):
        with self.not_full:
            while len(self.items) == SIZE:
                self.not_full.wait()
            self.items.append(item)
            self.not_empty.notify()

    def get(self):
        with self.not_empty:
            while not self.items:
                self.not_empty.wait()
            item = self.items.pop(0)
            self.not_full.notify()
            return item


def run(buffer, threads=2):
    got = []

    def produce(start):
        for i in range(start, start + ITEMS):
            buffer.put(i)

    def consume():
        mine = [buffer.get() for _ in range(ITEMS)]
        got.append(mine)

    all = [threading.Thread(target=produce, args=(i * ITEMS,)) for i in range(threads)]
    all += [threading.Thread(target=consume) for _ in range(threads)]
    for t in all:
        t.start()
    for t in all:
        t.join()
    together = sorted(sum(got, []))
    in_order = all_in_order(got, threads)
    print(type(buffer).__name__, together == list(range(threads * ITEMS)), in_order, buffer.items)


def all_in_order(got, threads):
    """What one producer has put comes out in order."""
    for mine in got:
        for i in range(threads):
            part = [x for x in mine if x // ITEMS == i]
            if part != sorted(part):
                return False
    return True


run(Buffer())
run(Buffer(threading.Lock()))
run(TwoConditions(threading.Lock()))
run(TwoConditions(threading.RLock()))
c = threading.Condition()
for f in c.wait, c.notify, c.notify_all:
    try:
        f()
    except RuntimeError as e:
        print(e)
with c:
    print(c.wait(0.01), c.wait_for(lambda: False, 0.01), c.wait_for(lambda: 7))
