# Positions in tracebacks: which part of a line is underlined. sys.excepthook prints them.
import sys


def run(f):
    try:
        f()
    except Exception:
        sys.excepthook(*sys.exc_info())


def division():
    a = 1
    return (a + 2) * (a / 0) + 3


def subscript():
    d = {"a": {"b": None}}
    return d["a"]["b"]["c"]["d"]


def attribute():
    x = None
    return x.real.imag + 1


def call():
    return len(5) + abs(-1)


def call_arguments():
    return max(1, 2, key=3)


def method():
    return "abc".upper().index("z")


def name():
    return undefined + 1


def multi_line():
    return (
        1
        + 2
        + "three"
    )


def multi_line_call():
    return int(
        "x",
        base=10,
    )


def unpack():
    a, b = [1, 2, 3]


def raised():
    raise ValueError("explicit")


def in_comprehension():
    return [1 / (x - 2) for x in range(5)]


def in_lambda():
    return (lambda x: x + "a")(1)


def whole_line():
    int("bad")


def unary():
    return -"a"


def comparison():
    return 1 < "a"


def augmented():
    x = 1
    x += "a"


def assertion():
    assert 1 == 2, "message"


def deleted():
    del {}["k"]


def imported():
    import no_such_module


def iteration():
    for x in 5:
        pass


def item_assignment():
    (1, 2)[0] = 3


def wide():
    é = "日本語"
    return é + 1 + "日本"


for f in (division, subscript, attribute, call, call_arguments, method, name, multi_line, multi_line_call):
    run(f)
for f in (unpack, raised, in_comprehension, in_lambda, whole_line, unary, comparison, augmented, assertion):
    run(f)
for f in (deleted, imported, iteration, item_assignment, wide):
    run(f)
