"""10^4 transactions that change one element each of a list and of a dict with `--size` entries.

The time must not depend on the size. The containers are private to the thread that works, or, with
--shared 1, known to another thread.
"""

import threading

import bench

TRANSACTIONS = 10_000


def change(lst, dct, size):
    atomic = bench.atomic
    place = 0
    for i in range(TRANSACTIONS):
        place = (place + 7919) % size
        with atomic:
            lst[place] = i
        with atomic:
            dct[place] = i
    return lst[place] + dct[place]


def make_work():
    # The containers stay in a cell of this function: a module's names are known to all threads.
    made = {}

    def work(options):
        size = options.size
        if size not in made:
            made[size] = list(range(size)), {i: i for i in range(size)}
        lst, dct = made[size]
        if options.extra.get("shared"):
            seen = []
            watcher = threading.Thread(target=lambda: seen.append(len(lst) + len(dct)))
            watcher.start()
            watcher.join()
        return change(lst, dct, size), 2 * TRANSACTIONS

    return work


if __name__ == "__main__":
    bench.main("one_element", make_work(), 1_000_000, {}, extra=("shared",))
