"""Random programs for an ordered queue: a seed gives the source of a module with tasks.

Tasks share dicts, lists, objects and names, print, raise, catch, add tasks, roll back and retry.
The module's `add_all(queue)` adds the first tasks; it has no other code that is run from outside.
"""

import random

PRELUDE = '''
from collections import defaultdict, deque

from transaction import atomic, or_else, retry


class Thing:
    level = 0

    def __init__(self, n):
        self.n = n
        self.items = []

    def bump(self, by):
        self.n += by
        return self.n


def counting():
    n = 0
    while True:
        yield n
        n += 1


total = 0
word = ""
table = {}
grouped = defaultdict(list)
items = []
line = deque(maxlen=20)
things = [Thing(i) for i in range(4)]
tickets = counting()
'''

STATEMENTS = (
    "total += {a}",
    "total = total * 3 + {a} & 0xFFFFFF",
    "word = (word + chr(97 + total % 26))[-12:]",
    "table[{k}] = total",
    "table[{k}] = table.get({k}, 0) + {a}",
    "table.setdefault({k}, []) if not table else table.pop(next(iter(table)))",
    "table.update((i, total + i) for i in range({a} % 5))",
    "grouped[{k}].append(number)",
    "grouped[total % 5].append(len(grouped))",
    "items.append((number, total))",
    "items.insert(total % (len(items) + 1), number)",
    "if len(items) > 12: del items[{a} % 4 :: 2]",
    "if items: items[total % len(items)] = number",
    "line.append(number)",
    "line.rotate({a})",
    "if line: total += sum(1 for x in line if x == line[0])",
    "things[{a} % 4].n += {a}",
    "total += things[{a} % 4].bump({a})",
    "things[{a} % 4].items.append(number)",
    "things[total % 4], things[{a} % 4] = things[{a} % 4], things[total % 4]",
    "things[{a} % 4] = Thing(number)",
    "Thing.level += 1",
    "things[{a} % 4].level = total",
    "total += next(tickets)",
    "print(number, total, word)",
    "print(number, sorted(table.items(), key=str)[:4])",
    "print(number, dict(grouped), sep=': ')",
    "print(number, items[-3:], list(line)[:4], end=' end\\n')",
    "print(number, [(t.n, t.level, len(t.items)) for t in things])",
    "print(number, end=' '); print(list(table), total)",
    "total += len(os.stat('/'))",
    "sys.stderr.write(f'error stream {{number}} {{total}}\\n')",
)

COMPOUND = (
    ("try:", "    total += 1", "    raise KeyError(total)", "except KeyError as e:", "    print(number, repr(e))"),
    ("try:", "    print(number, table[{k}])", "except KeyError:", "    table[{k}] = number"),
    ("try:", "    items.remove(number - {a})", "except ValueError as e:", "    print(number, e)", "finally:", "    total += 1"),
    ("with atomic:", "    total += {a}", "    line.append(total)"),
    ("for k in list(table):", "    if table[k] == number % 3: del table[k]"),
    ("for i in range({a} * 40):", "    total = total * 5 + i & 0xFFFF"),
    ("if total % 3 == 0:", "    queue.add(late, number * 10)", "    print(number, 'adds', number * 10)"),
    ("def part():", "    if total % 2: retry()", "    return 'even'",
     "print(number, or_else(part, lambda: 'odd'))"),
    ("queue.add_generator(steps(number))",),
)

# Where transactions are one lock nothing can be undone.
UNDOING = (
    ("try:", "    with atomic(rollback=True):", "        total += 1000", "        items.append('no')",
     "        raise ValueError(total)", "except ValueError as e:", "    print(number, e)"),
)


class Source:
    """One program."""

    def __init__(self, seed, undoing):
        self.random = random.Random(seed)
        self.compound = COMPOUND + UNDOING if undoing else COMPOUND[:-2] + COMPOUND[-1:]
        self.calm = self.random.randrange(3) == 0  # tasks that seldom meet

    def lines(self):
        r = self.random
        kinds = r.randint(2, 5)
        lines = ["import os, sys"] + PRELUDE.splitlines()
        for kind in range(kinds):
            lines += self.function(f"task{kind}", r.randint(1, 6))
        lines += self.function("late", 2, adds=False)
        lines += ["def steps(number):"]
        lines += ["    " + line for line in self.globals()]
        for part in range(r.randint(1, 3)):
            lines += ["    " + line for line in self.body(1, adds=False)] + [f"    yield {part}"]
        failing = r.randrange(60) if r.randrange(3) == 0 else -1
        count = r.randint(20, 60)
        lines += ["def fail(number):", "    print(number, 'fails')", "    table['failed'] = number"]
        lines += ["    raise LookupError(number, total)"]
        lines += ["def add_all(queue):"]
        for number in range(count):
            name = "fail" if number == failing else f"task{r.randrange(kinds)}"
            lines.append(f"    queue.add({name}, {number})")
        return lines

    def function(self, name, statements, adds=True):
        lines = [f"def {name}(number):"]
        lines += ["    " + line for line in self.globals()]
        if self.calm:
            lines.append("    own = [number]")
            lines.append("    for i in range(200): own.append(own[-1] * 7 + i & 0xFFFF)")
        return lines + ["    " + line for line in self.body(statements, adds)]

    def globals(self):
        return ("global total, word",)

    def body(self, statements, adds=True):
        r = self.random
        lines = []
        for _ in range(statements):
            if r.randrange(4):
                chosen = (r.choice(STATEMENTS),)
            else:
                chosen = r.choice(self.compound)
                if not adds and any("queue" in line for line in chosen):
                    chosen = ("total += 2",)
            a = r.randint(0, 9)
            k = r.choice(("'x'", "'y'", "number % 3", "total % 7", "number"))
            lines += [line.format(a=a, k=k) for line in chosen]
        return lines


def source(seed, undoing=True):
    """The text of a program. undoing: whether parts of it are rolled back."""
    return "\n".join(Source(seed, undoing).lines()) + "\n"
