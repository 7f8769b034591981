"""The outcomes that are kept, to be compared with: a file for each test file, a line for each method."""

import os


def write(folder, result, versions):
    """Keeps the outcomes of `result` in `folder`."""
    with open(_path(folder, result.name), "w", encoding="utf-8") as file:
        file.write(f"# {versions}\n")
        for method, (outcome, _) in sorted(result.methods.items()):
            file.write(f"{outcome} {_short(method, result.name)}\n")


def regressions(folder, result, versions):
    """The methods that pass in what is kept and did not pass now, with their present outcomes.

    A method that the tests found do not have is none, if they are of another version.
    """
    try:
        with open(_path(folder, result.name), encoding="utf-8") as file:
            same = file.readline() == f"# {versions}\n"
            kept = dict(reversed(line.rstrip("\n").split(" ", 1)) for line in file)
    except FileNotFoundError:
        return {}
    now = {_short(method, result.name): found for method, found in result.methods.items()}
    absent = "lost", result.problem or "no longer there"
    return {
        method: now.get(method, absent)
        for method, outcome in kept.items()
        if outcome == "pass"
        and now.get(method, absent)[0] not in ("pass", "detail")
        and (method in now or same or result.problem)
    }


def _path(folder, name):
    return os.path.join(folder, name + ".txt")


def _short(method, name):
    return method.removeprefix(f"test.{name}.")
