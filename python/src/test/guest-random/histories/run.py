"""Runs random programs and checks that their histories are serial.

    run.py [--seed N] [--operations N] [--total N] [--threads N]

--seed is the first seed (default 1), --operations how many a run has (100000), --total how many
all runs have together (that of one run), --threads how many threads (the seed chooses from 2 to
16). Prints a line for each run, with its seed and its time. The exit code is 1 if a history is
not serial; the run with that seed has the same programs again.
"""

import random
import sys
import threading
import time
import traceback

from checker import Checker
from tasks import Round
from worker import Thread
from world import World

SLACK = 64  # values that a thread may need beyond those it notes
SHOWN = 3
TASKS_SHARE = 10


class Run:
    """One history: made by threads and tasks, then checked."""

    def __init__(self, seed, operations, threads=None):
        choose = random.Random(seed)
        self.seed = seed
        self.operations = operations
        self.threads = threads or choose.choice((2, 2, 3, 4, 4, 6, 8, 12, 16))
        self.spread = choose.choice((3, 6, 12, 24, 48))
        # of three parts; a tenth of the operations is done by tasks, if there are any
        self.with_tasks = choose.randrange(3) > 0
        self.parts = choose.sample((True, False, False), 3) if self.with_tasks else (False,)
        self.world = World(self.spread, operations)
        self.sessions = []
        self.failures = []
        self.next_value = self.world.initial_values

    def make(self):
        by_tasks = self.operations // TASKS_SHARE if self.with_tasks else 0
        by_threads = (self.operations - by_tasks) // (len(self.parts) - self.with_tasks)
        for number, tasks in enumerate(self.parts):
            if tasks:
                Round(self, self.seed * 31 + number, by_tasks).run()
            else:
                self.run_threads(number, by_threads)
        self.final = self.world.final()

    def run_threads(self, number, operations):
        share = operations // self.threads
        base = self.next_value
        self.next_value = base + self.threads * (4 * share + SLACK)
        found = [None] * self.threads
        start = threading.Barrier(self.threads)

        def work(place):
            try:
                seed = (self.seed * 101 + number) * 17 + place
                thread = Thread(self.world, seed, base + place, self.threads)
                start.wait()
                session = thread.run(share)
                assert thread.value < self.next_value
                found[place] = session
            except BaseException as failure:
                self.failures.append(failure)

        workers = [threading.Thread(target=work, args=(i,)) for i in range(self.threads)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        if self.failures:
            raise self.failures[0]
        self.sessions += found


def run(seed, operations, threads=None):
    """Runs and checks one history, prints a line; (operations, whether it is serial)."""
    start = time.perf_counter()
    history = Run(seed, operations, threads)
    try:
        history.make()
    except Exception:
        # A wrong view may make the program itself fail.
        print(f"seed {seed}: NOT SERIAL, or the run has a fault:", flush=True)
        traceback.print_exc()
        return operations, False
    made = time.perf_counter()
    checker = Checker(history.sessions, history.final, history.next_value)
    faults = checker.check()
    end = time.perf_counter()
    print(
        f"seed {seed}: {checker.operations} operations in {len(checker.graph.begins)} "
        f"nodes, {history.threads} threads, {history.spread} of each kind, "
        f"{'tasks, ' if history.with_tasks else ''}{made - start:.1f} s + {end - made:.1f} s to check: "
        f"{f'NOT SERIAL, {len(faults)} faults' if faults else 'serial'}",
        flush=True,
    )
    for fault in faults[:SHOWN]:
        print(f"  {fault}", flush=True)
    return checker.operations, not faults


def main(arguments):
    options = {"seed": 1, "operations": 100_000, "total": 0, "threads": 0}
    names = arguments[::2]
    try:
        for name, value in zip(names, arguments[1::2], strict=True):
            if name[:2] != "--" or name[2:] not in options:
                raise ValueError(f"unknown option {name}")
            options[name[2:]] = int(value)
    except ValueError as error:
        print(f"run.py: {error}\n\n{__doc__.strip()}", file=sys.stderr)
        return 2
    start = time.perf_counter()
    seed = options["seed"]
    done = wrong = 0
    while True:
        operations, serial = run(seed, options["operations"], options["threads"] or None)
        done += operations
        wrong += not serial
        seed += 1
        if done >= options["total"]:
            break
        seconds = time.perf_counter() - start
        print(f"  so far {done} operations, {wrong} runs not serial, {seconds:.0f} s", flush=True)
    seconds = time.perf_counter() - start
    print(
        f"seeds {options['seed']} to {seed - 1}: {done} operations, {wrong} runs not serial, "
        f"{seconds:.1f} s"
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
