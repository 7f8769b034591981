# Names that code takes for constants, because they have never changed, change while an atomic block runs:
# it sees all of them as they were at one moment.
import threading

from transaction import atomic

ROUNDS = 60
PROGRAM = """
flag = 0
before = [0]
box = [0]
class C:
    flag = 0
    def get(self):
        return 0
o = C()

def look(atomic, wait):
    with atomic:
        seen = flag, C.flag, o.flag, o.get()
        n = wait()
        return seen, box[0], n

def look_late(atomic, wait):
    with atomic:
        first = before[0]
        n = wait()
        return first, (flag, C.flag, o.flag, o.get()), n
"""
wrong = []


def wait():
    n = 0
    for i in range(2000):
        n += i & 1
    return n


for i in range(ROUNDS):
    names = {}
    exec(PROGRAM, names)
    look, look_late = names["look"], names["look_late"]
    for j in range(30):
        look(atomic, lambda: 0)
        look_late(atomic, lambda: 0)
    ready = threading.Event()

    def read():
        box = 0
        while not box:
            ready.set()
            seen, box, n = look(atomic, wait)
            if box > min(seen):
                wrong.append((seen, box))

    def read_late():
        first = 0
        while not first:
            first, seen, n = look_late(atomic, wait)
            if first < max(seen):
                wrong.append((first, seen))

    readers = [threading.Thread(target=f) for f in (read, read_late)]
    for r in readers:
        r.start()
    ready.wait()
    with atomic:
        names["before"][0] = 1
    with atomic:
        names["flag"] = 1
    with atomic:
        names["C"].flag = 1
    with atomic:
        names["C"].get = lambda self: 1
    with atomic:
        names["box"][0] = 1
    for r in readers:
        r.join()
print(wrong[:3])
