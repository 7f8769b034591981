"""Duhton code and objects in a Python program.

    import duhton

    numbers = duhton.evaluate("(setq numbers (list 1 2 3))")
    numbers.append(4)                       # lists: len, [], iteration, append, pop
    counter = duhton.evaluate("(container 0)")
    counter.set(counter.get() + 1)          # containers: get, set
    duhton.variables.counter = counter      # the global variables, as attributes

Both languages share one memory: a `with atomic:` block covers the objects of both, and Duhton code
that it evaluates. What that code queues with `(transaction ...)` runs on all cores before
`evaluate` returns, or, in an atomic block, when that has committed.

Ints of 32 bits, None and texts have a meaning in both languages; a text is a symbol in Duhton. Any
other Python object can be kept in a list or container and comes back as what it was.
"""

import _orochi_polyglot

from _orochi_polyglot import ForeignError as Error

__all__ = ["Error", "evaluate", "variables"]

if "duhton" not in _orochi_polyglot.languages():
    raise ImportError("this program was started without Duhton", name="duhton")


def evaluate(text, name="<string>"):
    """The value of the last form of `text`. Errors of Duhton are raised as `Error`."""
    return _orochi_polyglot.evaluate("duhton", text, name)


variables = _orochi_polyglot.scope("duhton")
