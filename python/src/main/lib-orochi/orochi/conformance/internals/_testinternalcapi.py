"""What the support modules of CPython's tests ask of its own internals when they are imported.

Without a module of this name files are left out as a whole for the sake of a few methods in them.
"""

import sys
import unittest


def get_config():
    """Whether code objects know where they come from."""
    return {"code_debug_ranges": int("no_debug_ranges" not in sys._xoptions)}


def get_recursion_depth():
    """How many calls are running."""
    depth = 0
    frame = sys._getframe(1)
    while frame is not None:
        depth += 1
        frame = frame.f_back
    return depth


def _no_bytecode(*args, **kwargs):
    raise unittest.SkipTest("there is no bytecode")


compiler_codegen = optimize_cfg = assemble_code_object = _no_bytecode
