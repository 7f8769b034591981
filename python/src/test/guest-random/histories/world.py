"""What the threads of a history share: lists, registers, counters, things to wait for, a file."""

import itertools
import os
import queue
import tempfile
import threading
from collections import deque

from records import Final
from transaction import stmdict

LIST_KINDS = 6
CAP = 48  # about so many values are appended to a list before another one takes its place
IN_ONE = 4  # lists that share a dict or a list which holds them
TOKENS_AT_FIRST = 2


class Thing:
    level = None

    def __init__(self):
        self.x = None
        self.n = 0
        self.items = ()


class Slotted:
    __slots__ = ("x",)


class Lists:
    """Things to append to, of several kinds; each grows at its end only, and is read as a tuple."""

    def __init__(self, count):
        self.count = count
        self.homes = [self.home(number) for number in range(count)]
        for number in range(count):
            if number % LIST_KINDS >= 4:
                self.homes[number] = self.homes[number - number // LIST_KINDS % IN_ONE * LIST_KINDS]

    def home(self, number):
        kind = number % LIST_KINDS
        if kind == 0:
            return []
        if kind == 1:
            return deque()
        if kind == 2:
            return Thing()
        if kind == 3:
            return {}
        if kind == 4:
            return {number + step * LIST_KINDS: () for step in range(IN_ONE)}
        return [()] * IN_ONE

    def append(self, number, value):
        """One operation on shared things, whatever the kind."""
        kind = number % LIST_KINDS
        home = self.homes[number]
        if kind == 0:
            home.append(value)
        elif kind == 1:
            home.append(value)
        elif kind == 2:
            home.items += (value,)
        elif kind == 3:
            home[value] = None
        elif kind == 4:
            home[number] += (value,)
        else:
            home[number // LIST_KINDS % IN_ONE] += (value,)

    def read(self, number):
        kind = number % LIST_KINDS
        home = self.homes[number]
        if kind == 2:
            return home.items
        if kind < 4:
            return tuple(home)
        if kind == 4:
            return home[number]
        return home[number // LIST_KINDS % IN_ONE]

    def size(self, number):
        return len(self.read(number))


REGISTER_KINDS = 9

# The functions of a register belong to it alone, as they would in a program: so compiled code may
# take what it finds for constant. `?` stands for the expression that is read and assigned to.
FUNCTIONS = """
def make(home, index, initial):
    ?SETUP
    def get():
        ?GLOBAL
        return ?
    def put(value):
        ?NONLOCAL
        ? = value
    return get, put
get, put = make(home, index, initial)
"""


def make_register(number):
    """(get, put) of one register that holds its own number."""
    kind = number % REGISTER_KINDS
    name = f"register{number}"
    scope = "pass"
    if kind == 0:
        home, place = Thing(), "home.x"
    elif kind == 1:
        home, place = Slotted(), "home.x"
    elif kind == 2:
        home, place = type(name, (Thing,), {}), "home.level"
    elif kind == 3:
        home, place, scope = None, name, f"global {name}"
    elif kind == 4:
        home, place, scope = None, name, f"nonlocal {name}"
    elif kind == 5:
        home, place = [None] * 3, "home[index]"
    elif kind == 6:
        home, place = {}, "home[index]"
    elif kind == 7:
        home, place = stmdict(), "home[index]"
    else:
        home, place = vars(Thing()), "home['x']"
    setup = f"{name} = initial" if kind == 4 else "pass"
    source = FUNCTIONS.replace("?SETUP", setup).replace("?NONLOCAL", scope)
    source = source.replace("?GLOBAL", scope if kind == 3 else "pass").replace("?", place)
    namespace = {"home": home, "index": 1, "initial": number}
    exec(source, namespace)
    namespace["put"](number)
    return namespace["get"], namespace["put"]


COUNTER_KINDS = 4


def make_counter(number):
    """(get, put, increment) of a counter; `increment` is one operation."""
    kind = number % COUNTER_KINDS
    name = f"counter{number}"
    home, place, scope = (
        (Thing(), "home.n", "pass"),
        (None, name, f"global {name}"),
        ({"n": 0}, "home['n']", "pass"),
        ([0], "home[0]", "pass"),
    )[kind]
    source = f"""
{place} = 0
def get():
    return {place}
def put(value):
    {scope}
    {place} = value
def increment():
    {scope}
    {place} += 1
"""
    namespace = {"home": home}
    exec(source, namespace)
    return namespace["get"], namespace["put"], namespace["increment"]


def counting():
    n = 0
    while True:
        yield n
        n += 1


class World:
    """Everything shared. `spread` is how many lists, registers and counters are in use at once."""

    def __init__(self, spread, operations):
        self.spread = spread
        self.lists = Lists(spread * (1 + operations // (2 * CAP)))
        self.active = list(range(spread))  # the lists in use
        self.registers = [make_register(number) for number in range(spread + 1)]
        self.locked = [make_register(spread + 1 + number) for number in range(spread // 2 + 1)]
        self.locks = [
            threading.RLock() if number % 2 else threading.Lock() for number in range(spread // 2 + 1)
        ]
        self.counters = [make_counter(number) for number in range(spread // 2 + 1)]
        self.ticket = itertools.count()
        self.tickets = counting()
        self.tokens = []
        self.either = ([], [])
        self.queue = queue.Queue()
        self.simple_queue = queue.SimpleQueue()
        self.file = tempfile.NamedTemporaryFile("w", prefix="history", delete=False)
        self.null = os.open(os.devnull, os.O_WRONLY)

    @property
    def initial_values(self):
        return len(self.registers) + len(self.locked)

    def rotate(self):
        """Puts others in the place of the lists that have grown long."""
        active, lists = self.active, self.lists
        for place in range(self.spread):
            number = active[place]
            if lists.size(number) >= CAP and number + self.spread < lists.count:
                active[place] = number + self.spread

    def final(self):
        """What is left when no thread runs any more."""
        self.file.close()
        with open(self.file.name) as lines:
            written = [int(line) for line in lines]
        os.unlink(self.file.name)
        os.close(self.null)
        unclaimed = self.tokens + self.either[0] + self.either[1]
        for waiting in (self.queue, self.simple_queue):
            while not waiting.empty():
                unclaimed.append(waiting.get())
        counts = [get() for get, _, _ in self.counters]
        counts += [next(self.ticket), next(self.tickets)]
        lists = [tuple(self.lists.read(number)) for number in range(self.lists.count)]
        return Final(self.initial_values, lists, counts, sorted(unclaimed), written)
