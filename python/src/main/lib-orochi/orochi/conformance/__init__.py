"""How much of CPython's own test suite passes here?

    ./orochi -m orochi.conformance test_list test_dict

runs test files of a CPython 3.12 that is found on this machine, each in a process of its own, under
Orochi and under that CPython, and prints for each file how many methods ran, passed, failed and were
skipped, in both. No file of CPython is copied. See docs/conformance.md.
"""
