# Thousands of callbacks fall due at once, and the set that they change is contended.
import gc
import threading
import time
import weakref

alive = set()
called = [0]
stop = False


class Thing:
    pass


def churn():
    while not stop:
        for i in range(200):
            alive.add(i)
            alive.discard(i)


def callback(reference):
    alive.add(-1)
    alive.discard(-1)
    called[0] += 1


threads = [threading.Thread(target=churn) for _ in range(3)]
for thread in threads:
    thread.start()
COUNT = 5000
for turn in range(1, 4):
    things = [Thing() for _ in range(COUNT)]
    references = [weakref.ref(thing, callback) for thing in things]
    things = thing = None
    gc.collect()
    limit = time.time() + 10
    while called[0] < turn * (COUNT - 1) and time.time() < limit:
        alive.add(-2)
        alive.discard(-2)
    print(turn, called[0] >= turn * (COUNT - 1))
stop = True
for thread in threads:
    thread.join()
print(sorted(alive))
