# try/except/else/finally in all combinations, matching, re-raising, args and attributes.
def attempt(f):
    try:
        result = f()
    except ZeroDivisionError:
        return "zero"
    except (KeyError, IndexError) as e:
        return f"lookup {type(e).__name__} {e!r} {e}"
    except Exception as e:
        return f"other {e!r}"
    else:
        return f"fine {result}"
    finally:
        print("finally", end=" ")


print(attempt(lambda: 1))
print(attempt(lambda: 1 / 0))
print(attempt(lambda: {}["k"]))
print(attempt(lambda: [][0]))
print(attempt(lambda: int("x")))


def finally_return():
    try:
        return "try"
    finally:
        return "finally"


def finally_swallows():
    try:
        raise ValueError
    finally:
        return "swallowed"


def finally_changes():
    x = 1
    try:
        return x
    finally:
        x = 2


def nested():
    out = []
    try:
        try:
            raise KeyError("a")
        except ValueError:
            out.append("wrong")
        finally:
            out.append("inner finally")
    except KeyError as e:
        out.append(repr(e))
        try:
            raise
        except KeyError as f:
            out.append(f is e)
    return out


print(finally_return(), finally_swallows(), finally_changes(), nested())
try:
    raise
except RuntimeError as e:
    print(e)
for value in (5, "text", None, int, object()):
    try:
        raise value
    except TypeError as e:
        print(e)
try:
    try:
        1 / 0
    except "not a class":
        pass
except TypeError as e:
    print(e, "|", repr(e.__context__))
try:
    try:
        1 / 0
    except (ValueError, 5):
        pass
except TypeError as e:
    print(e)
try:
    raise ValueError from 5
except TypeError as e:
    print(e)


class MyError(Exception):
    def __init__(self, code, message):
        super().__init__(code, message)
        self.code = code


try:
    raise MyError(3, "bad")
except MyError as e:
    print(e, repr(e), e.args, e.code)
e = Exception()
print(repr(e), str(e), e.args, repr(Exception(1)), str(Exception(1, 2)), Exception("a") == Exception("a"))
print(str(KeyError("k")), repr(KeyError("k")), str(KeyError()), str(KeyError(1, 2)))
print(StopIteration(5).value, SystemExit(3).code, OSError(2, "msg").errno, OSError(2, "msg", "file"))
print(repr(OSError(2, "m")), type(OSError(2, "m")).__name__, OSError("one").errno, OSError(13, "x").__class__)
print(BaseException.__subclasses__()[0].__name__ in ("Exception", "BaseExceptionGroup"), Exception.__mro__)
print(issubclass(FileNotFoundError, OSError), IOError is OSError, issubclass(KeyboardInterrupt, Exception))
print(ImportError("m", name="n", path="p").name, NameError("x", name="n").name, AttributeError("a", name="n", obj=1).obj)
e = ValueError("v")
e.add_note("note")
e.extra = 1
print(e.__notes__, vars(e))
print(ValueError("v").with_traceback(None).__traceback__)
try:
    ValueError("v").with_traceback(5)
except TypeError as e:
    print(e)
try:
    Exception(k=1)
except TypeError as e:
    print(e)
e = Exception(1, 2)
e.args = "xy"
print(e.args, e)
