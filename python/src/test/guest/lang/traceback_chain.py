# Uncaught chain: context, cause, notes, custom names and module, suppressed context.
import sys


class Outer:
    class NestedError(Exception):
        pass


def chain():
    try:
        try:
            raise KeyError("first")
        except KeyError:
            raise Outer.NestedError("second", 2)
    except Outer.NestedError as e:
        error = ValueError("third\nwith two lines")
        error.add_note("a note")
        error.add_note("another\nnote")
        raise error from e


def quiet():
    try:
        raise KeyError("hidden")
    except KeyError:
        raise ValueError() from None


for f in (chain, quiet):
    try:
        f()
    except ValueError:
        sys.excepthook(*sys.exc_info())
e = ValueError("no traceback")
sys.excepthook(type(e), e, None)
sys.excepthook(KeyError, KeyError("k"), None)
sys.excepthook(Outer.NestedError, Outer.NestedError(), None)
try:
    quiet()
except ValueError as e:
    tb = e.__traceback__
    print(tb.tb_lineno, tb.tb_frame.f_code.co_name, tb.tb_next.tb_frame.f_code.co_name, tb.tb_next.tb_next)
    print(tb.tb_next.tb_lineno, tb.tb_next.tb_frame.f_lineno, tb.tb_frame.f_code.co_filename[-18:])
chain()
