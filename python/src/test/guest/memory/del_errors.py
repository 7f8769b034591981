"""Exceptions in finalisers go to sys.unraisablehook; the program goes on."""
import gc
import sys


def hook(args):
    print(args.exc_type.__name__, args.exc_value, args.err_msg, getattr(args.object, "__qualname__", args.object))
    lines = []
    tb = args.exc_traceback
    while tb:
        lines.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    print(lines)


sys.unraisablehook = hook


class Bad:
    def __del__(self):
        self.helper()

    def helper(self):
        raise ValueError("in finaliser")


class Worse:
    def __del__(self):
        raise SystemExit(3)


def make(c):
    c()


for c in (Bad, Worse):
    make(c)
    gc.collect()

try:
    raise KeyError("outside")
except KeyError:
    make(Bad)
    gc.collect()
    print("handling", sys.exc_info()[0].__name__)

sys.unraisablehook = sys.__unraisablehook__


def generator():
    try:
        yield
    finally:
        raise RuntimeError("while closing")


def unused():
    next(generator())


sys.unraisablehook = lambda args: print(type(args.object).__name__, args.exc_value)
unused()
gc.collect()


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


def unused():
    next(stubborn())


unused()
gc.collect()
print("end")
