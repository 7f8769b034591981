# getattr, setattr, delattr, hasattr, vars, dir, type, isinstance, issubclass, callable, id.
class C:
    """Doc."""

    x = 1

    def m(self):
        pass


c = C()
setattr(c, "y", 2)
setattr(c, "odd name", 3)
print(getattr(c, "x"), getattr(c, "y"), getattr(c, "z", None), getattr(c, "odd name"), hasattr(c, "m"), hasattr(c, "nope"))
delattr(c, "y")
print(vars(c), c.__dict__ is vars(c), sorted(n for n in dir(c) if not n.startswith("__")), "x" in dir(C), "__init__" in dir(C))
vars(c)["direct"] = 5
print(c.direct)
c.__dict__ = {"replaced": True}
print(vars(c), hasattr(c, "direct"))
print(type(c).__name__, type(C), type(type), isinstance(c, C), isinstance(C, type), isinstance(1, (str, (int, float))), issubclass(C, (int, object)), isinstance(1, int | str), issubclass(bool, int | None))
print(callable(c.m), callable(C), callable(c), callable(lambda: 0), id(c) == id(c), id(c) != id(C), type(c) == C, type(c) is not object)
print(sorted(dir([]))[:5], "append" in dir([]), "upper" in dir(str), len(dir()) > 5, "c" in dir())


def scope():
    a = 1
    return dir(), vars(), locals()


print(scope())


def error(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, "|", e)


error(getattr, c)
error(getattr, c, "nope")
error(getattr, c, 5)
error(getattr, 5, "nope")
error(getattr, C, "nope")
error(getattr, len, "nope")
error(setattr, c, "x")
error(setattr, c, 5, 1)
error(setattr, 5, "x", 1)
error(setattr, [], "x", 1)
error(setattr, object(), "x", 1)
error(setattr, "a", "upper", 1)
error(setattr, int, "x", 1)
error(setattr, len, "x", 1)
error(delattr, c, "nope")
error(delattr, 5, "real")
error(delattr, C, "nope")
error(hasattr, c)
error(hasattr, c, 5)
error(vars, 5)
error(vars, 1, 2)
error(dir, 1, 2)
error(setattr, c, "__dict__", 5)
error(setattr, c, "__class__", 5)
error(setattr, c, "__class__", int)
error(isinstance, 1, (int, "x"))
error(isinstance, 1, ("x", int))
error(id)


class Raising:
    @property
    def p(self):
        raise ValueError("property fails")

    @property
    def q(self):
        raise AttributeError("q")


r = Raising()
print(hasattr(r, "q"), getattr(r, "q", "default"))
error(hasattr, r, "p")
error(getattr, r, "p", "default")


class BadDir:
    def __dir__(self):
        return 5


class OddDir:
    def __dir__(self):
        return ("b", "a", "c")


error(dir, BadDir())
error(dir, OddDir())
o = object()
print(type(o), hasattr(o, "__dict__"), hasattr(o, "__class__"), o == o, o != object(), bool(o), hash(o) == hash(o))
print((5).__class__, "".__class__, None.__class__, (lambda: 0).__class__, C.__class__, type.__class__, len.__class__, C.m.__class__, type(C().m))
