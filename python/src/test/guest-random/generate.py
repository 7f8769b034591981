"""Random programs: a seed gives the source of a few threads, or of a few tasks.

Source is made from lists of lines in which `$value`, `$box`, `$blocks` and `$seen` stand for what
belongs to the thread: local variables in the program that runs, fields of `Registers` in the steps
that the oracle calls.

A program has a few themes, parts of the shared state that most of its operations touch: so its
threads meet.
"""

import random

KINDS = ("threads", "plain", "atomic", "tasks")
THEMES = (
    "g h thing Thing peek bump items table keyed line group box "
    "word helper method extra ticket pair numbers"
).split()


class Program:
    """Either threads (lists of steps, a step being lines) or tasks (see `Task`)."""

    def __init__(self, seed, kind):
        self.seed = seed
        self.kind = kind
        self.setup = []
        self.threads = []
        self.tasks = []

    def source(self):
        """What runs: a function for each thread or task."""
        lines = list(self.setup)
        for number, steps in enumerate(self.threads):
            lines += [f"def thread{number}():", "    value = box = None", "    blocks = 0"]
            lines += ["    seen = []", "    global g, h, word, helper"]
            for step in steps:
                lines += indented(inlined(step))
            lines += ["    return value, box, blocks, seen"]
        for task in self.tasks:
            lines += task.source()
        return "\n".join(lines) + "\n"

    def step_source(self):
        """What the oracle calls: a function of the registers for each step."""
        lines = list(self.setup)
        for number, steps in enumerate(self.threads):
            for position, step in enumerate(steps):
                lines += [f"def step{number}_{position}(r):", "    global g, h, word, helper"]
                lines += indented([line.replace("$", "r.") for line in step])
        return "\n".join(lines) + "\n"


class Task:
    def __init__(self, number, parts, first):
        self.number = number
        self.parts = parts
        self.first = first  # added before the queue runs, not by another task

    def addition(self):
        if len(self.parts) > 1:
            return f"queue.add_generator(task{self.number}())"
        return f"queue.add(task{self.number})"

    def source(self):
        lines = [f"def task{self.number}():", "    value = box = None", "    global g, h, word, helper"]
        for position, part in enumerate(self.parts):
            if position:
                lines.append("    yield")
            lines += indented(inlined(part))
        return lines


def indented(lines):
    return ["    " + line for line in lines]


def inlined(lines):
    return [line.replace("$", "") for line in lines]


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.themes = self.random.sample(THEMES, self.random.randint(1, 3))
        self.labels = 0

    def program(self, seed, kind):
        r = self.random
        program = Program(seed, kind)
        program.setup = self.setup()
        if kind == "tasks":
            program.tasks = self.tasks()
        else:
            shape = r.choice(((2, 4), (2, 4), (2, 3), (3, 3), (3, 2), (4, 2)))
            for _ in range(shape[0]):
                count = r.randint(2, shape[1])
                program.threads.append([self.step(kind) for _ in range(count)])
        return program

    def number(self):
        return self.random.choice((0, 1, 2, 3, 5, -1, 7, 2**31, 2**62, 2**63 - 1))

    def small(self):
        return self.random.randint(0, 3)

    def key(self):
        return self.random.choice(("'x'", "'y'", "'z'"))

    def attribute(self):
        return self.random.choice(("a", "a", "b", "level"))

    def setup(self):
        r = self.random
        lines = [f"g = {self.small()}", f"thing.a = {self.small()}"]
        if r.random() < 0.5:
            lines.append(f"items.extend({[self.small() for _ in range(r.randint(1, 3))]})")
        if r.random() < 0.5:
            lines.append(f"table[{self.key()}] = {self.small()}")
        if r.random() < 0.5:
            lines.append(f"keyed[1] = {self.small()}")
        if r.random() < 0.3:
            lines.append(f"line.extend({[self.small(), self.small()]})")
        if r.random() < 0.3:
            lines.append("group.add(1)")
        return lines

    def step(self, kind):
        """The lines of one step of a thread: it happens in one go."""
        in_block = kind == "atomic" or (kind == "threads" and self.random.random() < 0.5)
        body = self.block(0) if in_block else [self.operation()]
        lines = ["try:"] + indented(body)
        lines += ["except Exception as error:", "    $value = type(error).__name__"]
        lines += ["$seen.append($value)"]
        return self.delay() + lines

    def delay(self):
        count = self.random.choice((0, 0, 0, 3, 10, 30, 100))
        return [f"for _ in range({count}): pass"] if count else []

    def block(self, depth):
        r = self.random
        body = ["$blocks += 1"] if depth == 0 else []
        for _ in range(r.randint(1, 3)):
            if depth < 1 and r.random() < 0.1:
                body += self.block(depth + 1)
            else:
                body += self.compound()
            body += self.delay()
        if r.random() < 0.15:
            body.append("raise KeyError($value)" if depth == 0 else "raise ValueError")
        return ["with atomic:"] + indented(body)

    def on_theme(self, make):
        """Lines from make(), by preference such as touch one of the program's themes."""
        for _ in range(8):
            lines = make()
            words = set("".join(c if c.isalpha() else " " for c in " ".join(lines)).split())
            if not words.isdisjoint(self.themes) or self.random.random() < 0.05:
                break
        return lines

    def operation(self):
        return self.on_theme(lambda: [self.any_operation()])[0]

    def compound(self):
        """Lines that are more than one operation: for the inside of a block."""
        if self.random.random() < 0.5:
            return [self.operation()]
        return self.on_theme(self.any_compound)

    def any_operation(self):
        """One operation that the contract calls atomic, with anything private around it."""
        r = self.random
        name = r.choice(("g", "h"))
        attribute = self.attribute()
        key = self.key()
        place = r.choice((0, -1, 1))
        number = self.number()
        own = "($value if type($value) is int else 4)"
        self.labels += 1
        operations = [
            f"{name} += {number}",
            f"{name} -= {number}",
            f"{name} = {own}",
            f"$value = {name}",
            f"thing.{attribute} += {number}",
            f"thing.{attribute} += 1",
            f"thing.{attribute} = {number}",
            f"thing.{attribute} = {own} + 1",
            f"$value = thing.{attribute}",
            "$value = getattr(thing, 'b', 'unset')",
            "del thing.b",
            f"Thing.level += {number}",
            "$value = Thing.level",
            f"bump({number})",
            "$value = peek()",
            f"items.append({own})",
            f"items.append({number})",
            "$value = items.pop()",
            f"$value = items.pop({place})",
            f"items.insert({place}, {number})",
            f"items.extend(({number}, {number}))",
            f"items[{place}] += {number}",
            f"items[{place}] = {number}",
            f"$value = items[{place}]",
            f"del items[{place}]",
            "$value = tuple(items)",
            "$value = items[:]",
            "$value = sorted(items)",
            "$value = len(items)",
            "items.reverse()",
            "items.sort()",
            "items[:] = (1, 2)",
            "items.clear()",
            "$value = sum(items)",
            "$value = max(items, default=None)",
            "$value = items == [1, 2]",
            "$value = str(items)",
            "*$value, last = items",
            "table.update(zip('xyz', items))",
            "group.update(items)",
            "group.difference_update(items)",
            "$value = dict.fromkeys(items)",
            f"$value = {number} in items",
            f"table[{key}] = {number}",
            f"table[{key}] += {number}",
            f"$value = table[{key}]",
            f"$value = table.get({key})",
            f"$value = table.setdefault({key}, {number})",
            f"$value = table.pop({key}, None)",
            f"del table[{key}]",
            "$value = list(table.items())",
            "$value = table.copy()",
            "$value = {**table}",
            "$value = table | {'w': 0}",
            f"table.update(x={number}, y={number})",
            "$value = table.popitem()",
            f"$value = {key} in table",
            f"keyed[{self.small()}] = {number}",
            f"$value = keyed.get({self.small()})",
            f"$value = keyed.setdefault({self.small()}, {number})",
            f"$value = keyed.pop({self.small()}, None)",
            f"line.append({number})",
            f"line.appendleft({number})",
            "$value = line.popleft()",
            "$value = tuple(line)",
            "$value = [*line]",
            "$value = len(line)",
            "$value = line.pop()",
            "$value = line.count(1)",
            "line.extend(items)",
            "line.reverse()",
            "line.rotate(1)",
            f"group.add({self.small()})",
            f"group.discard({self.small()})",
            f"$value = {self.small()} in group",
            "group.symmetric_difference_update((1, 2))",
            "$value = sorted(group)",
            f"thing.box = Box({self.labels}, {number})",
            "$box = thing.box",
            "thing.box = $box",
            "$box.value += 1",
            "$value = $box.value",
            f"word += '{r.choice('abc')}'",
            "$value = word",
            "helper = one",
            "helper = two",
            "$value = helper()",
            "Thing.method = one",
            "Thing.method = two",
            "$value = thing.method()",
            f"Thing.extra = {number}",
            "del Thing.extra",
            "$value = thing.extra",
            "$value = getattr(thing, 'extra', 'unset')",
            "Thing.extra = fixed",
            f"thing.extra = {number}",
            "del thing.extra",
            f"Thing.b = {number}",
            "del Thing.b",
            "$value = thing.b",
            "$value = hasattr(thing, 'b')",
            "$value = sorted(vars(thing))",
            "$value = next(ticket)",
            f"pair.left += {number}",
            f"pair.right = {own}",
            "$value = pair.left",
            f"vars(thing)['a'] = {number}",
        ]
        return r.choice(operations)

    def any_compound(self):
        r = self.random
        number = self.small()
        key = self.key()
        self.labels += 1
        return r.choice(
            (
                ["g, h = h, g"],
                ["g = h + 1"],
                ["thing.a = g + thing.a"],
                ["items.append(thing.a)"],
                [f"table[{key}] = len(items)"],
                [f"if thing.a > {number}:", "    g += 1", "else:", "    h += 1"],
                ["for v in items:", "    g += v"],
                ["while items:", "    line.append(items.pop())"],
                ["$value = (g, h, thing.a, tuple(items), peek())"],
                ["$value = [v for v in items if v > 0]"],
                [f"$box = Box({self.labels}, {number})", "thing.box = $box", "$box.value += 1"],
                ["thing.box.value += 1"],
                ["thing.box, $box = $box, thing.box"],
                ["try:", "    items.append(g)", f"    table[{key}] += 1", "finally:", "    h += 1"],
                ["try:", "    line.popleft()", "except IndexError:", "    line.append(g)"],
                ["for k in list(table):", f"    table[k] += {number}"],
                [f"keyed[g % 3] = keyed.get({number}, 0) + 1"],
                ["bump(peek())"],
                ["group.add(len(group) + 3)", "g += len(group)"],
                ["items[:] = items[::-1] + [g]"],
                ["Thing.level, thing.a = thing.a, Thing.level"],
                ["pair.left, pair.right = pair.right, pair.left"],
                ["pair.left += 1", "pair.right -= 1"],
                ["$value = (pair.left, pair.right, word)"],
                ["$value = next(numbers)"],
                ["g += next(numbers) + next(ticket)"],
                ["helper = two if helper is one else one", "Thing.method = helper"],
                ["$value = (helper(), thing.method())"],
                [f"thing.raise_both({number})"],
                ["word = word[::-1] + str(g)"],
                ["Thing.extra = thing.a", "del Thing.extra"],
                ["Thing.extra = g", "h = thing.extra"],
            )
        )

    def tasks(self):
        r = self.random
        count = r.randint(2, 4)
        tasks = [self.task(number, True) for number in range(count)]
        if r.random() < 0.4:
            child = self.task(count, False)
            parent = r.choice(tasks)
            parent.parts[-1].insert(r.randint(0, 1), child.addition())
            tasks.append(child)
        return tasks

    def task(self, number, first):
        r = self.random
        parts = []
        for _ in range(2 if r.random() < 0.2 else 1):
            lines = []
            for _ in range(r.randint(1, 3)):
                operation = ["try:"] + indented(self.compound())
                operation += ["except Exception as error:", "    $value = type(error).__name__"]
                lines += operation if r.random() < 0.9 else self.compound()
                lines += self.delay()
            if r.random() < 0.5:
                lines += [f"line.append(('task', {number}, str($value)))"]
            if r.random() < 0.1:
                lines += [f"raise LookupError({number})"]
            parts.append(["$value = None"] + lines)
        return Task(number, parts, first)


def generate(seed, kind):
    """The program of a seed. kind is one of KINDS, or "all": then the seed chooses."""
    if kind == "all":
        kind = random.Random(seed).choice(("threads", "threads", "threads", "plain", "tasks"))
    return Generator(f"{kind} {seed}").program(seed, kind)
