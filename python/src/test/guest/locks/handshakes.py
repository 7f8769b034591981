# Threads that answer each other from within blocks under different locks: nothing is held back for ever.
import threading

locks = [threading.Lock(), threading.Lock()]
flags = [0, 0]


class Box:
    value = 0


boxes = [Box(), Box()]


def flag(me):
    for i in range(1, 8):
        with locks[me]:
            flags[me] = i
            while flags[1 - me] < i:
                pass


def attribute(me):
    for i in range(1, 8):
        with locks[me]:
            boxes[me].value = i
            while boxes[1 - me].value < i:
                pass


def event(me):
    for i in range(8):
        with locks[me]:
            events[me][i].set()
            assert events[1 - me][i].wait(20)


events = [[threading.Event() for _ in range(8)] for _ in range(2)]
for f in flag, attribute, event:
    threads = [threading.Thread(target=f, args=(i,)) for i in range(2)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print(f.__name__, flags, [b.value for b in boxes], [x.locked() for x in locks])

stop = False
lock = threading.Lock()


def spin():
    rounds = 0
    with lock:
        while not stop:
            rounds += 1
    ended.append(rounds > 0)


ended = []
for _ in range(3):
    stop = False
    threads = [threading.Thread(target=spin) for _ in range(2)]
    for t in threads:
        t.start()
    stop = True
    for t in threads:
        t.join()
print(len(ended))
