"""Runs forty random programs of a kind; see ../../guest-random."""
import os
import sys

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(here, "..", "..", "guest-random"))

from generate import generate
from oracle import TooMany
from serial_outcomes import Crew, check


def run(kind, first):
    """Prints which of the seeds from `first` have an outcome that no serial execution has."""
    crew = Crew()
    wrong = []
    for seed in range(first, first + 40):
        try:
            found, serial, bad = check(generate(seed, kind), crew, 5)
        except TooMany:
            continue
        if bad:
            wrong.append((seed, bad[0]))
    crew.close()
    print(len(wrong), "programs wrong", *wrong[:3], sep="\n")
