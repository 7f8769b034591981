"""What random programs have shown: orders of evaluation, texts, places, contexts."""
import traceback


def tried(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__context__), e.__suppress_context__)


def said(x):
    print("said", x)
    return x


def g(a):
    try:
        yield a
        yield 2
    except ValueError as e:
        print("in", repr(e), repr(e.__context__))
        yield 3


tried(lambda: {said("k"): said(1), said(()): said([]), (1, []): said("last")})
tried(lambda: [{said(i): said(-i)} for i in range(2)])
print(("a,b".partition(",") + (1, None)), "a b".split() + [1, 2.5], [*"a-b".rpartition("-"), 3])
l = "a b c".split()
l[0] = 1
l.append(2.5)
print(l, "x y".partition(" ") + (0,))
for wrong in True, 1, 13, 2.0, None:
    print(repr(OSError(wrong, "text")))
for o in (1,), "a", 5, None, True, range(3), {1}, frozenset():
    for key in 0, "k", slice(0, 1):
        tried(lambda: o.__class__ and exec("del o[key]", {"o": o, "key": key}))


class Plain:
    pass


tried(lambda: exec("del o[0]", {"o": Plain()}))
tried(lambda: exec("del o['a']", {"o": Plain()}))
tried(int, None, 1)
tried(int, 5, 40)
tried(int, 5, 10)
tried(chr, 2**31)
tried(chr, -(2**70))
tried(chr, 2**63)


def positional(a, /, b=1):
    return a, b


tried(positional, 1, **{"k": 1, "a": 2})
tried(positional, **{"a": 2})
it = g(1)
next(it)
try:
    raise KeyError("outside")
except KeyError:
    print(it.throw(ValueError("thrown")))
it = g(1)
try:
    it.throw(ValueError("early"))
except ValueError:
    traceback.print_exc(file=__import__("sys").stdout)


def groups():
    try:
        raise KeyError("context")
    except KeyError:
        try:
            raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
        except* OSError:
            print("no")


tried(groups)


def wrapped():
    try:
        raise ValueError(1)
    except* ValueError as e:
        print(e.args)
        raise TypeError(2)


try:
    wrapped()
except Exception as e:
    print(e.args)


def places():
    data = [1, 2]
    for line in (
        "data[5] += 1",
        "data[0] += 'x'",
        "data.missing += 1",
        "{k: len(k) for k in ['a', []]}",
        "{k: 1 for k in [[]]}",
        "[1, *missing_name, 2]",
        "x = [1, *5]",
        "x = {1, *5}",
        "(1).real += 1",
    ):
        source = "def f(data):\n    " + line + "  # and more\n"
        names = {}
        import linecache

        linecache.cache["<line>"] = len(source), None, source.splitlines(True), "<line>"
        exec(compile(source, "<line>", "exec"), names)
        try:
            names["f"](data)
        except Exception:
            print("".join(traceback.format_exc().splitlines(True)[3:]), end="")


places()

for left, operator, right in ("'a'", "-=", "'b'"), ("1.5", "<<=", "2"), ("1", "|=", "2.0"), ("'%s'", "%=", "1"), ("1", "+=", "'x'"):
    tried(lambda: exec(f"x = {left}\nx {operator} {right}\nprint(x)"))
tried(float, bytearray(b"a'b"))
tried(float, b"x")
print(bytearray(b"a'b\"c"), bytearray(b"'"), b"'")


def rest():
    try:
        raise KeyError("context")
    except KeyError:
        try:
            raise ExceptionGroup("g", [ValueError(1)])
        except* OSError:
            pass
        except* Exception as e:
            print(repr(e.__context__), e.__suppress_context__)


rest()
tried({}.pop, [], "default")
tried({}.pop, [])
tried({1: 1}.pop, [], "default")
