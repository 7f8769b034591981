"""Which interpreters are on this machine, and how each is started."""

import glob
import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LIBRARY = ROOT / "python" / "src" / "main" / "lib-orochi"

# Answers "IMPLEMENTATION VERSION" in any Python since 2.7, with few imports.
PROBE = (
    "import sys; "
    "named = getattr(sys, 'implementation', None); "
    "name = named.name if named else 'jython'; "
    "free = not getattr(sys, '_is_gil_enabled', lambda: True)() and name == 'cpython'; "
    "print(name + ' %d.%d.%d' % sys.version_info[:3] + (' free-threaded' if free else ''))"
)
PROBE_LIMIT = 120

CANDIDATES = {
    "orochi": [str(ROOT / "orochi")],
    "cpython3.11": ["python3.11", "~/.pyenv/versions/3.11*/bin/python3.11"],
    "cpython3.12": ["python3.12", "~/.pyenv/versions/3.12*/bin/python3.12"],
    "cpython3.13": ["python3.13", "~/.pyenv/versions/3.13.*[0-9]/bin/python3.13"],
    "cpython3.13t": ["python3.13t", "~/.pyenv/versions/3.13*t/bin/python3.13t"],
    "pypy3": ["pypy3", "~/.pyenv/versions/pypy3*/bin/pypy3"],
    "graalpy": ["graalpy", "~/.pyenv/versions/graalpy*/bin/graalpy"],
    "jython": ["jython", "~/.pyenv/versions/jython*/bin/jython"],
}


class Interpreter:
    """A command that runs Python programs."""

    def __init__(self, name, command, version):
        self.name = name
        self.command = command
        self.version = version

    def environment(self):
        """Everywhere else than in Orochi, programs get `transaction` from our library folder."""
        environment = dict(os.environ)
        environment.pop("PYTHONPATH", None)
        if not self.version.startswith("orochi"):
            environment["PYTHONPATH"] = str(LIBRARY)
        return environment


def probe(command):
    """The version of the interpreter behind a command; None if there is none."""
    try:
        answer = subprocess.run(
            command + ["-c", PROBE],
            capture_output=True,
            text=True,
            timeout=PROBE_LIMIT,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return answer.stdout.strip() if answer.returncode == 0 else None


def found_executables(candidates):
    for candidate in candidates:
        if candidate.startswith("~"):
            yield from sorted(glob.glob(os.path.expanduser(candidate)), reverse=True)
        elif shutil.which(candidate):
            yield shutil.which(candidate)


def find(names=None):
    """{name: Interpreter} of those that are here, in the order of CANDIDATES."""
    interpreters = {}
    for name, candidates in CANDIDATES.items():
        if names is not None and name not in names:
            continue
        for executable in found_executables(candidates):
            version = probe([executable])
            if version:
                interpreters[name] = Interpreter(name, [executable], version)
                break
    return interpreters


def given(name, command):
    """An interpreter that the user names: NAME=COMMAND."""
    version = probe(command)
    if version is None:
        raise ValueError(f"{name}: {' '.join(command)} does not run Python programs")
    return Interpreter(name, command, version)
