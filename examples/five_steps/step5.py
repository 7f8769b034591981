import time

from transaction import TransactionQueue


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


def limit():
    with open(__file__.replace("step5.py", "limit.txt")) as f:
        return int(f.read())


report_from = limit()


def examine(first):
    own = {}
    longest = 0, 0
    for n in range(first, first + 10_000):
        steps = steps_of(n)
        own[steps] = own.get(steps, 0) + 1
        if steps > longest[1]:
            longest = n, steps
        if steps > report_from:
            print(n, "takes", steps)
    totals.done += 1
    if longest[1] > totals.longest[1]:
        totals.longest = longest
    for steps, count in own.items():
        lengths[steps] = lengths.get(steps, 0) + count


start = time.perf_counter()
queue = TransactionQueue(ordered=True)
for first in range(1, 15_000_000, 10_000):
    queue.add(examine, first)
queue.run()
print(totals.done, totals.longest, len(lengths))
print(f"{time.perf_counter() - start:.1f} s")
