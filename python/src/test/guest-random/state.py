"""The shared state of a random program: making it, capturing it as a value, putting it back.

A captured state is hashable and knows nothing of identities but those of boxes, which have labels.
"""

PRELUDE = '''
from collections import deque
from itertools import count

from transaction import atomic, stmdict


class Box:
    def __init__(self, label, value):
        self.label = label
        self.value = value


def one(*thing):
    return 1


def two(*thing):
    return 2


class Thing:
    level = 0
    method = one

    def raise_both(self, by):
        self.a += by
        self.level = self.a + by


fixed = property(lambda thing: "fixed")


class Slotted:
    __slots__ = ("left", "right")


def counting(start):
    n = start
    while True:
        yield n
        n += 1


def make_cell(value):
    def bump(by):
        nonlocal value
        value += by

    def peek():
        return value

    def poke(new):
        nonlocal value
        value = new

    return bump, peek, poke


bump, peek, poke = make_cell(0)
g = 0
h = 0
word = ""
helper = one
ticket = count(0)
numbers = counting(0)
thing = Thing()
pair = Slotted()
pair.left = pair.right = 0
items = []
table = {}
keyed = stmdict()
line = deque()
group = set()
'''


class Registers:
    """What belongs to one thread: its last value, its box, its count of blocks, all it saw."""

    def __init__(self, value=None, box=None, blocks=0, seen=()):
        self.value = value
        self.box = box
        self.blocks = blocks
        self.seen = list(seen)


def freeze(value):
    """A hashable equal of a value that an operation returned."""
    if isinstance(value, (list, tuple)):
        return tuple([freeze(element) for element in value])
    if isinstance(value, dict):
        return tuple([(key, freeze(element)) for key, element in value.items()])
    return value


def capture(namespace, registers):
    """The state as a hashable value. Takes a number each from the iterators."""
    thing = namespace["thing"]
    extra = vars(namespace["Thing"]).get("extra")
    boxes = {}
    attributes = []
    for name, value in sorted(vars(thing).items()):
        if isinstance(value, namespace["Box"]):
            boxes[value.label] = value.value
            value = ("box", value.label)
        attributes.append((name, value))
    threads = []
    for r in registers:
        label = None
        if r.box is not None:
            label = r.box.label
            boxes[label] = r.box.value
        threads.append((freeze(r.value), label, r.blocks, freeze(r.seen)))
    return (
        namespace["g"],
        namespace["h"],
        namespace["peek"](),
        namespace["Thing"].level,
        namespace["Thing"].method.__name__,
        "fixed" if extra is namespace["fixed"] else extra,
        vars(namespace["Thing"]).get("b"),
        namespace["word"],
        namespace["helper"].__name__,
        next(namespace["ticket"]),
        next(namespace["numbers"]),
        (namespace["pair"].left, namespace["pair"].right),
        tuple(attributes),
        tuple(namespace["items"]),
        tuple(namespace["table"].items()),
        tuple(sorted(namespace["keyed"].items())),
        tuple(namespace["line"]),
        tuple(sorted(namespace["group"])),
        tuple(sorted(boxes.items())),
        tuple(threads),
    )


def restore(namespace, state):
    """Makes the namespace's state equal to a captured one; returns the registers."""
    g, h, cell, level, method, extra, b, word, helper, ticket, number, pair, *rest = state
    attributes, items, table, keyed, line, group, box_values, threads = rest
    boxes = {label: namespace["Box"](label, value) for label, value in box_values}
    namespace["g"] = g
    namespace["h"] = h
    namespace["poke"](cell)
    namespace["Thing"].level = level
    namespace["Thing"].method = namespace[method]
    for name, value in (("extra", namespace["fixed"] if extra == "fixed" else extra), ("b", b)):
        if value is not None:
            setattr(namespace["Thing"], name, value)
        elif name in vars(namespace["Thing"]):
            delattr(namespace["Thing"], name)
    namespace["word"] = word
    namespace["helper"] = namespace[helper]
    namespace["ticket"] = namespace["count"](ticket)
    namespace["numbers"] = namespace["counting"](number)
    namespace["pair"].left, namespace["pair"].right = pair
    thing = namespace["thing"]
    vars(thing).clear()
    for name, value in attributes:
        if isinstance(value, tuple):
            value = boxes[value[1]]
        vars(thing)[name] = value
    namespace["items"][:] = items
    namespace["table"].clear()
    namespace["table"].update(table)
    for key in list(namespace["keyed"].keys()):
        del namespace["keyed"][key]
    for key, value in keyed:
        namespace["keyed"][key] = value
    namespace["line"].clear()
    namespace["line"].extend(line)
    namespace["group"].clear()
    namespace["group"].update(group)
    return [
        Registers(value, None if label is None else boxes[label], blocks, seen)
        for value, label, blocks, seen in threads
    ]
