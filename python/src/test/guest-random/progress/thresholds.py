"""How often do transactions that touch different things meet?

    thresholds.py [--seconds N] [--rounds N] [--least RATIO]

Three threads each work on something of their own for some seconds: objects, keys of a stmdict and
of a dict, indices of a list, values of a thread-local, weak references, module names, cells. Prints
for each how many transactions committed after half a second, and how many attempts were undone; the
exit code is 1 if it was 500 or more.

Then all add to one attribute: prints how much they do in comparison with one thread alone before
and after it, and how many attempts were undone. The exit code is 1 if the median of some rounds (3)
is less than RATIO (0.5), or if no attempt was undone.
"""

import sys
import threading
import time
import weakref
from statistics import median

from transaction import atomic, local, statistics, stmdict

THREADS = 3
CONFLICTS = 500
WARM_UP = 0.5


class Thing:
    def __init__(self):
        self.n = 0


def own_objects():
    things = [Thing() for _ in range(THREADS)]

    def work(place):
        things[place].n += 1

    return work


def keys_of_a_stmdict():
    table = stmdict()
    for place in range(THREADS):
        table[place] = 0

    def work(place):
        table[place] = table[place] + 1

    return work


def new_keys_of_a_stmdict():
    table = stmdict()
    things = [Thing() for _ in range(THREADS)]

    def work(place):
        thing = things[place]
        thing.n += 1
        key = (place, thing.n % 100)
        if key in table:
            del table[key]
        else:
            table[key] = thing.n

    return work


def keys_of_a_dict():
    table = dict.fromkeys(range(THREADS), 0)

    def work(place):
        table[place] += 1

    return work


def indices_of_a_list():
    items = [0] * THREADS

    def work(place):
        items[place] += 1

    return work


def thread_locals():
    values = local()

    def work(place):
        values.n = getattr(values, "n", 0) + 1

    return work


def weak_references():
    things = [Thing() for _ in range(THREADS)]
    references = [weakref.ref(thing) for thing in things]

    def work(place):
        thing = references[place]()
        thing.n += 1
        weakref.ref(things[place])

    return work


def module_names():
    namespace = {"n0": 0, "n1": 0, "n2": 0}
    functions = []
    for place in range(THREADS):
        source = f"def work():\n    global n{place}\n    n{place} += 1\n"
        exec(source, namespace)
        functions.append(namespace["work"])

    def work(place):
        functions[place]()

    return work


def cells():
    def make():
        n = 0

        def increment():
            nonlocal n
            n += 1

        return increment

    functions = [make() for _ in range(THREADS)]

    def work(place):
        functions[place]()

    return work


CASES = (
    own_objects,
    keys_of_a_stmdict,
    new_keys_of_a_stmdict,
    keys_of_a_dict,
    indices_of_a_list,
    thread_locals,
    weak_references,
    module_names,
    cells,
)


def conflicts(case, seconds, count=THREADS):
    """(commits, attempts undone) of threads that do what `case` says, after a while."""
    work = case()
    over = False

    def thread(place):
        while not over:
            for _ in range(1000):
                with atomic:
                    work(place)

    threads = [threading.Thread(target=thread, args=(place,)) for place in range(count)]
    for each in threads:
        each.start()
    time.sleep(WARM_UP)
    committed, aborted, _ = statistics()
    time.sleep(seconds)
    committed_now, aborted_now, _ = statistics()
    over = True
    for each in threads:
        each.join()
    return committed_now - committed, aborted_now - aborted


def one_attribute():
    thing = Thing()

    def work(place):
        thing.n += 1

    return work


def compare(seconds, rounds):
    """(throughput of all threads on one attribute, as a part of that of one; attempts undone)."""
    alone, _ = conflicts(one_attribute, seconds, 1)
    ratios = []
    undone = 0
    for _ in range(rounds):
        together, aborted = conflicts(one_attribute, seconds)
        alone_after, _ = conflicts(one_attribute, seconds, 1)
        ratios.append(2 * together / (alone + alone_after))
        undone += aborted
        alone = alone_after
    return ratios, undone


def main(arguments):
    options = {"seconds": "3", "rounds": "3", "least": "0.5"}
    options.update((arguments[i][2:], arguments[i + 1]) for i in range(0, len(arguments), 2))
    seconds = float(options["seconds"])
    wrong = 0
    for case in CASES:
        committed, aborted = conflicts(case, seconds)
        name = case.__name__.replace("_", " ")
        print(f"{name}: {committed} transactions, {aborted} attempts undone", flush=True)
        wrong += aborted >= CONFLICTS or not committed
    ratios, undone = compare(seconds, int(options["rounds"]))
    ratio = median(ratios)
    print(f"one attribute: {ratio:.2f} of one thread {ratios}, {undone} attempts undone")
    return 1 if wrong or ratio < float(options["least"]) or not undone else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
