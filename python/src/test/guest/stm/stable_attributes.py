"""Shared objects whose attributes nobody has written since they were shared, until one thread does:
compiled readers notice it at once. Each round has a class and functions of its own, so that its
attributes are written for the first time."""

import threading
import time

from transaction import atomic

SOURCE = """
class Pair:
    def __init__(self, value):
        self.left = value
        self.right = value

    def where(self):
        return "class"


first = Pair(1)
second = Pair(1)
ready = []
stop = []
wrong = []


def read(a, b):
    with atomic:
        x = a.left
        between = 0
        for i in range(500):
            between ^= i
        return x == b.right and a.where() == b.where() and (x == 1) == (a.where() == "class")


def reader():
    a, b = first, second
    rounds = 0
    while not stop:
        if not read(a, b):
            wrong.append("atomic")
        rounds += 1
        if rounds == 20000:
            ready.append(1)
    after = (a.left, a.right, b.left, b.right, a.where(), b.where())
    if after != (2, 1, 1, 2, "object", "object"):
        wrong.append(after)
"""

CHANGES = (
    """
def change():
    with atomic:
        first.left = 2
        first.where = lambda: "object"
        second.where = first.where
        second.right = 2
""",
    """
class Other(Pair):
    def where(self):
        return "object"

def change():
    with atomic:
        second.right = 2
        second.__class__ = Other
        first.__class__ = Other
        first.left = 2
""",
    """
def change():
    with atomic:
        first.left = 3
        first.left = 1
    with atomic:
        second.__dict__["right"] = 2
        setattr(first, "left", 2)
        second.where = first.where = lambda: "object"
""",
)


def main(rounds):
    wrong = 0
    for i in range(rounds):
        names = {"atomic": atomic, "__name__": __name__}
        exec(SOURCE + CHANGES[i % len(CHANGES)], names)
        readers = [threading.Thread(target=names["reader"]) for _ in range(3)]
        for thread in readers:
            thread.start()
        limit = time.monotonic() + 3
        while len(names["ready"]) < 3 and time.monotonic() < limit:
            time.sleep(0.001)
        names["change"]()
        names["stop"].append(1)
        for thread in readers:
            thread.join()
        wrong += len(names["wrong"])
        if names["wrong"]:
            print(i % len(CHANGES), names["wrong"][:3])
    print("wrong:", wrong)


main(12)
