"""The command line of the comparison with random programs."""

import argparse
import collections
import difflib
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time

from ..conformance import cpython
from . import prelude, statements

_WORKER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "worker.py")
_ADDRESS = re.compile("0x[0-9a-f]{6,}")


def _arguments():
    parser = argparse.ArgumentParser(
        prog="orochi -m orochi.differential",
        description="Runs random programs under Orochi and CPython 3.12 and compares what they do.",
    )
    parser.add_argument("--count", type=int, default=300, help="how many programs (default: 300)")
    parser.add_argument("--size", type=int, default=12, help="statements in each (default: 12)")
    parser.add_argument("--seed", type=int, default=1, help="of the random numbers (default: 1)")
    parser.add_argument("--python", metavar="PATH", help="the CPython 3.12; otherwise it is looked for")
    parser.add_argument("--tested", metavar="PATH", default=sys.executable, help="the interpreter to test; this one")
    parser.add_argument("--timeout", type=float, default=120, help="seconds for one program (default: 120)")
    parser.add_argument("--shown", type=int, default=20, help="how many differences are printed in full (default: 20)")
    parser.add_argument("--keep", metavar="FOLDER", help="writes the programs that differ there")
    return parser.parse_args()


def _programs(arguments):
    for number in range(arguments.count):
        source = random.Random(f"{arguments.seed}-{number}")
        yield prelude.SOURCE + statements.Programs(source).program(arguments.size)


class _Runs:
    """What one interpreter does with all programs; one that ends or hangs it is taken note of."""

    def __init__(self, executable, programs, folder, timeout):
        self._command = [executable, _WORKER, programs]
        self._results = os.path.join(folder, "results-" + str(len(os.listdir(folder))))
        self._timeout = timeout
        self.answers = {}

    def run(self, count):
        first = 0
        open(self._results, "w").close()
        while first < count:
            with subprocess.Popen(
                [*self._command, self._results, str(first)],
                env=dict(os.environ, PYTHONHASHSEED="0"),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            ) as process:
                hung = self._wait(process)
            current = self._read()
            if current is None:
                current = max(self.answers, default=first - 1) + 1
                if current >= count:
                    break
            self.answers[current] = {"out": "", "err": "hangs" if hung else "crashes", "status": -1}
            first = current + 1
        return self.answers

    def _wait(self, process):
        size, since = 0, time.monotonic()
        while process.poll() is None:
            time.sleep(0.05)
            now = os.path.getsize(self._results)
            if now != size:
                size, since = now, time.monotonic()
            if time.monotonic() > since + self._timeout:
                process.kill()
                return True
        return False

    def _read(self):
        current = None
        with open(self._results, encoding="utf-8") as results:
            for line in results:
                answer = json.loads(line)
                if "start" in answer:
                    current = answer["start"]
                else:
                    self.answers[answer.pop("end")] = answer
                    current = None
        return current


def _text(answer):
    """What is compared: no addresses, and no frames of library files, which differ by the library's version."""
    text = f"{answer['out']}--- errors\n{answer['err']}--- status {answer['status']}\n"
    lines, within = [], False
    for line in _ADDRESS.sub("0x", text).splitlines():
        if line.lstrip(" |").startswith('File "'):
            within = not line.lstrip(" |").startswith('File "<program')
        elif not line.lstrip("| ").startswith("^") and not line.startswith((" ", "|")):
            within = False
        if not within:
            lines.append(line)
    return lines


def _difference(here, there):
    return [
        line
        for line in difflib.unified_diff(there, here, "CPython", "Orochi", n=1, lineterm="")
        if not line.startswith("@@")
    ]


def main():
    arguments = _arguments()
    found = cpython.find(arguments.python)
    if found is None:
        print(f"no CPython 3.12 in {arguments.python or 'PATH and pyenv versions'}", file=sys.stderr)
        return 3
    with tempfile.TemporaryDirectory(prefix="differential-") as folder:
        path = os.path.join(folder, "programs")
        sources = list(_programs(arguments))
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(json.dumps(s) + "\n" for s in sources)
        there = _Runs(found.executable, path, folder, arguments.timeout).run(len(sources))
        here = _Runs(arguments.tested, path, folder, arguments.timeout).run(len(sources))
    differing = 0
    firsts = collections.Counter()
    for number, source in enumerate(sources):
        mine, theirs = _text(here[number]), _text(there[number])
        if mine == theirs:
            continue
        differing += 1
        lines = _difference(mine, theirs)
        firsts[" / ".join(lines[2:4] if len(lines) < 4 else [x for x in lines[2:8] if x[0] in "+-"][:2])[:160]] += 1
        if differing <= arguments.shown:
            print(f"program {number} of seed {arguments.seed}")
            print("\n".join("  " + line for line in lines[:14]))
        if arguments.keep:
            os.makedirs(arguments.keep, exist_ok=True)
            name = os.path.join(arguments.keep, f"program_{arguments.seed}_{number}.py")
            with open(name, "w", encoding="utf-8") as file:
                file.write(source)
    for first, count in firsts.most_common(40):
        print(f"{count:5} {first}")
    ended = sum(a["status"] == 0 for a in there.values())
    print(f"{len(sources)} programs, {ended} of which end normally in CPython; {differing} differ")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
