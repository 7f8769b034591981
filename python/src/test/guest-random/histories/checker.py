"""Is a history serial? What threads noted, against everything that one serial order implies.

Lists and counters show the order of their writes; of registers, each step that notes which value
it overwrote shows a part of it. From that come the edges of the graph (see `graph`), as in Adya's
definitions of the anomalies and in Kingsbury and Alvaro's Elle. All is linear in the size of the
history but for one sort. A fault that is reported is one: nothing is guessed.
"""

import graph
from graph import ALL, LINES, RW, SESSION, TIME, WR, WW, Graph
from records import (
    APPEND,
    BLIND,
    COUNT,
    GET,
    LINE,
    LIST,
    NODE,
    PUT,
    READ,
    STEP,
    VERSION,
    WIDTH,
    WRITE,
)

MOST_FAULTS = 10


class Checker:
    """One check. `faults` is a list of texts, empty if the history is serial."""

    def __init__(self, sessions, final, values):
        """values: all values are below."""
        self.sessions = sessions
        self.final = final
        self.graph = Graph()
        self.faults = []
        self.operations = 0
        self.where = []  # (first node, session)
        self.initial = self.graph.node(-1)
        self.writers = [-1] * values  # by value: node
        self.places = [-1] * values  # by value: register, or list
        self.following = [-1] * values  # by value: the one that overwrote it
        self.reads = []  # node, register, value
        self.overwrites = []  # node, value overwritten
        self.list_reads = []  # node, list, seen
        self.steps = [{} for _ in final.counters]  # by counter: what it was -> node
        self.versions = []  # node, counter, what it was
        self.counted = [0] * len(final.counters)
        self.putters = {}
        self.got = []  # node, value
        self.liners = {}
        for register in range(final.registers):
            self.writers[register] = self.initial
            self.places[register] = register

    def check(self):
        begin = min((s.log[1] for s in self.sessions if s.log), default=0)
        self.graph.begins[0] = self.graph.ends[0] = begin - 1
        last = {}
        for session in self.sessions:
            self.where.append((len(self.graph.begins), session))
            if session.log:
                last[session] = self.parse(session)
        for position, session in enumerate(self.sessions):
            if session.after is not None and session in last and session.after in last:
                self.graph.edge(last[session.after], self.where[position][0], SESSION)
        self.registers()
        self.lists()
        self.counters()
        self.transfers()
        self.lines()
        if self.graph.left_over(ALL):
            self.describe_cycle()
        return self.faults

    def fault(self, name, text):
        if len(self.faults) < MOST_FAULTS:
            self.faults.append(f"{name}: {text}")

    def parse(self, session):
        """Takes the records of a session in; returns its last node."""
        log = session.log
        seen = session.seen
        network = self.graph
        ends = network.ends
        node = -1
        own_place = own_value = -1  # what the node has written last
        own_list = own_item = -1
        at = 0
        size = len(log)
        while at < size:
            code = log[at]
            if code == NODE:
                clock = log[at + 1]
                following = network.node(clock)
                if node >= 0:
                    ends[node] = clock
                    network.edge(node, following, SESSION)
                node = following
                own_place = own_list = -1
            else:
                self.operations += 1
                place = log[at + 1]
                if code == READ:
                    value = log[at + 2]
                    if place == own_place and value != own_value:
                        self.fault("internal", f"{value} instead of {own_value} read: {node}")
                    self.reads += (node, place, value)
                elif code == WRITE:
                    old = log[at + 2]
                    value = log[at + 3]
                    if place == own_place and old != own_value:
                        self.fault("internal", f"{old} instead of {own_value} read: {node}")
                    self.writers[value] = node
                    self.places[value] = place
                    if self.places[old] not in (place, -1):
                        self.fault("wrong place", f"{old} of {self.places[old]} in {place}")
                    if self.following[old] >= 0:
                        self.fault("lost update", f"{old} overwritten by {value} and by another")
                    self.following[old] = value
                    self.overwrites += (node, old)
                    own_place, own_value = place, value
                elif code == APPEND:
                    value = log[at + 2]
                    self.writers[value] = node
                    self.places[value] = place
                    own_list, own_item = place, value
                elif code == LIST:
                    items = seen[log[at + 2]]
                    if place == own_list and (not items or items[-1] != own_item):
                        self.fault("internal", f"{own_item} not at the end of {items}: {node}")
                    self.list_reads += (node, place, items)
                elif code == BLIND:
                    value = log[at + 2]
                    self.writers[value] = node
                    self.places[value] = place
                    own_place, own_value = place, value
                elif code == STEP:
                    self.step(node, place, log[at + 2])
                else:
                    self.parse_other(node, code, place, log[at + 2] if WIDTH[code] > 2 else 0)
            at += WIDTH[code]
        if node >= 0:
            ends[node] = session.ended
        return node

    def step(self, node, counter, value):
        if value in self.steps[counter]:
            self.fault("lost update", f"counter {counter} was {value} for two")
        self.steps[counter][value] = node

    def parse_other(self, node, code, place, value):
        if code == VERSION:
            self.versions += (node, place, value)
        elif code == COUNT:
            self.counted[place] += 1
        elif code == PUT:
            self.putters[place] = node
        elif code == GET:
            self.got += (node, place)
        elif code == LINE:
            self.liners[place] = node

    def registers(self):
        edge = self.graph.edge
        writers, places, following = self.writers, self.places, self.following
        reads = self.reads
        for at in range(0, len(reads), 3):
            node, register, value = reads[at], reads[at + 1], reads[at + 2]
            writer = writers[value]
            if writer < 0:
                self.fault("G1a", f"{value} of register {register} was read, and never committed")
                continue
            if places[value] != register:
                self.fault("wrong place", f"{value} of {places[value]} read in {register}")
            over = following[value]
            overwriter = writers[over] if over >= 0 else -1
            if overwriter == writer != node:
                self.fault("G1b", f"{value} of register {register} was read on its way to {over}")
            if writer != self.initial:
                edge(writer, node, WR)
            if overwriter >= 0:
                edge(node, overwriter, RW)
        overwrites = self.overwrites
        for at in range(0, len(overwrites), 2):
            node, old = overwrites[at], overwrites[at + 1]
            writer = writers[old]
            if writer < 0:
                self.fault("G1a", f"{old} was overwritten, and never committed")
            elif writer != self.initial:
                edge(writer, node, WW)

    def lists(self):
        edge = self.graph.edge
        writers, places = self.writers, self.places
        found = set()
        for number, items in enumerate(self.final.lists):
            before = -1
            for value in items:
                writer = writers[value] if 0 <= value < len(writers) else -1
                if writer < 0 or places[value] != number:
                    self.fault("G1a", f"list {number} ends with {value}, which nobody committed")
                    continue
                if value in found:
                    self.fault("duplicate", f"{value} is twice in list {number}")
                found.add(value)
                if before >= 0:
                    edge(before, writer, WW)
                before = writer
        for session in self.sessions:
            log = session.log
            at = 0
            while at < len(log):
                if log[at] == APPEND and log[at + 2] not in found:
                    self.fault("lost update", f"{log[at + 2]} is not in list {log[at + 1]}")
                at += WIDTH[log[at]]
        reads = self.list_reads
        for at in range(0, len(reads), 3):
            self.list_read(reads[at], reads[at + 1], reads[at + 2])

    def list_read(self, node, number, items):
        final = self.final.lists[number]
        size = len(items)
        if final[:size] != items:
            never = [value for value in items if self.writers[value] < 0]
            text = f"list {number} was {items}, and ended as {final}"
            self.fault("G1a" if never else "incompatible order", text)
            return
        writer = self.writers[final[size - 1]] if size else -1
        overwriter = self.writers[final[size]] if size < len(final) else -1
        if overwriter == writer != node and writer >= 0:
            self.fault("G1b", f"list {number} was read as {items}, half of what its writer adds")
        if writer >= 0:
            self.graph.edge(writer, node, WR)
        if overwriter >= 0:
            self.graph.edge(node, overwriter, RW)

    def counters(self):
        """Steps whose place is not known come somewhere between those that are known."""
        before = []  # by counter: for each version the last step known that led to it
        after = []  # the first step known that led away from it
        for number, last in enumerate(self.final.counters):
            steps = self.steps[number]
            taken = len(steps) + self.counted[number]
            if taken != last or steps and not 0 <= min(steps) <= max(steps) < last:
                self.fault("lost update", f"counter {number} is {last} after {taken} steps")
            low = [-1] * (last + 1)
            high = [-1] * (last + 1)
            node = -1
            for version in range(last):
                following = steps.get(version, node)
                if node >= 0:
                    self.graph.edge(node, following, WW)
                node = following
                low[version + 1] = node
            node = -1
            for version in range(last - 1, -1, -1):
                node = steps.get(version, node)
                high[version] = node
            before.append(low)
            after.append(high)
        for at in range(0, len(self.versions), 3):
            node, number, version = self.versions[at : at + 3]
            if not 0 <= version <= self.final.counters[number]:
                self.fault("G1a", f"counter {number} was {version}, which it never was")
                continue
            if before[number][version] >= 0:
                self.graph.edge(before[number][version], node, WR)
            if after[number][version] >= 0:
                self.graph.edge(node, after[number][version], RW)

    def transfers(self):
        waiting = dict(self.putters)
        for at in range(0, len(self.got), 2):
            node, value = self.got[at], self.got[at + 1]
            putter = waiting.pop(value, None)
            if putter is None:
                what = "twice" if value in self.putters else "and nobody put it"
                self.fault("duplicate", f"{value} was got {what}")
            else:
                self.graph.edge(putter, node, WR)
        if sorted(waiting) != sorted(self.final.unclaimed):
            self.fault("lost update", f"{sorted(waiting)} left, not {self.final.unclaimed}")

    def lines(self):
        before = -1
        for value in self.final.lines:
            node = self.liners.pop(value, -1)
            if node < 0:
                self.fault("G1a", f"a line says {value}: never committed, or there twice")
                continue
            if before >= 0:
                self.graph.edge(before, node, LINES)
            before = node
        if self.liners:
            self.fault("lost update", f"lines that are not there: {sorted(self.liners)[:9]}")

    def describe_cycle(self):
        for kinds in (WW, WW | WR, WW | WR | RW, WW | WR | RW | LINES, ALL & ~TIME, ALL):
            cycle = self.graph.cycle(kinds)
            if cycle:
                what = [f"{self.about(node)} {graph.NAMES[kind]}->" for node, kind in cycle]
                self.fault(graph.name([kind for _, kind in cycle]), "\n  ".join(["", *what]))
                return
        self.fault("cycle", "not shown")

    def about(self, node):
        """A node as text: its session, its times, its records."""
        number = 0
        while number + 1 < len(self.where) and self.where[number + 1][0] <= node:
            number += 1
        first, session = self.where[number]
        log = session.log
        at = 0
        nth = first - 1
        words = []
        while at < len(log):
            record = log[at : at + WIDTH[log[at]]]
            nth += record[0] == NODE
            if nth == node:
                words.append(text(record, session))
            at += WIDTH[log[at]]
        times = f"{self.graph.begins[node]}..{self.graph.ends[node]}"
        return f"session {number} node {node - first} ({times}): {', '.join(words[1:])}"


def text(record, session):
    names = "node read write blind append list step version count put get line".split()
    fields = record[1:]
    if record[0] == LIST:
        fields = [fields[0], session.seen[fields[1]]]
    return f"{names[record[0]]} {' '.join(map(str, fields))}"


def check(sessions, final, values):
    """The faults of a history: a list of texts, empty if it is serial."""
    return Checker(sessions, final, values).check()
