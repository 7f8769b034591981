"""What all benchmark programs share: options, timing, threads, the check of the checksum.

A program hands `main` its work; the options are the same everywhere:

    prog.py [--threads N] [--size N] [--iterations N] [--warm S] [--atomic] [--idle] [--private]
            [--pairs N]

--atomic runs the work in atomic blocks, --idle starts a daemon thread that does nothing first,
--warm does the work for so many seconds before the first iteration, --private gives each thread
data of its own where threads would share some. --pairs measures what N threads gain over one where
the machine itself comes and goes: so many times an iteration with one thread and one with all of
them, in turn in one process, and the medians of the ratios of neighbours. It prints a header, the seconds of each iteration (`iteration 1: 0.123456 s`) and the checksum,
compared with the known one for that size where there is one, and between iterations always. The
exit code is 1 when a checksum is wrong. `units` in the header is how many equal pieces of work an
iteration does, so units divided by seconds is the throughput.
"""

import os
import sys
import threading
import time

try:
    import transaction
except ImportError:  # another interpreter: one lock stands in for transactions
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path.append(os.path.join(here, "..", "..", "python", "src", "main", "lib-orochi"))
    import transaction

atomic = transaction.atomic


NUMBERS = ("threads", "size", "iterations", "warm", "pairs")


class Options:
    def __init__(self, size, iterations):
        self.size = size
        self.iterations = iterations
        self.threads = 1
        self.warm = 0
        self.pairs = 0
        self.atomic = False
        self.idle = False
        self.private = False
        self.extra = {}


def parse(arguments, options, extra):
    position = 0
    while position < len(arguments):
        name = arguments[position]
        if name in ("--atomic", "--idle", "--private"):
            setattr(options, name[2:], True)
            position += 1
            continue
        if not name.startswith("--") or name[2:] not in NUMBERS + extra:
            raise ValueError(f"unknown option: {name}")
        if position + 1 == len(arguments) or not arguments[position + 1].isdecimal():
            raise ValueError(f"{name} needs a number")
        value = int(arguments[position + 1])
        if name[2:] in extra:
            options.extra[name[2:]] = value
        elif value == 0 and name not in ("--warm", "--pairs"):
            raise ValueError(f"{name} must not be 0")
        else:
            setattr(options, name[2:], value)
        position += 2
    return options


def run_threads(count, target):
    """Calls target(0) … target(count - 1) at the same time; returns the list of their results."""
    if count == 1:
        return [target(0)]
    results = [None] * count
    failures = []

    def run(number):
        try:
            results[number] = target(number)
        except BaseException as exception:
            failures.append(exception)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
    return results


def copies(kernel):
    """Work for `main` in which every thread runs kernel(size) for itself, on its own data."""

    def work(options):
        def run(number):
            if options.atomic:
                with atomic:
                    return kernel(options.size)
            return kernel(options.size)

        results = run_threads(options.threads, run)
        for result in results:
            if result != results[0]:
                raise AssertionError(f"threads disagree: {results}")
        return results[0], options.threads

    return work


def measure_pairs(work, options):
    """Prints what all threads gain over one, and what each costs; gives the checksums."""
    threads = options.threads
    checksums = []
    gains = []
    costs = []
    warm = time.perf_counter() + options.warm
    pair = 0
    while pair < options.pairs:
        speeds = []
        spent = []
        for options.threads in (1, threads):
            start = time.perf_counter()
            processor = time.process_time()
            checksum, units = work(options)
            speeds.append(units / (time.perf_counter() - start))
            spent.append((time.process_time() - processor) / units)
            checksums.append(checksum)
        if time.perf_counter() > warm:
            pair += 1
            gains.append(speeds[1] / speeds[0])
            costs.append(spent[1] / spent[0])
    for label, ratios in (("throughput", gains), ("processor time per unit", costs)):
        ratios.sort()
        tenth = len(ratios) // 10
        print(
            f"{label}, {threads} threads against 1: {ratios[len(ratios) // 2]:.2f} "
            f"({ratios[tenth]:.2f}-{ratios[-1 - tenth]:.2f})"
        )
    return checksums


def main(name, work, size, known, iterations=5, extra=()):
    """Runs a benchmark program.

    work(options) does one iteration and returns (checksum, units); known maps sizes to checksums.
    """
    try:
        options = parse(sys.argv[1:], Options(size, iterations), extra)
    except ValueError as error:
        print(f"{name}: {error}", file=sys.stderr)
        sys.exit(2)
    if options.idle:
        threading.Thread(target=threading.Event().wait, daemon=True).start()
    checksums = measure_pairs(work, options) if options.pairs else []
    warm = time.perf_counter() + (0 if options.pairs else options.warm)
    while time.perf_counter() < warm:
        checksums.append(work(options)[0])
    for iteration in range(1, 1 if options.pairs else options.iterations + 1):
        start = time.perf_counter()
        checksum, units = work(options)
        seconds = time.perf_counter() - start
        if iteration == 1:
            print(f"{name}: size {options.size}, threads {options.threads}, units {units}")
        print(f"iteration {iteration}: {seconds:.6f} s", flush=True)
        checksums.append(checksum)
    expected = known.get(options.size, checksums[0])
    wrong = [checksum for checksum in checksums if checksum != expected]
    if wrong:
        print(f"checksum: {wrong[0]} WRONG, expected {expected}")
        sys.exit(1)
    verified = "as known" if options.size in known else "same in all iterations"
    print(f"checksum: {expected} ({verified})")
