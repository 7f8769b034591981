"""The part of PyPy's `__pypy__` package that programs for PyPy-STM import: `__pypy__.thread`."""
