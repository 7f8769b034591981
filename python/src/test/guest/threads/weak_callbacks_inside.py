# Callbacks change the set that the running thread is changing: never in the middle of a change.
import gc
import weakref


class Thing:
    pass


class Key:
    def __init__(self, number):
        self.number = number


keys = [Key(i) for i in range(300)]
members = set()
called = [0]


def callback(reference):
    called[0] += 1
    for key in keys[:20]:
        members.discard(key)
        members.add(key)


def change():
    for key in keys:
        members.add(key)
    for key in keys[20:]:
        members.discard(key)


for turn in range(1, 7):
    things = [Thing() for _ in range(2000)]
    references = [weakref.ref(thing, callback) for thing in things]
    things = thing = None
    gc.collect()
    for _ in range(3000):
        change()
        if called[0] >= turn * 1999:
            break
    print(turn, called[0] >= turn * 1999, len(members), members == set(keys[:20]))
