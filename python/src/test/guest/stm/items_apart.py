"""A plain list at which transactions meet often is taken apart by items. Nothing else changes."""

import sys
import threading

import transaction
from transaction import atomic


def meet(items, first=0):
    """Makes transactions of two threads meet at a list until it has been taken apart."""
    if sys.implementation.name != "orochi":
        return
    before = transaction.statistics()[1]
    done = threading.Barrier(2)

    def work(i):
        for _ in range(3000):
            with atomic:
                value = items[i]
                for _ in range(300):
                    pass
                items[i] = value
                for _ in range(300):
                    pass
            if transaction.statistics()[1] > before + 80:
                break
        done.wait()

    threads = [threading.Thread(target=work, args=(first + i,)) for i in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def fresh(kind=int):
    items = [kind(i) for i in range(6)]
    meet(items)
    return items


class Text(str):
    pass


for kind in (int, float, str, Text):
    items = fresh(kind)
    print(items[0], items[-1], items[5], len(items), items[2:4], items[::-2], kind(3) in items)
    meet(items)
    for index in (6, -7, 1 << 70):
        try:
            items[index]
        except IndexError as e:
            print(e, end="; ")
        try:
            items[index] = 1
        except IndexError as e:
            print(e)
    items[1] = "one"
    items[-1] = None
    print(items, items == list(items), items * 2 == items + items)

changes = {
    "append": lambda l: l.append(6),
    "pop": lambda l: l.pop(),
    "pop0": lambda l: l.pop(0),
    "insert": lambda l: l.insert(2, "x"),
    "extend": lambda l: l.extend([7, 8, 9.5]),
    "reverse": lambda l: l.reverse(),
    "sort": lambda l: l.sort(key=lambda x: -x),
    "slice": lambda l: l.__setitem__(slice(1, 3), "abc"),
    "step": lambda l: l.__setitem__(slice(None, None, 2), "abc"),
    "delete": lambda l: l.__delitem__(slice(None, None, 2)),
    "remove": lambda l: l.remove(3),
    "clear": lambda l: l.clear(),
    "iadd": lambda l: l.__iadd__([1, 2]),
    "imul": lambda l: l.__imul__(2),
    "set": lambda l: l.__setitem__(3, "three"),
    "sets": lambda l: [l.__setitem__(i, i / 2) for i in range(6)],
}


class Undo(Exception):
    pass


for name, change in changes.items():
    items = fresh()
    change(items)
    print(name, items)
    if sys.implementation.name == "orochi":
        items = fresh()
        try:
            with atomic(rollback=True):
                items[0] = 50
                change(items)
                items.append("last")
                raise Undo
        except Undo:
            pass
        assert items == [0, 1, 2, 3, 4, 5], items

# an iterator goes on where it was
items = fresh()
it = iter(items)
print(next(it), next(it))
meet(items)
items[2] = "two"
print(list(it))
items = fresh()
print([x for x in items], sum(items), max(items), sorted(items, reverse=True), [*items], (*items,))
a, *b = items
print(a, b, items.index(4), items.count(2), 5 in items, 6 in items)

# augmented assignment outside of transactions loses nothing
lists = [0, 0, 0]
meet(lists)


def add(i):
    for _ in range(5000):
        lists[0] += 1
        lists[-1] += i


threads = [threading.Thread(target=add, args=(i,)) for i in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(lists)


def change_then_add():
    lists[1] = 10
    return 1


meet(lists)
lists[1] += change_then_add()
print(lists[1])

# both at once: all of it, by many threads, under one invariant
items = [100] * 8
meet(items)
wrong = []


def transfer(seed):
    state = seed
    for step in range(1500):
        state = (state * 1103515245 + 12345) % (1 << 31)
        a, b = state // 7 % 8, state // 63 % 8
        with atomic:
            items[a] -= 1
            items[b] += 1
        if step % 100 == 0:
            with atomic:
                if sum(items) != 800:
                    wrong.append(list(items))
            if sum(items) != 800:
                wrong.append(list(items))
        if step % 500 == 250:
            items.reverse()


threads = [threading.Thread(target=transfer, args=(i,)) for i in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sum(items), len(items), wrong)
