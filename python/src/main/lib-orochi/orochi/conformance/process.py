"""Runs one test file under one interpreter, in processes of its own."""

import json
import os
import subprocess
import tempfile
import time

_HERE = os.path.dirname(os.path.abspath(__file__))
_CHILD = os.path.join(_HERE, "child.py")

# A pause that is so many seconds longer than it should be means that the machine stood still.
_STOPPED = 5

# Modules that stand for those in which CPython tests its internals; for other interpreters.
INTERNALS = os.path.join(_HERE, "internals")


class Limits:
    """Seconds for a whole file, and for one method of it."""

    def __init__(self, file, method):
        self.file = file
        self.method = method


class FileResult:
    """What became of the methods of one file: {id: (outcome, reason)}, in the order of the file.

    Outcomes: pass, fail, error, skip; detail (skipped as an implementation detail of CPython);
    crash (the process ended), timeout (it was ended), lost (not run, for want of time).
    `problem` says why there are no methods, or is None.
    """

    def __init__(self, name):
        self.name = name
        self.methods = {}
        self.problem = None
        self.seconds = 0.0

    def count(self, *outcomes):
        return sum(outcome in outcomes for outcome, _ in self.methods.values())


def run_file(executable, tests, name, limits, modules=None, beside=None):
    """Runs `name` of the `test` package in the folder `tests`. A process that crashes or hangs is
    followed by another that goes on after the method at fault. Modules in the folder `modules` are
    found before any others. `beside` is a module of this package for child.py."""
    with tempfile.TemporaryDirectory(prefix="conformance-") as folder:
        return _Run(executable, tests, name, limits, folder, modules, beside).run()


class _Run:
    def __init__(self, executable, tests, name, limits, folder, modules, beside):
        self._beside = [beside] if beside else []
        self._executable = executable
        self._result = FileResult(name)
        self._limits = limits
        self._folder = folder
        self._record = os.path.join(folder, "record")
        self._ids = None
        self._fixtures = []
        self._stopped = 0.0
        self._environment = dict(os.environ, PYTHONDONTWRITEBYTECODE="1")
        self._environment.pop("PYTHONHOME", None)
        # The library is each interpreter's own; only `test` is found through this folder, also by
        # the processes that tests start.
        path = os.path.join(folder, "path")
        os.mkdir(path)
        os.symlink(tests, os.path.join(path, "test"))
        self._environment["PYTHONPATH"] = os.pathsep.join(filter(None, (modules, path)))

    def run(self):
        result = self._result
        started = self._now()
        deadline = started + self._limits.file
        first = 0
        while first is not None:
            first = self._process(first, deadline)
        result.seconds = self._now() - started
        if self._ids is not None:
            result.methods = {
                method: result.methods.get(method) or self._not_run(method) for method in self._ids
            }
        return result

    def _process(self, first, deadline):
        """The index of the method to go on with in another process, or None."""
        work = os.path.join(self._folder, f"work{first}")
        os.mkdir(work)
        open(self._record, "w").close()
        log_path = os.path.join(self._folder, "log")
        with open(log_path, "wb") as log:
            process = subprocess.Popen(
                [self._executable, _CHILD, self._result.name, self._record, str(first), *self._beside],
                cwd=work,
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
            ended = self._wait(process, deadline)
        current, done = self._read()
        if done or self._result.problem:
            return None
        if self._ids is None:
            self._result.problem = "not loaded in time" if ended else "crash: " + _last_line(log_path)
            return None
        if current is None:
            # Between two methods, or after the last one.
            ran = max((self._ids.index(i) for i in self._result.methods), default=-1) + 1
            self._fixtures.append(("", "crash", _last_line(log_path)))
            return None if ended or ran == first or ran == len(self._ids) else ran
        self._result.methods[current] = (
            ("timeout", "") if ended else ("crash", _last_line(log_path))
        )
        after = self._ids.index(current, first) + 1
        return after if after < len(self._ids) and self._now() < deadline else None

    def _now(self):
        """Seconds; those in which all processes were stopped are not counted."""
        return time.monotonic() - self._stopped

    def _wait(self, process, deadline):
        """Waits for the end of the process; True if it had to be ended."""
        size, since = 0, self._now()
        pause = 0.02
        while process.poll() is None:
            before = time.monotonic()
            time.sleep(pause)
            late = time.monotonic() - before - pause
            if late > _STOPPED:
                self._stopped += late
            pause = min(pause * 1.5, 0.5)
            now = self._now()
            if os.path.getsize(self._record) != size:
                size, since = os.path.getsize(self._record), now
            if now > deadline or now > since + self._limits.method:
                process.kill()
                process.wait()
                return True
        return False

    def _read(self):
        """Takes over what the process wrote: the method that it did not end, and whether it came to
        its end."""
        current, done = None, False
        with open(self._record, encoding="utf-8") as record:
            for line in record:
                try:
                    entry = json.loads(line)
                except ValueError:
                    break
                if "tests" in entry:
                    self._ids = entry["tests"]
                elif "start" in entry:
                    current = entry["start"]
                elif "end" in entry:
                    current = None
                    self._result.methods[entry["end"]] = entry["outcome"], entry["reason"]
                elif "fixture" in entry:
                    self._fixtures.append((entry["fixture"], entry["outcome"], entry["reason"]))
                elif "module" in entry:
                    self._result.problem = f"{entry['module']}: {entry['reason']}"
                elif "done" in entry:
                    done = True
        return current, done

    def _not_run(self, method):
        """The outcome of a method that was not run: its class's or module's, if that was at fault."""
        for fixture, outcome, reason in self._fixtures:
            # setUpClass (test.test_x.Case), setUpModule (test.test_x)
            place = fixture[fixture.find("(") + 1 : -1]
            if method.startswith(place + "."):
                return outcome, reason
        return "lost", ""


def _last_line(path):
    with open(path, encoding="utf-8", errors="backslashreplace") as log:
        lines = log.read().split("\n")
    return next((line.strip() for line in reversed(lines) if line.strip()), "")
