# The exception classes: hierarchy, constructors, attributes, str and repr of each.
import builtins


def tree(cls, depth=0):
    print("  " * depth + cls.__name__)
    for sub in sorted(cls.__subclasses__(), key=lambda c: c.__name__):
        if sub.__module__ == "builtins":
            tree(sub, depth + 1)


tree(BaseException)
for cls in (ValueError, KeyError, IndexError, StopIteration, SystemExit, AssertionError, NotImplementedError, RecursionError):
    for args in ((), ("a",), (1, 2)):
        e = cls(*args)
        print(repr(e), "|", str(e), "|", e.args, end="; ")
    print()
e = OSError(2, "No such file", "name.txt")
print(type(e).__name__, e, e.errno, e.strerror, e.filename, e.filename2, e.args, repr(e))
e = OSError(17, "exists", "a", None, "b")
print(type(e).__name__, e, e.filename2)
for n in (1, 4, 9, 10, 11, 13, 17, 20, 21, 32, 104, 110, 111, 3, 9999):
    print(n, type(OSError(n, "x")).__name__, end="; ")
print()
print(OSError(), OSError("a"), OSError("a", "b"), FileNotFoundError("x").errno, FileNotFoundError(5, "x").errno)
e = UnicodeDecodeError("utf-8", b"abc\xff", 3, 4, "bad byte")
print(e, e.encoding, e.object, e.start, e.end, e.reason, repr(e))
e = UnicodeEncodeError("ascii", "é", 0, 1, "not ascii")
print(e, UnicodeEncodeError("ascii", "aéü", 1, 3, "range"), UnicodeTranslateError("x", 0, 1, "r"))
e = SyntaxError("msg", ("file.py", 3, 5, "code here\n"))
print(e, e.filename, e.lineno, e.offset, e.text, e.msg, SyntaxError("only"), repr(e))
print(ImportError("m", name="n", path="p"), ImportError("m", name="n").name, ModuleNotFoundError("x", name="y"), NameError("n", name="v").name, AttributeError("a", name="b", obj=3).obj)
print(StopIteration(1).value, StopIteration(1, 2).value, StopIteration().value, SystemExit().code, SystemExit(1, 2).code, KeyError("it's"), KeyError(None))
g = ExceptionGroup("group", [ValueError(1), KeyError(2)])
print(g, repr(g), g.message, g.exceptions, isinstance(g, Exception), g.subgroup(ValueError), g.split(KeyError))
e = ValueError("v")
e.__cause__ = KeyError("c")
e.add_note("n1")
print(e.__cause__, e.__context__, e.__suppress_context__, e.__notes__, e.__traceback__, e.__dict__)
e.attr = 5
e.args = (1, 2, 3)
print(e, e.attr, vars(e))
e.__setstate__({"more": 6})
print(e.more, e.__reduce__()[:2])


class Custom(ValueError, KeyError):
    default = "class level"

    def __str__(self):
        return f"custom {self.args}"


print(Custom(1), repr(Custom(1)), isinstance(Custom(), LookupError), Custom.__mro__[1:3])


class NoInit(Exception):
    def __init__(self, a, b):
        self.a = a


print(NoInit(1, 2).args, repr(NoInit(1, 2)), str(NoInit(1, 2)))


def error(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, "|", e)


error(ValueError, x=1)
error(UnicodeDecodeError, "a")
error(UnicodeDecodeError, "utf-8", "str", 0, 1, "r")
error(UnicodeEncodeError, 1, 2, 3, 4, 5)
error(ImportError, "m", nope=1)
error(ExceptionGroup, "m", [])
error(ExceptionGroup, "m", [1])
error(ExceptionGroup, "m", 5)
error(ExceptionGroup, "m", [KeyboardInterrupt()])
error(ValueError().add_note, 5)
error(setattr, e, "args", 5)
error(setattr, e, "__cause__", 5)
error(setattr, e, "__traceback__", 5)
error(delattr, e, "args")
error(type("X", (ValueError, OSError), {}))
