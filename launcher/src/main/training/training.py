"""What the AOT cache is trained on: the build runs it once, from beginning to end.

The classes that it loads are in the cache, and what the Java machine learns while it runs decides
what is compiled early in every later start, the Graal compiler itself above all. So it imports what
programs import, does a little of everything in a few loops that get hot, and prints nothing. The
argument "imports" ends it after the imports: then the modules are kept compiled, and a second run
shows how those are read.
"""
import abc
import collections
import contextlib
import copy
import enum
import heapq
import io
import json
import math
import os
import random
import re
import sys
import tempfile
import threading
import time

from transaction import TransactionQueue, atomic

SECONDS = 0.6

# Imported for their own sake; one that cannot be is left out.
MODULES = (
    "argparse", "asyncio", "bisect", "dataclasses", "datetime", "decimal", "fractions",
    "functools", "inspect", "itertools", "logging", "operator", "pathlib", "queue", "shlex",
    "socket", "string", "struct", "subprocess", "textwrap", "traceback", "types", "typing",
    "unittest", "urllib.parse", "weakref",
)


class Shape(abc.ABC):
    __slots__ = ("scale",)

    def __init__(self, scale):
        self.scale = scale

    @abc.abstractmethod
    def area(self): ...

    @property
    def doubled(self):
        return 2 * self.area()


class Square(Shape):
    __slots__ = ()

    def area(self):
        return self.scale * self.scale


class Circle(Shape):
    def area(self):
        return math.pi * self.scale ** 2

    def __eq__(self, other):
        return isinstance(other, Circle) and self.scale == other.scale

    def __hash__(self):
        return hash(self.scale)


class Task:
    def __init__(self, priority, name="task"):
        self.priority = priority
        self.name = name

    def __lt__(self, other):
        return (self.priority, self.name) < (other.priority, other.name)


class Colour(enum.Enum):
    RED = 1
    GREEN = 2


def objects(n):
    shapes = [Square(i) if i % 3 else Circle(i) for i in range(n)]
    return sum(s.area() + s.doubled for s in shapes) + len({s for s in shapes if s.scale < 50})


def numbers(n):
    total, x = 0, 1.5
    for i in range(n):
        total += i * i % 7 - (i >> 2) + (i & 12345)
        x = x * 0.999 + i / (n + 1)
        if i % 1000 == 0:
            total += 1 << (i % 90)
    return total, x


def containers(n):
    table, ordered, seen = {}, [], set()
    for i in range(n):
        key = "k%d" % (i % 97)
        table.setdefault(key, []).append(i)
        ordered.append((i * 7919) % n)
        seen.add(i % 13)
    ordered.sort()
    ordered.reverse()
    counted = collections.Counter(word[0] for word in table)
    return len(table), ordered[: n // 2], sorted(seen, key=lambda v: -v), counted.most_common(2)


def texts(n):
    words = []
    for i in range(n):
        words.append(f"{i:05d} {'word'.upper()} {i / 3:.2f}")
    joined = " ".join(words)
    found = re.findall(r"(\d+) (\w+)", joined)
    return len(found), joined.split()[-1].replace("3", "x"), joined.encode().decode()[:10]


def generator(n):
    for i in range(n):
        got = yield i
        if got:
            yield -i


def control(n):
    caught = 0
    for i in generator(n):
        try:
            if i % 5 == 0:
                raise ValueError(i)
            with contextlib.nullcontext(i) as v:
                caught += v % 2
        except ValueError as e:
            caught += len(e.args)
        finally:
            caught += 1
    match [caught, {"n": n}]:
        case [int(c), {"n": m}] if c > m:
            return c
        case _:
            return 0


def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


def library(n):
    heap = []
    for i in range(n):
        heapq.heappush(heap, Task((i * 31) % 17, str(i)))
    names = [heapq.heappop(heap).name for _ in range(n)]
    document = json.loads(json.dumps({"names": names, "colour": Colour.RED.name, "pi": math.pi}))
    random.seed(n)
    random.shuffle(names)
    return document, copy.deepcopy(names)


def shared(n):
    accounts = {"a": n, "b": n}
    lengths = {}

    def transfer(giver, taker):
        for _ in range(n):
            with atomic:
                accounts[giver] -= 1
                accounts[taker] += 1

    def measure(word):
        lengths.setdefault(len(word), []).append(word)

    threads = [threading.Thread(target=transfer, args=pair) for pair in (("a", "b"), ("b", "a"))]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    tasks = TransactionQueue()
    for i in range(n // 10):
        tasks.add(measure, "w" * (i % 10))
    tasks.run()
    return accounts, len(lengths)


def files(folder):
    path = os.path.join(folder, "text.txt")
    with open(path, "w") as f:
        f.write("one line\nanother\n" * 200)
    with open(path) as f:
        lines = [line.strip() for line in f]
    print(*lines, file=io.StringIO())
    return len(lines), os.listdir(folder), os.stat(path).st_size


def modules():
    for name in MODULES:
        try:
            __import__(name)
        except ImportError:
            pass


def sources():
    """Parsing and compiling, and an error that nobody expected."""
    for module in (collections, enum, json, re, os):
        with open(module.__file__, encoding="utf-8") as f:
            compile(f.read(), module.__file__, "exec")
    try:
        exec("def f(x):\n    return x.missing\nf(3)\n", {})
    except AttributeError:
        errors, sys.stderr = sys.stderr, io.StringIO()
        try:
            sys.excepthook(*sys.exc_info())
        finally:
            sys.stderr = errors


def repeat(work):
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        work(2000)


def main():
    modules()
    if sys.argv[1:] == ["imports"]:
        return
    sources()
    with tempfile.TemporaryDirectory() as folder:
        files(folder)
    for work in (objects, numbers, containers, texts, control, library, shared):
        repeat(work)
    fibonacci(25)


main()
