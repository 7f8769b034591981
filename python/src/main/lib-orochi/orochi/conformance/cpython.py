"""Finds a CPython 3.12 that has its `test` package."""

import glob
import json
import os
import shutil
import subprocess

_QUESTION = """
import json, os, sys, test.support
print(json.dumps({
    "implementation": sys.implementation.name,
    "version": sys.version.split()[0],
    "tests": os.path.dirname(os.path.dirname(os.path.abspath(test.support.__file__))),
}))
"""


class CPython:
    """An interpreter that was found: its path, its version, the folder of its `test` package."""

    def __init__(self, executable, version, tests):
        self.executable = executable
        self.version = version
        self.tests = tests


def find(named=None):
    """The interpreter `named`, or else the first that serves, or None."""
    for executable in [named] if named else _candidates():
        found = _ask(executable)
        if found:
            return found
    return None


def version(executable):
    """Of which Python version is the library of `executable`?"""
    answer = subprocess.run(
        [executable, "-I", "-V"], stdout=subprocess.PIPE, text=True, timeout=300, check=True
    )
    return answer.stdout.split()[-1]


def _candidates():
    for name in ("python3.12", "python3", "python"):
        path = shutil.which(name)
        if path:
            yield path
    pyenv = os.environ.get("PYENV_ROOT") or os.path.expanduser("~/.pyenv")
    yield from sorted(
        glob.glob(os.path.join(glob.escape(pyenv), "versions", "3.12*", "bin", "python3.12"))
    )


def _ask(executable):
    try:
        answer = subprocess.run(
            [executable, "-I", "-c", _QUESTION], capture_output=True, text=True, timeout=300
        )
        found = json.loads(answer.stdout)
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    if found["implementation"] != "cpython" or not found["version"].startswith("3.12."):
        return None
    return CPython(executable, found["version"], found["tests"])
