"""exec and eval with dictionaries of classes of their own, and odd __builtins__."""
import types


class Told(dict):
    def __getitem__(self, key):
        print("get", key)
        return dict.__getitem__(self, key)

    def __setitem__(self, key, value):
        print("set", key)
        dict.__setitem__(self, key, value)

    def __delitem__(self, key):
        print("del", key)
        dict.__delitem__(self, key)


def tried(code, *spaces):
    try:
        exec(code, *spaces)
    except BaseException as e:
        print(type(e).__name__, e)


tried("x = 1; x; del x", Told())
tried("global x; x = 1; del x", Told())
tried("x = 1; len; x", {"__builtins__": Told(len=3)})
tried("def f():\n  return nothing\nf()", {"__builtins__": Told()})
tried("class A: pass", {"__builtins__": {}})
tried("class A: pass", {"__builtins__": Told()})
tried("print", {"__builtins__": 123})
tried("len", {"__builtins__": {}})


class NoGet(dict):
    def __getitem__(self, key):
        raise ZeroDivisionError(key)


tried("name", NoGet(name=1))
tried("name", {"__builtins__": NoGet(name=1)})


class Odd(types.ModuleType):
    __dict__ = 8


try:
    dir(Odd("odd"))
except TypeError as e:
    print(e)


class Fields:
    __dict__ = property(lambda self: {"a": 2})


print(vars(Fields()), Fields().__dict__, type(Fields.__dict__["__dict__"]))
