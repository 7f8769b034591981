"""The command line of the conformance runner."""

import argparse
import concurrent.futures
import json
import os
import sys

from . import cpython, outcomes, process, report


def _arguments():
    parser = argparse.ArgumentParser(
        prog="orochi -m orochi.conformance",
        description="Runs CPython 3.12's own tests, as they are installed, under Orochi and CPython.",
    )
    parser.add_argument("files", nargs="+", metavar="test_x", help="names of files in CPython's Lib/test")
    parser.add_argument("--python", metavar="PATH", help="the CPython 3.12; otherwise it is looked for")
    parser.add_argument(
        "--tested", metavar="PATH", default=sys.executable, help="the interpreter to test; this one"
    )
    parser.add_argument(
        "--timeout", metavar="S", type=float, default=600, help="seconds for a file (default: 600)"
    )
    parser.add_argument(
        "--method-timeout", metavar="S", type=float, default=120, help="seconds for a method (120)"
    )
    parser.add_argument("--jobs", metavar="N", type=int, default=1, help="files at a time (1)")
    parser.add_argument(
        "--beside",
        action="store_true",
        help="a thread that the tests do not know of runs transactions all the time",
    )
    parser.add_argument("--json", metavar="FILE", help="writes the outcome of each method")
    parser.add_argument("--failures", action="store_true", help="prints each failed method, and why")
    parser.add_argument("--record", metavar="FOLDER", help="keeps the outcomes there")
    parser.add_argument(
        "--against",
        metavar="FOLDER",
        help="runs nothing under CPython; fails if a method failed that passes in what is kept there",
    )
    return parser.parse_args()


def main():
    arguments = _arguments()
    found = cpython.find(arguments.python)
    if found is None:
        wanted = arguments.python or "PATH and pyenv's versions"
        print(f"no CPython 3.12 with its test package in {wanted}", file=sys.stderr)
        return 3
    beside = "beside" if arguments.beside else None
    limits = process.Limits(arguments.timeout, arguments.method_timeout)
    versions = f"library {cpython.version(arguments.tested)}, tests {found.version}"
    print(f"{versions} ({found.tests})")
    print(report.head())

    def run(name):
        name = os.path.basename(name).removesuffix(".py")
        here = process.run_file(
            arguments.tested, found.tests, name, limits, process.INTERNALS, beside
        )
        if arguments.against:
            return here, None
        return here, process.run_file(found.executable, found.tests, name, limits)

    here, there, scores, broken = {}, {}, [], {}
    with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        for mine, theirs in pool.map(run, arguments.files):
            here[mine.name] = mine
            print(report.line(mine, theirs), flush=True)
            failing = {}
            if theirs:
                there[mine.name] = theirs
                scores.append(report.Score(mine, theirs))
                failing = scores[-1].failing
            if arguments.against:
                failing = outcomes.regressions(arguments.against, mine, versions)
                broken.update(failing)
            if arguments.against or arguments.failures and not mine.problem:
                for method, (outcome, reason) in failing.items():
                    print(f"  {outcome} {method}: {reason}", flush=True)
            if arguments.record:
                outcomes.write(arguments.record, mine, versions)
    if scores:
        print(report.total(scores))
    if arguments.json:
        with open(arguments.json, "w", encoding="utf-8") as file:
            document = {
                "versions": versions,
                "orochi": {name: report.as_json(result) for name, result in here.items()},
                "cpython": {name: report.as_json(result) for name, result in there.items()},
            }
            json.dump(document, file, indent=1)
    if broken:
        print(f"{len(broken)} methods passed before and do not pass now")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
