import time


class Totals:
    done = 0
    longest = 0, 0


totals = Totals()
lengths = {}


def steps_of(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


def examine(first):
    totals.done += 1
    for n in range(first, first + 10_000):
        steps = steps_of(n)
        lengths[steps] = lengths.get(steps, 0) + 1
        if steps > totals.longest[1]:
            totals.longest = n, steps


start = time.perf_counter()
for first in range(1, 15_000_000, 10_000):
    examine(first)
print(totals.done, totals.longest, len(lengths))
print(f"{time.perf_counter() - start:.1f} s")
