"""A graph of what must come before what, and the question whether some order agrees with it.

The edges come from the values seen (`WW` overwritten, `WR` read, `RW` read and then overwritten
by another), from the order of the lines in the shared file (`LINES`) and from that within a thread
(`SESSION`). What had ended before something else
began comes first, too (`TIME`): for that the times of the nodes stand in for edges.
"""

WW, WR, RW, LINES, SESSION, TIME = 1, 2, 4, 8, 16, 32
ALL = 63
NAMES = {WW: "ww", WR: "wr", RW: "rw", LINES: "lines", SESSION: "session", TIME: "time"}


class Graph:
    def __init__(self):
        self.begins = []
        self.ends = []
        self.sources = []
        self.targets = []
        self.kinds = []

    def node(self, begin):
        self.begins.append(begin)
        self.ends.append(begin)
        return len(self.begins) - 1

    def edge(self, source, target, kind):
        if source != target:
            self.sources.append(source)
            self.targets.append(target)
            self.kinds.append(kind)

    def left_over(self, kinds):
        """The nodes that no order reaches, if only such kinds of edges count: [] if one exists."""
        size = len(self.begins)
        first, following, missing = self._successors(kinds)
        by_begin = by_end = None
        if kinds & TIME:
            by_begin = in_order(self.begins)
            by_end = in_order(self.ends)
            for node in range(size):
                missing[node] += 1
        ready = [node for node in range(size) if not missing[node]]
        done = [False] * size
        targets, begins, ends = self.targets, self.begins, self.ends
        begun = ended = 0
        while True:
            while ready:
                node = ready.pop()
                done[node] = True
                edge = first[node]
                while edge >= 0:
                    target = targets[edge]
                    count = missing[target] - 1
                    missing[target] = count
                    if not count:
                        ready.append(target)
                    edge = following[edge]
            if by_begin is None:
                break
            # A node may come when everything that had ended before it began has come.
            while ended < size and done[by_end[ended]]:
                ended += 1
            if ended == size:
                break
            until = ends[by_end[ended]]
            before = begun
            while begun < size and begins[by_begin[begun]] <= until:
                node = by_begin[begun]
                begun += 1
                count = missing[node] - 1
                missing[node] = count
                if not count:
                    ready.append(node)
            if begun == before and not ready:
                break
        return [node for node in range(size) if not done[node]]

    def _successors(self, kinds):
        size = len(self.begins)
        first = [-1] * size
        missing = [0] * size
        following = [-1] * len(self.targets)
        sources, targets, edge_kinds = self.sources, self.targets, self.kinds
        for edge in range(len(targets)):
            if edge_kinds[edge] & kinds:
                source = sources[edge]
                following[edge] = first[source]
                first[source] = edge
                missing[targets[edge]] += 1
        return first, following, missing

    def cycle(self, kinds):
        """A short cycle of such edges as [(node, kind of the edge to the next)], or None."""
        nodes = self.left_over(kinds)
        if not nodes:
            return None
        among = set(nodes)
        successors = {node: [] for node in nodes}
        for edge in range(len(self.targets)):
            source, target, kind = self.sources[edge], self.targets[edge], self.kinds[edge]
            if kind & kinds and source in among and target in among:
                successors[source].append((target, kind))
        if kinds & TIME:
            self._add_times(nodes, successors)
        best = None
        for start in on_cycles(successors)[:200]:
            path = shortest(start, successors, kinds)
            if path is not None and (best is None or len(path) < len(best)):
                best = path
        return best

    def _add_times(self, nodes, successors):
        """Among nodes: each to the few that began first after it had ended."""
        later = sorted(nodes, key=self.begins.__getitem__)
        for node in nodes:
            low, high = 0, len(later)
            while low < high:
                middle = (low + high) // 2
                if self.begins[later[middle]] > self.ends[node]:
                    high = middle
                else:
                    low = middle + 1
            for target in later[low : low + 20]:
                successors[node].append((target, TIME))


def in_order(times):
    """The nodes by their times."""
    start = min(times, default=0)
    keys = [(time - start << 24) + node for node, time in enumerate(times)]
    keys.sort()
    return [key & 0xFFFFFF for key in keys]


def on_cycles(successors):
    """The nodes that something both follows and goes before, and so on: few besides cycles."""
    predecessors = {node: [] for node in successors}
    for node, targets in successors.items():
        for target, _ in targets:
            predecessors[target].append(node)
    left = {node: len(targets) for node, targets in successors.items()}
    ready = [node for node, count in left.items() if not count]
    while ready:
        node = ready.pop()
        del left[node]
        for source in predecessors[node]:
            left[source] -= 1
            if not left[source]:
                ready.append(source)
    return list(left)


def shortest(start, successors, kinds):
    """A shortest cycle through start; one with a single RW edge if there is any such."""
    if kinds & RW:
        for target, kind in successors[start]:
            if kind == RW:
                path = walk(target, start, successors, kinds & ~RW)
                if path is not None:
                    return [(start, RW)] + path
    for target, kind in successors[start]:
        path = walk(target, start, successors, kinds)
        if path is not None:
            return [(start, kind)] + path
    return None


def walk(start, goal, successors, kinds):
    """A shortest path as [(node, kind of the edge to the next)] without the goal, or None."""
    if start == goal:
        return []
    came = {start: None}
    level = [start]
    while level:
        following = []
        for node in level:
            for target, kind in successors[node]:
                if not kind & kinds or target in came:
                    continue
                came[target] = (node, kind)
                if target == goal:
                    path = []
                    while came[target] is not None:
                        target, kind = came[target]
                        path.append((target, kind))
                    return path[::-1]
                following.append(target)
        level = following
    return None


def name(kinds):
    """Adya's name of the anomaly that a cycle of such edges, a list of kinds, is."""
    exact = "G2-item" if kinds.count(RW) > 1 else "G-single" if RW in kinds else "G1c"
    if exact == "G1c" and WR not in kinds:
        exact = "G0"
    if LINES in kinds:
        exact += " with output"
    if SESSION in kinds:
        exact += " in the order of a thread"
    if TIME in kinds:
        exact += " in real time"
    return exact
