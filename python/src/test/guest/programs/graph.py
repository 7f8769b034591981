# Graph algorithms: Dijkstra with heapq, breadth first, topological order, union-find, Floyd-Warshall.
import heapq
from collections import defaultdict, deque

edges = [("a", "b", 7), ("a", "c", 9), ("a", "f", 14), ("b", "c", 10), ("b", "d", 15), ("c", "d", 11), ("c", "f", 2), ("d", "e", 6), ("e", "f", 9), ("g", "h", 1)]
graph = defaultdict(dict)
for u, v, w in edges:
    graph[u][v] = graph[v][u] = w


def dijkstra(start):
    distance, previous = {start: 0}, {}
    heap = [(0, start)]
    while heap:
        d, u = heapq.heappop(heap)
        if d > distance[u]:
            continue
        for v, w in graph[u].items():
            if d + w < distance.get(v, float("inf")):
                distance[v], previous[v] = d + w, u
                heapq.heappush(heap, (d + w, v))
    return distance, previous


def path(previous, node):
    result = [node]
    while node in previous:
        node = previous[node]
        result.append(node)
    return "".join(reversed(result))


distance, previous = dijkstra("a")
print(sorted(distance.items()), path(previous, "e"), "g" in distance)


def breadth_first(start):
    seen, queue = {start: 0}, deque([start])
    while queue:
        u = queue.popleft()
        for v in sorted(graph[u]):
            if v not in seen:
                seen[v] = seen[u] + 1
                queue.append(v)
    return seen


print(breadth_first("a"))


def topological(dependencies):
    order, state = [], {}

    def visit(node, trail):
        if state.get(node) == "done":
            return
        if state.get(node) == "active":
            raise ValueError("cycle: " + " > ".join(trail + [node]))
        state[node] = "active"
        for d in dependencies.get(node, ()):
            visit(d, trail + [node])
        state[node] = "done"
        order.append(node)

    for node in sorted(dependencies):
        visit(node, [])
    return order


print(topological({"app": ["lib", "log"], "lib": ["core"], "log": ["core"], "core": []}))
try:
    topological({"x": ["y"], "y": ["z"], "z": ["x"]})
except ValueError as e:
    print(e)


class UnionFind:
    def __init__(self, items):
        self.parent = {i: i for i in items}

    def find(self, i):
        while self.parent[i] != i:
            self.parent[i] = i = self.parent[self.parent[i]]
        return i

    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        self.parent[max(a, b)] = min(a, b)
        return True


uf = UnionFind("abcdefgh")
tree = [(u, v, w) for u, v, w in sorted(edges, key=lambda e: e[2]) if uf.union(u, v)]
print(tree, sum(w for *_, w in tree), len({uf.find(n) for n in "abcdefgh"}))
nodes = sorted(graph)
dist = {(u, v): 0 if u == v else graph[u].get(v, float("inf")) for u in nodes for v in nodes}
for k in nodes:
    for i in nodes:
        for j in nodes:
            dist[i, j] = min(dist[i, j], dist[i, k] + dist[k, j])
print([dist["a", v] for v in nodes], all(dist["a", v] == distance.get(v, float("inf")) for v in nodes))
