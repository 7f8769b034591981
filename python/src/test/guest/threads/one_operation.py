# What is one call of a C function, or one bytecode, in CPython sees one state of a collection that another
# thread changes: here each collection has two states, and one operation leads from one to the other.
import functools
import itertools
import math
import operator
import sys
import threading
from collections import Counter, OrderedDict, defaultdict, deque

sys.setswitchinterval(1e-6)
ROUNDS = 30
LOW = list(range(20))
HIGH = list(range(100, 125))
ONES_AND_TWOS = [1] * 20 + [2] * 20
OTHERS = set(range(10, 30))


class List(list):
    pass


class Dict(dict):
    pass


class Deque(deque):
    pass


class Record:
    pass


items = list(LOW)
own_list = List(LOW)
line = deque(ONES_AND_TWOS)
own_deque = Deque(ONES_AND_TWOS)
table = dict.fromkeys(LOW, 1)
own_dict = Dict(table)
default = defaultdict(int, table)
ordered = OrderedDict(table)
full = {}
group = set(LOW)
data = bytearray(LOW)
record = Record()
vars(record).update((f"a{i}", i) for i in range(10))
names = vars(record)
BELOW = {f"a{i}": i for i in range(10)}
ABOVE = {f"a{i}": i + 100 for i in range(10)}
TWOS = dict.fromkeys(LOW, 2)
ONES = dict.fromkeys(LOW, 1)

CHANGES = {
    "items": ("items[:] = HIGH", "items[:] = LOW"),
    "own_list": ("own_list[:] = HIGH", "own_list[:] = LOW"),
    "line": ("line.rotate(20)", "line.rotate(20)"),
    "own_deque": ("own_deque.appendleft(7)", "own_deque.popleft()"),
    "table": ("table.update(TWOS)", "table.update(ONES)"),
    "own_dict": ("own_dict.update(TWOS)", "own_dict.update(ONES)"),
    "default": ("default.update(TWOS)", "default.update(ONES)"),
    "ordered": ("ordered.move_to_end(0)", "ordered.move_to_end(0, False)"),
    "full": ("full.update(ONES)", "full.clear()"),
    "group": ("group.symmetric_difference_update(OTHERS)",) * 2,
    "data": ("data[:] = HIGH", "data[:] = LOW"),
    "names": ("names.update(ABOVE)", "names.update(BELOW)"),
}
ITERABLES = "items own_list line own_deque table own_dict default ordered full group data names".split()
READS = """
tuple(X)
list(X)
[*X]
(0, *X, 1)
all_of(*X)
bytes_of(X)
sum(X)
max(X)
min(X, default=0)
any(X)
all(X)
sorted(X)
sorted(X, key=operator.neg)
set(X) == set(LOW)
{*X} == set(HIGH)
frozenset(X) == frozenset(LOW)
deque(X)
dict.fromkeys(X)
unpacked(X)
extended(X)
added(X)
sliced(X)
updated(X)
functools.reduce(operator.add, X)
operator.countOf(X, 1)
math.fsum(X)
math.prod(X)
119 in X
Counter(X)
set().issuperset(X)
set(LOW).isdisjoint(X)
next(itertools.combinations(X, 20), None)
next(itertools.product(X, X), None)
"""
MAPPINGS = "table own_dict default ordered full names".split()
OF_MAPPINGS = """
dict(X)
{**X}
X | {}
X.copy()
list(X.values())
list(X.items())
X == ONES
X.items() <= ONES.items()
str(X)
merged(X)
OrderedDict(X)
"""
OTHER = """
names: keywords(**names)
names: "{a0} {a9}".format(**names)
names: "%(a0)s %(a9)s" % names
names: "{0[a0]} {0[a9]}".format(names)
names: "{0.a0} {0.a9}".format(record)
names: operator.attrgetter("a0", "a9")(record)
table: operator.itemgetter(1, 19)(table)
items: "%s %s" % (items, items)
items: ",".join(items)
items: items + items
items: items.index(119)
line: line + line
line: line * 2
line: line.copy()
line: line.index(2)
data: data * 2
"""


def all_of(*values):
    return values


def keywords(**values):
    return values


def bytes_of(iterable):
    return bytes(iterable)


def unpacked(iterable):
    first, *middle, last = iterable
    return first, middle, last


def extended(iterable):
    made = [1]
    made.extend(iterable)
    return made


def added(iterable):
    made = [1]
    made += iterable
    return made


def sliced(iterable):
    made = [1, 2, 3]
    made[1:2] = iterable
    return made


def updated(iterable):
    made = {1}
    made.update(iterable)
    return sorted(made, key=str)


def merged(mapping):
    made = {1: 1}
    made.update(mapping)
    return made


def outcome(read):
    try:
        return repr(read())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Changer(threading.Thread):
    """Leads a collection to and fro while somebody reads it."""

    def __init__(self):
        super().__init__(daemon=True)
        self.begin = threading.Semaphore(0)
        self.ended = threading.Semaphore(0)
        self.steps = None
        self.running = False
        self.start()

    def run(self):
        while self.begin.acquire() and self.steps:
            there, back = self.steps
            while self.running:
                there()
                back()
            self.ended.release()


def check(changer, name, expression):
    read = eval(f"lambda: {expression}", globals())
    there, back = (eval(compile(f"lambda: {s}", "", "eval")) if "=" not in s else assigning(s) for s in CHANGES[name])
    for _ in range(4):  # until the order of a set repeats itself
        there()
        back()
    expected = {outcome(read)}
    there()
    expected.add(outcome(read))
    back()
    changer.steps = there, back
    changer.running = True
    changer.begin.release()
    wrong = {outcome(read) for _ in range(ROUNDS)} - expected
    changer.running = False
    changer.ended.acquire()
    if wrong:
        print(expression, "gave", wrong.pop())
    return 1


def assigning(statement):
    namespace = {}
    exec(f"def assign():\n    {statement}", globals(), namespace)
    return namespace["assign"]


changer = Changer()
checked = 0
for name in ITERABLES:
    for expression in READS.split("\n")[1:-1]:
        checked += check(changer, name, expression.replace("X", name))
for name in MAPPINGS:
    for expression in OF_MAPPINGS.split("\n")[1:-1]:
        checked += check(changer, name, expression.replace("X", name))
for entry in OTHER.split("\n")[1:-1]:
    name, expression = entry.split(": ", 1)
    checked += check(changer, name, expression)
changer.steps = None
changer.begin.release()
print(checked, "expressions")
