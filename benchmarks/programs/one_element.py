"""10^4 transactions that change one element each of a list with `--size` entries.

The time must not depend on the size. `--dict 1` takes a dictionary instead, `--plain 1` leaves the
transactions out: what is slower then too is the machine's memory. `--places N` changes only N
elements, spread evenly, so that they are in the processor's cache whatever the size. The containers
are private to the thread that works, or, with `--shared 1`, known to another thread. `--idle` is
needed for transactions to be real: with one thread there are none.
"""

import threading

import bench

TRANSACTIONS = 10_000


def in_transactions(container, places):
    atomic = bench.atomic
    count = len(places)
    for i in range(TRANSACTIONS):
        with atomic:
            container[places[i % count]] = i
    return sum(container[place] for place in places)


def plainly(container, places):
    count = len(places)
    for i in range(TRANSACTIONS):
        container[places[i % count]] = i
    return sum(container[place] for place in places)


def make_work():
    # The container stays in a cell of this function: a module's names are known to all threads.
    made = {}

    def make(options):
        size = options.size
        container = {i: i for i in range(size)} if options.extra.get("dict") else list(range(size))
        if options.extra.get("shared"):
            watcher = threading.Thread(target=lambda: len(container))
            watcher.start()
            watcher.join()
        count = options.extra.get("places") or TRANSACTIONS
        step = 7919 if count >= size else size // count
        return container, [i * step % size for i in range(count)]

    def work(options):
        if options.size not in made:
            made[options.size] = make(options)
        change = plainly if options.extra.get("plain") else in_transactions
        return change(*made[options.size]), TRANSACTIONS

    return work


if __name__ == "__main__":
    extra = ("dict", "plain", "places", "shared")
    bench.main("one_element", make_work(), 1_000_000, {}, extra=extra)
