"""Does a random program mean here what it means in CPython?

    ./orochi -m orochi.differential --count 1000 --seed 1

makes programs from a grammar, runs each under Orochi and under a CPython 3.12 that is found on this
machine, many in one process, and prints those whose output, errors or exit code differ. See
docs/conformance.md.
"""
