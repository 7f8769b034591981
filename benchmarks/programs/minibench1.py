"""Every thread appends to and pops from a list of its own: nothing is shared."""

import bench


def kernel(first, last):
    lst = []
    total = 0
    for i in range(first, last):
        lst.append(i)
        total += lst.pop()
    return total


def work(options):
    size = options.size
    threads = options.threads

    def run(number):
        first = size * number // threads
        last = size * (number + 1) // threads
        if options.atomic:
            with bench.atomic:
                return kernel(first, last)
        return kernel(first, last)

    return sum(bench.run_threads(threads, run)), size


class Known:
    """The sum of all numbers below the size."""

    def __contains__(self, size):
        return True

    def get(self, size, default):
        return size * (size - 1) // 2


if __name__ == "__main__":
    bench.main("minibench1", work, 10_000_000, Known())
