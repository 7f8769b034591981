"""A skip list that all threads share: almost only look-ups, with insertions and removals."""

import bench
import lanes

LEVELS = 17
KEYS = 100_000


class Node:
    def __init__(self, key, height):
        self.key = key
        self.forward = [None] * height


def height_of(key):
    """1 for half of the keys, 2 for a quarter and so on: a hash of the key decides."""
    mixed = (key * 0x9E3779B97F4A7C15 >> 20) & 0xFFFFFFFF
    height = 1
    while mixed & 1 and height < LEVELS:
        mixed >>= 1
        height += 1
    return height


class SkipList:
    def __init__(self):
        self.head = Node(-1, LEVELS)

    def contains(self, key):
        node = self.head
        level = LEVELS
        while level > 0:
            level -= 1
            following = node.forward[level]
            while following is not None and following.key < key:
                node = following
                following = node.forward[level]
        return following is not None and following.key == key

    def predecessors(self, key):
        """The last node before the key on each level."""
        result = [None] * LEVELS
        node = self.head
        for level in range(LEVELS - 1, -1, -1):
            following = node.forward[level]
            while following is not None and following.key < key:
                node = following
                following = node.forward[level]
            result[level] = node
        return result

    def insert(self, key):
        """Adds a key; True if it was not there."""
        before = self.predecessors(key)
        following = before[0].forward[0]
        if following is not None and following.key == key:
            return False
        node = Node(key, height_of(key))
        for level in range(len(node.forward)):
            node.forward[level] = before[level].forward[level]
            before[level].forward[level] = node
        return True

    def remove(self, key):
        """Takes a key out; True if it was there."""
        before = self.predecessors(key)
        node = before[0].forward[0]
        if node is None or node.key != key:
            return False
        for level in range(len(node.forward)):
            before[level].forward[level] = node.forward[level]
        return True

    def check(self):
        """All keys in order; AssertionError if the list is malformed."""
        content = []
        node = self.head.forward[0]
        while node is not None:
            content.append(node.key)
            node = node.forward[0]
        for level in range(LEVELS):
            expected = [key for key in content if height_of(key) > level]
            node = self.head.forward[level]
            for key in expected:
                if node.key != key:
                    raise AssertionError("a level is malformed")
                node = node.forward[level]
            if node is not None:
                raise AssertionError("a level is too long")
        return content


if __name__ == "__main__":
    bench.main("skiplist", lanes.work(SkipList, KEYS), 200_000, {200_000: 3116576299}, extra=("batch",))
