# An ordered queue does what the serial loop does, output and exceptions included.
import random
import warnings

from transaction import TransactionError, TransactionQueue, atomic

warnings.simplefilter("ignore", RuntimeWarning)  # some calls flush, or open a file


def program(seed, threads, say):
    """Tasks that read and write the same things, add others, and may fail."""
    choices = random.Random(seed)
    failing = 0.02 if choices.random() < 0.5 else 0
    numbers, items, total = {}, [], [0]
    queue = TransactionQueue(ordered=True)

    def task(i, own):
        rnd = random.Random(own)
        for _ in range(rnd.randrange(6)):
            key = rnd.randrange(5)
            if rnd.random() < 0.5:
                numbers[key] = (numbers.get(key, 0) * 3 + i) % 1000
            else:
                items.append((i, numbers.get(key), len(items)))
        total[0] += len(items)
        say(i, total[0])
        if rnd.random() < 0.2:
            queue.add(task, i + 1000, own + 1)
        if rnd.random() < failing:
            raise ValueError(i, sorted(numbers.items()))

    for i in range(30):
        queue.add(task, i, choices.randrange(10**9))
    failure = None
    try:
        queue.run(threads)
    except ValueError as e:
        failure = e.args
    return sorted(numbers.items()), items, total, failure, queue.executed


def collected(seed, threads):
    lines = []
    result = program(seed, threads, lambda *line: lines.append(line))
    return result, lines


for seed in range(4):
    expected = collected(seed, 1)
    for threads in (2, 4, 8):
        assert collected(seed, threads) == expected, (seed, threads)
print(program(4, 4, print))


def counts(i):
    print("task", i, flush=True)
    if i % 10 == 7:
        print("fails")
        raise KeyError(i)


queue = TransactionQueue()
for i in range(30):
    queue.add(counts, i)
try:
    queue.run(4, ordered=True)
except KeyError as e:
    print(repr(e), e.__notes__[0].rpartition(",")[2], queue.executed)

# The queue can be used again, and nothing of before is in it.
queue.add(print, "again")
queue.run(4, ordered=True)

# A generator's parts come one round after the other.
queue = TransactionQueue(ordered=True)


def parts(name):
    for i in range(3):
        print(name, i)
        yield


for name in "abc":
    queue.add_generator(parts(name))
queue.run(3)

# One that runs before its turn may wait for what an earlier one does; it is told.
state = {"go": False}


def setter():
    n = 0
    while n < 200_000:
        n += 1
    state["go"] = True


def waiter():
    while not state["go"]:
        pass
    print("went")


queue.add(setter)
queue.add(waiter)
queue.run(2)


# One that would never end is dropped when an earlier one has failed.
def fails():
    n = 0
    while n < 200_000:
        n += 1
    raise ZeroDivisionError("first")


def endless():
    print("not seen")
    while True:
        pass


queue.add(fails)
queue.add(endless)
try:
    queue.run(2)
except ZeroDivisionError as e:
    print(e)

# What cannot be undone happens in its turn.
seen = []


def irrevocable(i):
    seen.append(i)
    with open("/dev/null") as f:
        f.read()
    seen.append(i)


for i in range(20):
    queue.add(irrevocable, i)
queue.run(4)
print(seen == [i for i in range(20) for _ in range(2)])

with atomic:
    try:
        queue.run()
    except TransactionError as e:
        print(e)
