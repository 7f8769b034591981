"""pickle's classes and functions under the name of CPython's module in C: here they are the same.

pickle imports this module while it is half made itself: at its end, when they are there.
"""

from pickle import (
    PickleError,
    PicklingError,
    UnpicklingError,
    _dump as dump,
    _dumps as dumps,
    _load as load,
    _loads as loads,
    _Pickler as Pickler,
    _Unpickler as Unpickler,
)
