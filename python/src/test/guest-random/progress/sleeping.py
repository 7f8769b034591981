"""Does an inevitable transaction that sleeps slow threads that touch other things?

    sleeping.py [--seconds N] [--rounds N] [--least RATIO]

Two threads work for some seconds (10) alone, and for as long beside a transaction that has written
something, has become inevitable, and sleeps, in turn (3 rounds). What they did beside it is compared
with what they did alone before and after it. The exit code is 1 if the median is less than
that (0.9).
"""

import statistics
import sys
import threading
import time

from transaction import atomic, inevitable

THREADS = 2
WARM_UP = 4


class Thing:
    def __init__(self):
        self.n = 0
        self.items = []


class Workers:
    """Threads that do transactions and plain operations, each on what is its own."""

    def __init__(self):
        self.things = [Thing() for _ in range(THREADS)]
        self.over = False
        self.threads = [threading.Thread(target=self.work, args=(t,)) for t in self.things]

    def work(self, thing):
        while not self.over:
            for _ in range(1000):
                with atomic:
                    thing.n += 1
                    thing.items.append(thing.n)
                    thing.items.pop()
                thing.items.append(1)
                thing.items.clear()

    def done(self):
        return sum([thing.n for thing in self.things])

    def during(self, seconds):
        """How much they do in so many seconds."""
        start = self.done()
        time.sleep(seconds)
        return self.done() - start


def sleep(thing, seconds):
    with atomic:
        thing.n += 1
        inevitable("test")
        time.sleep(seconds)
        thing.n += 1


def beside_sleeper(workers, seconds):
    """What they do while another thread's inevitable transaction sleeps."""
    thing = Thing()
    sleeper = threading.Thread(target=sleep, args=(thing, seconds + 0.4))
    sleeper.start()
    time.sleep(0.2)
    done = workers.during(seconds)
    if not sleeper.is_alive():
        raise AssertionError("the sleeper woke up too early")
    sleeper.join()
    return done


def main(arguments):
    options = {"seconds": "10", "rounds": "3", "least": "0.9"}
    options.update((arguments[i][2:], arguments[i + 1]) for i in range(0, len(arguments), 2))
    seconds = float(options["seconds"])
    workers = Workers()
    for thread in workers.threads:
        thread.start()
    time.sleep(WARM_UP)
    ratios = []
    before = workers.during(seconds)
    for _ in range(int(options["rounds"])):
        beside = beside_sleeper(workers, seconds)
        after = workers.during(seconds)
        ratios.append(2 * beside / (before + after))
        before = after
    workers.over = True
    for thread in workers.threads:
        thread.join()
    median = statistics.median(ratios)
    print(f"beside one that sleeps: {median:.2f} of what is done alone; {ratios}")
    return 0 if median >= float(options["least"]) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
