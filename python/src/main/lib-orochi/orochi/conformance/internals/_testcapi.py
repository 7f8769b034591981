"""The few things that CPython's tests of Python code take from its C interface.

Without a module of this name test_bytes is left out as a whole. What needs the interface itself is
not here: those methods fail or are skipped.
"""

import sys
from _orochi_convention import MethClass, MethInstance, MethStatic, functions
from operator import delitem, getitem, setitem

INT_MAX = 2**31 - 1
INT_MIN = -INT_MAX - 1
UINT_MAX = 2**32 - 1
LONG_MAX = LLONG_MAX = PY_SSIZE_T_MAX = sys.maxsize
LONG_MIN = LLONG_MIN = PY_SSIZE_T_MIN = -sys.maxsize - 1
ULONG_MAX = ULLONG_MAX = SIZE_MAX = 2 * sys.maxsize + 1
SHRT_MAX = 2**15 - 1
SHRT_MIN = -SHRT_MAX - 1
USHRT_MAX = 2**16 - 1
CHAR_MAX = 127
UCHAR_MAX = 255
FLT_MAX = float.fromhex("0x1.fffffep+127")
FLT_MIN = float.fromhex("0x1p-126")
DBL_MAX = sys.float_info.max
DBL_MIN = sys.float_info.min

sequence_getitem = getitem
sequence_setitem = setitem
sequence_delitem = delitem


def pyobject_fastcall(function, arguments):
    """Calls with a tuple of arguments, or None for no arguments."""
    return function(*(arguments or ()))


def pyobject_fastcalldict(function, arguments, keywords):
    """Calls with a dictionary of keywords, or None, too."""
    return function(*(arguments or ()), **(keywords or {}))


def pyobject_vectorcall(function, arguments, names):
    """Calls with arguments of which the last have the names in a tuple, or None."""
    arguments, names = arguments or (), names or ()
    first = len(arguments) - len(names)
    return function(*arguments[:first], **dict(zip(names, arguments[first:])))


def pyvectorcall_call(function, arguments, keywords=None):
    """Calls with a tuple and a dictionary of arguments."""
    return function(*arguments, **(keywords or {}))


LIMITED_API_AVAILABLE = False

# Built-ins in each of the ways in which they take arguments; those of the interpreter that is
# tested, not of CPython's C interface.
globals().update(functions(sys.modules[__name__]))
