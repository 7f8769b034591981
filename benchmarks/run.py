#!/usr/bin/env python3
"""Compares interpreters, or ways to run one, on the programs in `programs/`.

    benchmarks/run.py [CONFIGURATION...] [options]

A configuration is an interpreter with options for its programs:
    orochi  cpython3.12  orochi:threads=2  orochi:atomic  orochi:idle  orochi:threads=2:private
The first one is what the others are compared with. Without any: CPython 3.12, if it is here, and
every other interpreter that is found. Figures are ratios of throughput (units of work per second)
in the steady state, the median over the rounds with the least and the most, and the geometric mean
over all programs with its 95 % interval. In each round every program is started once in each
configuration, one after the other.

    --programs A,B,…       which programs (default: all that need no second thread)
    --rounds N             process starts of each program and configuration (5)
    --iterations N         iterations in a process; the second half counts (10)
    --warm S               seconds of work before the first iteration (0)
    --size N               size of all programs (default: each one's own)
    --interpreter NAME=COMMAND   one more interpreter; may be given again
    --time-limit S         seconds that a process may take (600)
    --json FILE            writes all samples
    --svg FILE             writes a chart
    --list                 shows interpreters and programs
"""

import getopt
import shlex
import sys

import interpreters
from measure import Configuration, measure, program_names
from report import Report

DEFAULT_PROGRAMS = (
    "richards nbody deltablue raytrace go float fannkuch spectral_norm "
    "minibench1 mandelbrot btree skiplist"
).split()


class Options:
    def __init__(self, arguments):
        self.rounds = 5
        self.iterations = 10
        self.size = self.warm = 0
        self.time_limit = 600
        self.programs = DEFAULT_PROGRAMS
        self.json = self.svg = None
        self.list = False
        self.given = []
        pairs, self.configurations = getopt.gnu_getopt(
            arguments,
            "h",
            "help programs= rounds= iterations= warm= size= interpreter= time-limit= json= svg= list".split(),
        )
        for name, value in pairs:
            name = name.lstrip("-")
            if name in ("h", "help"):
                print(__doc__.strip())
                sys.exit(0)
            elif name == "programs":
                self.programs = value.split(",")
            elif name == "interpreter":
                interpreter, _, command = value.partition("=")
                if not interpreter or not command:
                    raise ValueError(f"--interpreter needs NAME=COMMAND, not {value}")
                self.given.append(interpreters.given(interpreter, shlex.split(command)))
            elif name == "list":
                self.list = True
            elif name in ("json", "svg"):
                setattr(self, name, value)
            else:
                setattr(self, name.replace("-", "_"), int(value))
        if min(self.rounds, self.iterations) < 1:
            raise ValueError("--rounds and --iterations must be at least 1")
        unknown = set(self.programs) - set(program_names())
        if unknown:
            raise ValueError(f"no such program: {', '.join(sorted(unknown))}")


def wanted_interpreters(options):
    """Looks only for those that the configurations name, which saves starting the others."""
    names = {text.partition(":")[0] for text in options.configurations} or None
    found = interpreters.find(names)
    found.update((interpreter.name, interpreter) for interpreter in options.given)
    return found


def main(arguments):
    try:
        options = Options(arguments)
        found = wanted_interpreters(options)
        if options.list:
            for name, interpreter in found.items():
                print(f"{name:14} {interpreter.version:32} {' '.join(interpreter.command)}")
            print("programs:", " ".join(program_names()))
            return 0
        texts = options.configurations or sorted(found, key=lambda name: name != "cpython3.12")
        configurations = [Configuration(text, found) for text in texts]
    except (getopt.GetoptError, ValueError) as error:
        print(f"run.py: {error}", file=sys.stderr)
        return 2
    if not configurations:
        print("run.py: no interpreter found", file=sys.stderr)
        return 2
    results = measure(
        options.programs,
        configurations,
        options.rounds,
        options.iterations,
        options.warm,
        options.size,
        options.time_limit,
    )
    command = " ".join(["benchmarks/run.py"] + [shlex.quote(a) for a in arguments])
    report = Report(results, options.programs, configurations, command)
    print(report.header(), report.table(), report.starts(), sep="\n\n")
    if results.failures:
        print("\nfailures:\n" + report.failures())
    for path, content in ((options.json, report.json), (options.svg, report.svg)):
        if path:
            with open(path, "w", encoding="utf-8") as file:
                file.write(content())
    return 1 if results.failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
