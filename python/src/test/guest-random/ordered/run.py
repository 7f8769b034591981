"""Runs random programs by an ordered queue, and compares with the loop that it must equal.

    run.py [--seed N] [--count N]

--seed is the first seed (default 1), --count how many programs (20). Each runs by the loop, in
plain Python code, and by ordered queues with 1, 2, 4 and 8 threads; output, exception and what is
left in the shared state must be the same, bit for bit. Also runs where transactions are one lock
(CPython); the last line has a checksum of all output, for a comparison between interpreters:
`--undoing 0` leaves out what such an interpreter cannot do.
"""

import collections
import contextlib
import functools
import hashlib
import io
import os
import sys
import tempfile
import time
import warnings

try:
    import transaction
except ImportError:  # another interpreter
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path.append(os.path.join(here, "..", "..", "..", "main", "lib-orochi"))
    import transaction

from programs import source

warnings.simplefilter("ignore", RuntimeWarning)  # the loop has no call that becomes inevitable

THREADS = (1, 2, 4, 8)


class SerialLoop:
    """What an ordered queue must be like."""

    def __init__(self):
        self.calls = collections.deque()
        self.added = []

    def add(self, f, *args):
        self.calls.append((f, args))

    def add_generator(self, generator):
        self.add(self.resume, iter(generator))

    def resume(self, generator):
        for _ in generator:
            self.add(self.resume, generator)
            return

    def run(self):
        while self.calls:
            f, args = self.calls.popleft()
            with transaction.atomic:
                f(*args)


def outcome(code, in_files, queue, *arguments):
    """Everything that a program does: output, exception, what is left.

    in_files: writes into files, else into memory
    """
    new = functools.partial(tempfile.TemporaryFile, "w+") if in_files else io.StringIO
    with new() as output, new() as errors:
        return results(code, output, errors, queue, *arguments)


def results(code, output, errors, queue, *arguments):
    namespace = {"__name__": "program", "queue": queue}
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors):
        exec(code, namespace)
        namespace["add_all"](queue)
        raised = None
        try:
            queue.run(*arguments)
        except Exception as e:
            raised = (type(e).__name__, e.args)
    things = [(t.n, t.items, t.level) for t in namespace["things"]]
    names = ("total", "word", "table", "grouped", "items", "line")
    left = {name: namespace[name] for name in names}
    ticket = next(namespace["tickets"])
    for stream in (output, errors):
        stream.seek(0)
    return (output.read(), errors.read(), raised, repr(left), things, ticket)


def check(seed, undoing, checksum):
    """Runs one program in all ways; the thread counts with which it differs from the loop."""
    text = source(seed, undoing)
    code = compile(text, f"program {seed}", "exec")
    expected = outcome(code, seed % 2, SerialLoop())
    checksum.update(repr(expected).encode())
    wrong = []
    for threads in THREADS:
        queue = transaction.TransactionQueue(ordered=True)
        found = outcome(code, seed % 2, queue, threads)
        if found != expected:
            wrong.append(threads)
            print(f"seed {seed}, {threads} threads: differs from the loop\n{text}")
            for is_, should in zip(found, expected):
                if is_ != should:
                    print(f"is:        {is_!r}\nshould be: {should!r}")
    return wrong


def main(arguments):
    options = {"seed": 1, "count": 20, "undoing": 1}
    try:
        for name, value in zip(arguments[::2], arguments[1::2], strict=True):
            if name[:2] != "--" or name[2:] not in options:
                raise ValueError(f"unknown option {name}")
            options[name[2:]] = int(value)
    except ValueError as error:
        print(f"run.py: {error}\n\n{__doc__.strip()}", file=sys.stderr)
        return 2
    start = time.perf_counter()
    checksum = hashlib.sha256()
    seeds = range(options["seed"], options["seed"] + options["count"])
    wrong = sum(bool(check(seed, options["undoing"], checksum)) for seed in seeds)
    seconds = time.perf_counter() - start
    print(
        f"seeds {seeds[0]} to {seeds[-1]}, threads {THREADS}: {wrong} programs differ from the "
        f"loop, {seconds:.1f} s, checksum {checksum.hexdigest()[:16]}"
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
