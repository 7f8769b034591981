# Linked lists, binary trees, tries, an LRU cache and an iterator over each.
class LinkedList:
    class Node:
        __slots__ = ("value", "next")

        def __init__(self, value, next=None):
            self.value, self.next = value, next

    def __init__(self, items=()):
        self.head = None
        self.size = 0
        for item in reversed(list(items)):
            self.push(item)

    def push(self, value):
        self.head = LinkedList.Node(value, self.head)
        self.size += 1

    def pop(self):
        if self.head is None:
            raise IndexError("pop from empty list")
        node, self.head = self.head, self.head.next
        self.size -= 1
        return node.value

    def reverse(self):
        previous, node = None, self.head
        while node:
            node.next, previous, node = previous, node, node.next
        self.head = previous

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def __len__(self):
        return self.size

    def __repr__(self):
        return " -> ".join(map(repr, self)) or "empty"


l = LinkedList("abc")
l.push("z")
print(l, len(l), l.pop(), list(l), "b" in l, max(l), bool(LinkedList()), LinkedList())
l.reverse()
print(l, sorted(l), dict(enumerate(l)))
try:
    LinkedList().pop()
except IndexError as e:
    print(e)


class Tree:
    def __init__(self):
        self.root = None
        self.count = 0

    def add(self, key, value=None):
        def insert(node):
            if node is None:
                self.count += 1
                return [key, value, None, None]
            if key == node[0]:
                node[1] = value
            else:
                side = 2 if key < node[0] else 3
                node[side] = insert(node[side])
            return node

        self.root = insert(self.root)

    def items(self):
        def walk(node):
            if node:
                yield from walk(node[2])
                yield node[0], node[1]
                yield from walk(node[3])

        return walk(self.root)

    def depth(self):
        def d(node):
            return 0 if node is None else 1 + max(d(node[2]), d(node[3]))

        return d(self.root)


t = Tree()
for i, k in enumerate([50, 30, 70, 20, 40, 60, 80, 30]):
    t.add(k, i)
print(list(t.items()), t.count, t.depth())


class Trie:
    END = object()

    def __init__(self, words=()):
        self.root = {}
        for w in words:
            self.add(w)

    def add(self, word):
        node = self.root
        for c in word:
            node = node.setdefault(c, {})
        node[Trie.END] = True

    def complete(self, prefix):
        node = self.root
        for c in prefix:
            if c not in node:
                return []
            node = node[c]

        def words(node, so_far):
            if Trie.END in node:
                yield so_far
            for c in sorted(k for k in node if k is not Trie.END):
                yield from words(node[c], so_far + c)

        return list(words(node, prefix))


trie = Trie("car card care cat dog do".split())
print(trie.complete("car"), trie.complete(""), trie.complete("x"), trie.complete("do"))


class LRU:
    def __init__(self, capacity):
        self.capacity, self.data, self.hits, self.misses = capacity, {}, 0, 0

    def get(self, key, make):
        if key in self.data:
            self.hits += 1
            value = self.data.pop(key)
        else:
            self.misses += 1
            value = make(key)
            if len(self.data) >= self.capacity:
                del self.data[next(iter(self.data))]
        self.data[key] = value
        return value


cache = LRU(3)
print([cache.get(k, str.upper) for k in "abcadaeabf"], list(cache.data), cache.hits, cache.misses)
