"""One counter that all threads increment, each time in an atomic block: nothing but conflicts."""

import bench


class Counter:
    def __init__(self):
        self.value = 0


def work(options):
    counter = Counter()
    size = options.size
    threads = options.threads
    atomic = bench.atomic

    def run(number):
        for _ in range(size * number // threads, size * (number + 1) // threads):
            with atomic:
                counter.value += 1

    bench.run_threads(threads, run)
    return counter.value, size


class Known:
    """Nothing is lost."""

    def __contains__(self, size):
        return True

    def get(self, size, default):
        return size


if __name__ == "__main__":
    bench.main("counter", work, 1_000_000, Known())
