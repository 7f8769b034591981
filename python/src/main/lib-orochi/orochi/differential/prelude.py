"""What random programs call; it is put before each of them."""

from .modules import IMPORTED

SOURCE = "import " + ", ".join(IMPORTED) + '''
import collections.abc


def shown(value, depth=0):
    if depth > 6:
        return "..."
    if isinstance(value, (set, frozenset)):
        return type(value).__name__ + "{" + ", ".join(sorted(shown(v, depth + 1) for v in value)) + "}"
    if type(value) in (list, tuple):
        return type(value).__name__ + "(" + ", ".join(shown(v, depth + 1) for v in value) + ")"
    if type(value) is dict:
        return "{" + ", ".join(shown(k, depth + 1) + ": " + shown(v, depth + 1) for k, v in value.items()) + "}"
    return type(value).__name__ + " " + repr(value) if type(value) in (int, bool, float) else repr(value)


def show(*values):
    print(*map(shown, values), sep=" | ")


def tell(e, depth=0):
    print("  " * depth + type(e).__name__, [shown(a) for a in e.args], getattr(e, "__notes__", ""), str(e))
    if isinstance(e, BaseExceptionGroup):
        for inner in e.exceptions:
            tell(inner, depth + 1)
    if e.__cause__ is not None and depth < 3:
        print("  " * depth + "cause")
        tell(e.__cause__, depth + 1)
    elif e.__context__ is not None and depth < 3:
        print("  " * depth + "context", e.__suppress_context__)
        tell(e.__context__, depth + 1)


class Holder:
    __match_args__ = ("value", "label")

    def __init__(self, value, label="x"):
        self.value = value
        self.label = label

    def __repr__(self):
        return f"Holder({shown(self.value)})"


class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__, value)
        return self.swallow

    def __repr__(self):
        return f"Manager({self.name!r})"


def run(coroutine):
    """Runs a coroutine whose awaits do not wait."""
    try:
        while True:
            print("awaited", shown(coroutine.send(None)))
    except StopIteration as e:
        return e.value


class Waiting:
    def __await__(self):
        got = yield "waiting"
        return got
'''
