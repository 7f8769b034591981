# What one thread builds another sees whole: through names, containers, attributes, closures, exceptions.
import threading


class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next
        self.tags = [value, (value, {"v": value})]
        self.check = value * 7


N = 500
current = Node(0)
box = {}
stack = []
stop = threading.Event()
wrong = []


def consistent(node):
    return node.check == node.value * 7 and node.tags[0] == node.value and node.tags[1][1]["v"] == node.value


def build():
    global current
    for i in range(N):
        node = Node(i, Node(i + 1))
        current = node
        box["node"] = node
        stack.append(node)
        holder.node = node
        publish(node)
    stop.set()


class Holder:
    node = Node(0)


holder = Holder()


def make_cell():
    kept = Node(0)

    def put(node):
        nonlocal kept
        kept = node

    def get():
        return kept

    return put, get


publish, fetch = make_cell()


def read():
    while not stop.is_set():
        for node in (current, box.get("node", current), stack[-1] if stack else current, holder.node, fetch()):
            if not consistent(node) or node.next is not None and not consistent(node.next):
                wrong.append(node.value)


readers = [threading.Thread(target=read) for _ in range(2)]
builder = threading.Thread(target=build)
for t in readers + [builder]:
    t.start()
for t in readers + [builder]:
    t.join()
print(wrong, len(stack), current.value, fetch().value)


class Linked:
    def __init__(self):
        self.head = None
        self.lock = threading.Lock()

    def push(self, v):
        node = Node(v)
        with self.lock:
            node.next = self.head
            self.head = node


linked = Linked()


def push(t):
    for i in range(200):
        linked.push(t * 1000 + i)


threads = [threading.Thread(target=push, args=(t,)) for t in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
values, node = [], linked.head
while node:
    assert consistent(node)
    values.append(node.value)
    node = node.next
print(len(values), len(set(values)), all([v for v in values if v // 1000 == t] == sorted((v for v in values if v // 1000 == t), reverse=True) for t in range(4)))
generators = []


def make_generator(n):
    def g():
        state = [n]
        while True:
            state.append(state[-1] + 1)
            yield state[-1]

    it = g()
    next(it)
    generators.append(it)


threads = [threading.Thread(target=make_generator, args=(n * 10,)) for n in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(next(g) for g in generators))
