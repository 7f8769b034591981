# Generators composed into pipelines, trees, coroutines and schedulers.
from collections import deque


def read(lines):
    for line in lines:
        yield line


def strip(source):
    for line in source:
        yield line.strip()


def grep(pattern, source):
    return (line for line in source if pattern in line)


def numbered(source, start=1):
    for n, line in enumerate(source, start):
        yield f"{n}: {line}"


lines = [" apple pie ", "banana", " apple tart", "cherry ", "pineapple"]
print(list(numbered(grep("apple", strip(read(lines))))))


def coroutine(f):
    def start(*args):
        g = f(*args)
        next(g)
        return g

    return start


@coroutine
def averager():
    total = count = 0
    average = None
    while True:
        value = yield average
        total += value
        count += 1
        average = total / count


avg = averager()
print([avg.send(x) for x in (10, 20, 30)])


@coroutine
def broadcast(targets):
    while True:
        item = yield
        for t in targets:
            t.send(item)


@coroutine
def collect(out, f):
    try:
        while True:
            out.append(f((yield)))
    except GeneratorExit:
        out.append("closed")


a, b = [], []
targets = [collect(a, str.upper), collect(b, len)]
hub = broadcast(targets)
for word in ("x", "yy"):
    hub.send(word)
for t in targets:
    t.close()
print(a, b)


class Scheduler:
    def __init__(self):
        self.ready, self.trace = deque(), []

    def spawn(self, name, g):
        self.ready.append((name, g, None))

    def run(self):
        while self.ready:
            name, g, value = self.ready.popleft()
            try:
                request = g.send(value)
            except StopIteration as e:
                self.trace.append((name, "returned", e.value))
            except Exception as e:
                self.trace.append((name, "failed", repr(e)))
            else:
                if request[0] == "spawn":
                    self.spawn(*request[1:])
                self.ready.append((name, g, request))


def ticker(n, step):
    for i in range(n):
        s.trace.append((step, i))
        yield ("tick", i)
    return n


def parent():
    got = yield ("spawn", "child", ticker(2, "c"))
    result = yield from ticker(1, "p")
    return got[0], result


def failing():
    yield ("tick", 0)
    raise ValueError("task failed")


s = Scheduler()
s.spawn("a", ticker(3, "a"))
s.spawn("parent", parent())
s.spawn("failing", failing())
s.run()
print(*s.trace, sep="\n")


def window(source, n):
    recent = deque(maxlen=n)
    for x in source:
        recent.append(x)
        if len(recent) == n:
            yield tuple(recent)


def merge(*sources):
    heads = [(next(it), i, it) for i, it in enumerate(map(iter, sources))]
    while heads:
        value, i, it = min(heads)[:2] + (None,)
        it = next(h[2] for h in heads if h[1] == i)
        yield value
        heads = [h for h in heads if h[1] != i]
        nxt = next(it, None)
        if nxt is not None:
            heads.append((nxt, i, it))


print(list(window(range(5), 3)), list(merge([1, 4, 7], [2, 5], [3, 6, 9])))


def permutations(items):
    if not items:
        yield ()
    for i, x in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1 :]):
            yield (x,) + rest


def inorder(tree):
    if tree:
        left, value, right = tree
        yield from inorder(left)
        yield value
        yield from inorder(right)


print(list(permutations("abc")), list(inorder(((None, 1, None), 2, ((None, 3, None), 4, None)))))
gens = [ticker(i, "z") for i in range(3)]
s.trace.clear()
print([list(g) for g in gens], len(s.trace), sum(1 for _ in merge(range(100), range(50, 150))))
