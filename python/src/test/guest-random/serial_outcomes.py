"""Runs random concurrent programs and checks that every outcome is that of a serial execution.

    serial_outcomes.py [--seed N] [--count N] [--runs N] [--kind KIND] [--show]

--seed is the first seed (default 1), --count how many programs (100), --runs how often each runs
(10), --kind one of threads, plain, atomic, tasks, all (default). --show prints the programs. The
exit code is 1 if an outcome is not serial; README.md says more.
"""

import os
import sys
import threading
import time

try:
    import transaction
except ImportError:  # another interpreter: one lock stands in for transactions
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path.append(os.path.join(here, "..", "..", "main", "lib-orochi"))
    import transaction

from generate import KINDS, generate
from oracle import TooMany, add_first, compiled, fresh_namespace, outcomes
from state import Registers, capture, restore

MOST_THREADS = 4
SPINS = 2000


class Crew:
    """Threads that run the same series of programs side by side."""

    def __init__(self):
        self.start = threading.Barrier(MOST_THREADS + 1)
        self.end = threading.Barrier(MOST_THREADS + 1)
        self.namespaces = []
        self.size = 0
        self.arrived = []
        self.results = []
        self.failures = []
        self.closed = False
        for number in range(MOST_THREADS):
            threading.Thread(target=self.work, args=(number,), daemon=True).start()

    def work(self, number):
        while True:
            self.start.wait()
            if self.closed:
                return
            if number < self.size:
                try:
                    self.run_series(number)
                except BaseException as failure:
                    self.failures.append(failure)
            self.end.wait()

    def run_series(self, number):
        """Runs thread `number` of each program, when the others arrive there or soon after."""
        name = f"thread{number}"
        arrived = self.arrived
        size = self.size
        mine = self.results[number]
        for place, namespace in enumerate(self.namespaces):
            f = namespace[name]
            arrived[place] += 1
            for _ in range(SPINS):
                if arrived[place] >= size:
                    break
            mine.append(f())

    def run(self, program, code, runs):
        """Runs a program so many times; returns the captured outcomes."""
        self.namespaces = [fresh_namespace(code) for _ in range(runs)]
        self.size = len(program.threads)
        self.arrived = [0] * runs
        self.results = [[] for _ in range(self.size)]
        self.start.wait()
        self.end.wait()
        if self.failures:
            raise self.failures[0]
        found = []
        for place, namespace in enumerate(self.namespaces):
            registers = [Registers(*self.results[n][place]) for n in range(self.size)]
            found.append(capture(namespace, registers))
        return found

    def close(self):
        self.closed = True
        self.start.wait()


def run_tasks(program, code, runs):
    found = []
    namespace = fresh_namespace(code)
    start = capture(namespace, [])
    for run in range(runs):
        restore(namespace, start)
        queue = namespace["queue"] = transaction.TransactionQueue()
        add_first(program, namespace, queue)
        failure = None
        try:
            queue.run(2 + run % (MOST_THREADS - 1))
        except Exception as exception:
            failure = repr(exception)
        found.append((capture(namespace, []), failure))
    return found


def check(program, crew, runs):
    """Runs a program; returns (different outcomes seen, serial outcomes, those that are wrong)."""
    serial = outcomes(program)
    code = compiled(program.source())
    if program.tasks:
        found = run_tasks(program, code, runs)
    else:
        found = crew.run(program, code, runs)
    return set(found), serial, [outcome for outcome in found if outcome not in serial]


def parse(arguments):
    options = {"seed": 1, "count": 100, "runs": 10, "kind": "all", "show": False}
    waiting = list(arguments)
    try:
        while waiting:
            argument = waiting.pop(0)
            name = argument[2:]
            if argument in ("-h", "--help"):
                print(__doc__.strip())
                sys.exit(0)
            elif argument == "--show":
                options["show"] = True
            elif not argument.startswith("--") or name not in options or not waiting:
                raise ValueError(f"unknown option, or its value is missing: {argument}")
            elif name == "kind":
                options["kind"] = waiting.pop(0)
                if options["kind"] not in KINDS + ("all",):
                    raise ValueError(f"no such kind: {options['kind']}")
            else:
                options[name] = int(waiting.pop(0))
    except ValueError as error:
        print(f"serial_outcomes.py: {error}", file=sys.stderr)
        sys.exit(2)
    return options


def main(arguments):
    options = parse(arguments)
    sys.setswitchinterval(1e-6)
    crew = Crew()
    start = time.perf_counter()
    programs = skipped = wrong = seen = possible = 0
    for seed in range(options["seed"], options["seed"] + options["count"]):
        program = generate(seed, options["kind"])
        if options["show"]:
            print(f"# seed {seed}\n{program.source()}")
        try:
            found, serial, bad = check(program, crew, options["runs"])
        except TooMany:
            skipped += 1
            continue
        programs += 1
        seen += len(found)
        possible += len(serial)
        if bad:
            wrong += 1
            print(f"seed {seed}: an outcome that no serial execution has, in {len(bad)} runs")
            print(program.source())
            print(f"outcome: {bad[0]}")
            for outcome in sorted(serial, key=repr)[:20]:
                print(f"serial:  {outcome}")
            sys.stdout.flush()
    crew.close()
    seconds = time.perf_counter() - start
    print(
        f"seeds {options['seed']} to {options['seed'] + options['count'] - 1}, "
        f"{options['runs']} runs each: {programs} programs, {skipped} too large, "
        f"{seen} of {possible} serial outcomes seen, {wrong} programs wrong, {seconds:.1f} s"
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
