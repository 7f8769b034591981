# Which __import__ and __build_class__ an import or class statement finds.
import builtins


def show(what, f):
    try:
        print(what, "->", f())
    except BaseException as e:
        print(what, "->", type(e).__name__, e)


def record(name, globals=None, locals=None, fromlist=(), level=0):
    print("import", name, fromlist, level, sorted(globals) if globals else globals)
    return builtins.__import__(name, globals, locals, fromlist, level)


def run(text, b):
    g = {"__builtins__": b}
    exec(text, g)
    return sorted(k for k in g if k != "__builtins__")


for text in ("import sys", "import os.path", "from sys import path", "from sys import *", "class A: pass",
             "def f():\n  import sys\nf()", "x = len('a')", "import os.path as p", "assert 1", "1 + 1"):
    text = text.replace("*", "maxsize, path")
    show(text, lambda: run(text, {}))
    show(text, lambda: run(text, builtins))
    show(text, lambda: run(text, {"__import__": record, "__build_class__": lambda *a: "class"}))
    show(text, lambda: run(text, vars(builtins)))
show("number", lambda: run("import sys", {"__import__": 5}))
show("fault", lambda: run("import sys", {"__import__": lambda *a: 1 / 0}))
show("other", lambda: run("import sys as s; print(s)", {"__import__": lambda *a: "no module", "print": print}))
show("from", lambda: run("from sys import upper as u; print(u())", {"__import__": lambda *a: "x", "print": print}))
show("from", lambda: run("from sys import none", {"__import__": lambda *a: "x"}))
show("module", lambda: run("import sys", type(builtins)("b")))
saved = builtins.__import__
asked = []
try:
    builtins.__import__ = lambda name, *a: asked.append(name) or saved(name, *a)
    import string
    from string import digits

    del builtins.__import__
    import string
except ImportError as e:
    print(type(e).__name__, e)
finally:
    builtins.__import__ = saved
import string

print(string.digits == digits, asked[0], asked[-1])
