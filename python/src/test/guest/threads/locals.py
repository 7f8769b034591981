# threading.local: separate values, subclass initialisation, attribute errors, many threads.
import threading

data = threading.local()
data.x = "main"
seen = []


def other():
    seen.append(hasattr(data, "x"))
    data.x = "other"
    data.y = 1
    seen.append((data.x, sorted(data.__dict__)))


t = threading.Thread(target=other)
t.start()
t.join()
print(seen, data.x, hasattr(data, "y"), data.__dict__)
try:
    data.y
except AttributeError as e:
    print(e)
del data.x
try:
    del data.x
except AttributeError as e:
    print(e)


class Config(threading.local):
    default = "class attribute"

    def __init__(self, name):
        initialised.append(name)
        self.name = name
        self.log = []

    def add(self, x):
        self.log.append(x)
        return self.log


initialised = []
c = Config("c")
c.add("main")


def use(i):
    outcome[i] = list(c.add(i)), c.name, c.default
    c.name = f"changed {i}"


outcome = {}
threads = [threading.Thread(target=use, args=(i,)) for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(outcome.items()), c.log, c.name, initialised)
try:
    threading.local(1)
except TypeError as e:
    print(e)
try:
    c.__dict__ = {}
except AttributeError as e:
    print(e)
counter = threading.local()
totals = []


def count():
    counter.n = 0
    for _ in range(1000):
        counter.n += 1
    totals.append(counter.n)


threads = [threading.Thread(target=count) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(totals, hasattr(counter, "n"))
