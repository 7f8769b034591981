"""A B-tree that all threads share: almost only look-ups, with insertions and removals."""

import bench
import lanes

ORDER = 20  # most children of a node
KEYS = 10_000


def locate(keys, key):
    """The place of the first key that is not below `key`."""
    low = 0
    high = len(keys)
    while low < high:
        middle = (low + high) >> 1
        if keys[middle] < key:
            low = middle + 1
        else:
            high = middle
    return low


class Node:
    """Keys in order; `children` has one more element, or is None in a leaf."""

    def __init__(self, keys, children):
        self.keys = keys
        self.children = children


class BTree:
    def __init__(self):
        self.root = Node([], None)

    def contains(self, key):
        node = self.root
        while True:
            keys = node.keys
            place = locate(keys, key)
            if place < len(keys) and keys[place] == key:
                return True
            if node.children is None:
                return False
            node = node.children[place]

    def insert(self, key):
        """Adds a key; True if it was not there."""
        if len(self.root.keys) == ORDER - 1:
            self.root = Node([], [self.root])
            split_child(self.root, 0)
        node = self.root
        while True:
            place = locate(node.keys, key)
            if place < len(node.keys) and node.keys[place] == key:
                return False
            if node.children is None:
                node.keys.insert(place, key)
                return True
            if len(node.children[place].keys) == ORDER - 1:
                split_child(node, place)
                if node.keys[place] == key:
                    return False
                if node.keys[place] < key:
                    place += 1
            node = node.children[place]

    def remove(self, key):
        """Takes a key out; True if it was there."""
        removed = remove_below(self.root, key)
        if not self.root.keys and self.root.children is not None:
            self.root = self.root.children[0]
        return removed

    def check(self):
        """All keys in order; AssertionError if the tree is malformed."""
        content = []
        depths = set()
        collect(self.root, 0, content, depths, True)
        if content != sorted(set(content)) or len(depths) != 1:
            raise AssertionError("the tree is malformed")
        return content


LEAST = ORDER // 2 - 1  # fewest keys of a node other than the root


def split_child(parent, place):
    """Cuts the full child at `place` into two halves around its middle key."""
    child = parent.children[place]
    middle = len(child.keys) // 2
    children = None
    if child.children is not None:
        children = child.children[middle + 1 :]
        del child.children[middle + 1 :]
    right = Node(child.keys[middle + 1 :], children)
    parent.keys.insert(place, child.keys[middle])
    parent.children.insert(place + 1, right)
    del child.keys[middle:]


def remove_below(node, key):
    """Removes a key from a subtree whose root can spare one, refilling nodes on the way down."""
    while True:
        place = locate(node.keys, key)
        here = place < len(node.keys) and node.keys[place] == key
        if node.children is None:
            if here:
                del node.keys[place]
            return here
        if here:
            left = node.children[place]
            right = node.children[place + 1]
            if len(left.keys) > LEAST:
                while left.children is not None:
                    left = left.children[-1]
                node.keys[place] = left.keys[-1]
                key = left.keys[-1]
                node = node.children[place]
            elif len(right.keys) > LEAST:
                while right.children is not None:
                    right = right.children[0]
                node.keys[place] = right.keys[0]
                key = right.keys[0]
                node = node.children[place + 1]
            else:
                merge_children(node, place)
                node = left
        else:
            if len(node.children[place].keys) == LEAST:
                place = refill_child(node, place)
            node = node.children[place]


def refill_child(node, place):
    """Gives a child with the fewest keys one more; returns its place, which a merge may move."""
    child = node.children[place]
    if place > 0 and len(node.children[place - 1].keys) > LEAST:
        left = node.children[place - 1]
        child.keys.insert(0, node.keys[place - 1])
        node.keys[place - 1] = left.keys.pop()
        if child.children is not None:
            child.children.insert(0, left.children.pop())
        return place
    if place < len(node.keys) and len(node.children[place + 1].keys) > LEAST:
        right = node.children[place + 1]
        child.keys.append(node.keys[place])
        node.keys[place] = right.keys.pop(0)
        if child.children is not None:
            child.children.append(right.children.pop(0))
        return place
    if place == len(node.keys):
        place -= 1
    merge_children(node, place)
    return place


def merge_children(node, place):
    """Joins two neighbours and the key between them into the left one."""
    left = node.children[place]
    right = node.children.pop(place + 1)
    left.keys.append(node.keys.pop(place))
    left.keys.extend(right.keys)
    if left.children is not None:
        left.children.extend(right.children)


def collect(node, depth, content, depths, is_root):
    if not is_root and not LEAST <= len(node.keys) < ORDER:
        raise AssertionError("a node has too few or too many keys")
    if node.children is None:
        depths.add(depth)
        content.extend(node.keys)
        return
    if len(node.children) != len(node.keys) + 1:
        raise AssertionError("keys and children do not match")
    for place, child in enumerate(node.children):
        collect(child, depth + 1, content, depths, False)
        if place < len(node.keys):
            content.append(node.keys[place])


if __name__ == "__main__":
    bench.main("btree", lanes.work(BTree, KEYS), 400_000, {400_000: 147670151}, extra=("batch",))
