# The module traceback: exceptions with their causes, places in lines, stacks, groups.
import io
import sys
import traceback


def inner(d, key):
    return d[key]


def outer(d):
    é = "ü"; return inner(d, é) + inner(d, "missing")


def report(f, *args, **options):
    try:
        f(*args)
    except BaseException as e:
        print("".join(traceback.format_exception(e, **options)).replace(__file__, "<file>"), end="")
    print("--")


report(outer, {"ü": 1})
report(lambda: [1 / x for x in (1, 0)])


def chained():
    try:
        inner({}, 1)
    except KeyError as e:
        raise ValueError("wrong") from e


def context():
    try:
        inner({}, 1)
    except KeyError:
        raise LookupError("while handling")


def grouped():
    raise ExceptionGroup("several", [ValueError(1), TypeError("two")])


report(chained)
report(chained, chain=False)
report(context)
report(grouped)
report(lambda: exec("1 +\n", {}))
report(lambda: exec(compile("x = 1\nx.y", "<made>", "exec"), {}))


def deep(n):
    if n:
        deep(n - 1)
    else:
        raise RuntimeError("bottom")


report(deep, 6)
report(deep, 2, limit=1)


def noted():
    e = ValueError("with notes")
    e.add_note("first")
    e.add_note("second\nline")
    raise e


report(noted)
try:
    outer({"ü": 1})
except KeyError as e:
    print(traceback.format_exception_only(e), traceback.format_exc().count("line"))
    for s in traceback.extract_tb(e.__traceback__):
        print(s.name, s.lineno, s.end_lineno, s.colno, s.end_colno, s.line)
    te = traceback.TracebackException.from_exception(e, capture_locals=True)
    print(type(te.exc_type).__name__, str(te), len(te.stack), list(te.format_exception_only()))
    out = io.StringIO()
    traceback.print_exc(file=out)
    print(out.getvalue().count("\n"))
    traceback.print_tb(e.__traceback__, file=out)
    positions = list(e.__traceback__.tb_frame.f_code.co_positions())
    print(all(len(p) == 4 for p in positions), e.__traceback__.tb_lasti % 2)
print([s.name for s in traceback.extract_stack()], traceback.format_list([("file", 3, "f", "text")]))
