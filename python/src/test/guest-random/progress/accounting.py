"""Is the time that a conflict report says was lost the time that was lost?

    accounting.py [--aborts K] [--milliseconds D] [--threads N]

Runs itself with a log. A block is undone again and again, each time after D ms (20), until there
were K aborts (60) or a few more; N threads (3) beside it run transactions, meet each other, wait
and are idle. The exit code is 1 unless the report says, within 5 %, K times D for what the block's
aborts took, and the time of all threads for the sum of its shares.
"""

import os
import re
import subprocess
import sys
import tempfile
import threading
import time

from transaction import atomic, on_abort

PER_BLOCK = 6  # aborts after which a block is left alone; it would become privileged
WITHIN = 0.05

# A conflict of the block: what its aborts took.
ROW = r"\n([0-9.]+)s lost in aborts.*\n(?:over .*\n)?  File .*, in Program.attempt\n"


class Thing:
    def __init__(self):
        self.n = 0


class Program:
    """What is logged."""

    def __init__(self, aborts, seconds, threads):
        self.aborts = aborts
        self.seconds = seconds
        self.first, self.second, self.shared = Thing(), Thing(), Thing()
        self.lock = threading.Lock()
        self.undone = []
        self.blocks = 0
        self.over = False
        self.lives = []
        self.start = threading.Barrier(threads + 2)
        work = [self.block, self.disturb] + [self.beside] * threads
        self.threads = [threading.Thread(target=self.live, args=(each,)) for each in work]

    def run(self):
        """(aborts, seconds that they took, seconds that all threads but this one have lived)."""
        for thread in self.threads:
            thread.start()
        for thread in self.threads:
            thread.join()
        return len(self.undone), sum(self.undone), sum(self.lives)

    def live(self, work):
        begin = time.perf_counter()
        self.start.wait()
        work()
        self.lives.append(time.perf_counter() - begin)

    def block(self):
        while len(self.undone) < self.aborts:
            self.attempt()
            self.blocks += 1
        self.over = True

    def attempt(self):
        """What was read first has been written by then, and what is read last after that."""
        with atomic:
            begin = time.perf_counter()
            on_abort(lambda begin=begin: self.undone.append(time.perf_counter() - begin))
            seen = self.first.n
            while time.perf_counter() - begin < self.seconds:
                pass
            seen += self.second.n

    def disturb(self):
        while not self.over:
            if len(self.undone) < PER_BLOCK * (self.blocks + 1):
                self.first.n += 1
                self.second.n += 1
            time.sleep(self.seconds / 8)

    def beside(self):
        while not self.over:
            with atomic:
                for _ in range(100):
                    self.shared.n += 1
            with self.lock:
                time.sleep(0.002)


def seconds_of(report, label):
    return float(re.search(f"^ *{label}: +([0-9.]+)s", report, re.MULTILINE).group(1))


def compare(what, is_, should):
    wrong = abs(is_ - should) > WITHIN * should
    print(f"{what}: {is_:.3f} s, should be {should:.3f} s{': WRONG' if wrong else ''}")
    return wrong


def main(arguments):
    options = {"aborts": "60", "milliseconds": "20", "threads": "3", "logged": "0"}
    options.update((arguments[i][2:], arguments[i + 1]) for i in range(0, len(arguments), 2))
    seconds = float(options["milliseconds"]) / 1000
    if options["logged"] == "1":
        print(*Program(int(options["aborts"]), seconds, int(options["threads"])).run())
        return 0
    with tempfile.TemporaryDirectory() as folder:
        log = os.path.join(folder, "log")
        command = [sys.executable, "--stm-log", log, __file__, "--logged", "1", *arguments]
        output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        command = [sys.executable, "-m", "orochi.stm_report", "--top", "1000", log]
        report = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    aborts, took, lives = output.split()
    real = seconds_of(report, "Total real time")
    rows = re.findall(ROW, report)
    lost = sum([float(row) for row in rows])
    shares = [
        seconds_of(report, label)
        for label in (
            "in committed transactions",
            "in aborted transactions",
            "paused by other threads",
            "waiting for a change",
            "outside of transactions",
        )
    ]
    print(report.partition("\n\n")[0])
    wrong = compare(f"{aborts} aborts after {options['milliseconds']} ms", lost, int(aborts) * seconds)
    wrong |= compare("the same, by the program's clock", lost, float(took))
    wrong |= compare("all shares", sum(shares), float(lives) + real)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
