"""Moves items between a Python list and a Duhton list, in both languages, under an auditor's eyes.

    ./orochi examples/two_languages.py [--seconds N]

One thread moves items by Python code, one by Duhton code, both in atomic blocks. The auditor counts
both lists in one atomic block of its own: an item that is in neither, or in both, is an error.
"""

import sys
import threading
import time

import duhton
from transaction import atomic

ITEMS = 20


def main(seconds):
    ours = list(range(ITEMS))
    theirs = duhton.evaluate("(setq theirs (list))")
    duhton.evaluate("(defun give (item) (append theirs item))")
    duhton.evaluate("(defun take () (if theirs (pop theirs) None))")
    end = time.monotonic() + seconds
    moved = [0, 0]
    audits = errors = 0

    def python_mover():
        while time.monotonic() < end:
            with atomic:
                if ours:
                    theirs.append(ours.pop())
            with atomic:
                if theirs:
                    ours.append(theirs.pop())
            moved[0] += 1

    def duhton_mover():
        while time.monotonic() < end:
            with atomic:
                if ours:
                    duhton.variables.item = ours.pop()
                    duhton.evaluate("(give item)")
            with atomic:
                item = duhton.evaluate("(take)")
                if item is not None:
                    ours.append(item)
            moved[1] += 1

    threads = [threading.Thread(target=mover) for mover in (python_mover, duhton_mover)]
    for thread in threads:
        thread.start()
    while time.monotonic() < end:
        with atomic:
            seen = sorted(ours + list(theirs))
        audits += 1
        errors += seen != list(range(ITEMS))
    for thread in threads:
        thread.join()
    print(errors, "wrong audits", "of some," if audits else "of none,", "both moved" * all(moved))
    print(f"{audits} audits, moved {moved}", file=sys.stderr)
    return errors > 0


if __name__ == "__main__":
    limit = float(sys.argv[2]) if sys.argv[1:2] == ["--seconds"] else 10.0
    sys.exit(main(limit))
