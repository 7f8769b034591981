# graphlib: orders, states, cycles.
from graphlib import CycleError, TopologicalSorter as T


def steps(t):
    done = []
    t.prepare()
    while t.is_active():
        ready = t.get_ready()
        done.append(sorted(ready))
        t.done(*ready)
    return done


def add(t, *a):
    t.add(*a)
    return t


def after(t, *names):
    for n in names:
        f, *a = n.split()
        getattr(t, f)(*a)
    return t

EXPRESSIONS = r"""
list(T().static_order()), list(T({"a": ["b", "c"], "b": ["c"]}).static_order()), list(T({1: []}).static_order()), list(T({"x": "yz"}).static_order())
steps(T({"d": {"b", "c"}, "b": {"a"}, "c": {"a"}}))
list(add(T(), "a", "b", "b", "c").static_order()), list(add(add(T(), 1, 2), 1, 3).static_order())
list(T({"a": ["b"], "b": ["a"]}).static_order())
list(T({1: [2], 2: [3], 3: [1], 4: [1]}).static_order())
list(T({1: [1]}).static_order())
T({"a": ["b"], "b": ["a"]}).prepare()
CycleError.__bases__, CycleError("x", [1]).args
T().get_ready()
T().done("a")
T().is_active()
after(T(), "prepare", "prepare")
after(T(), "prepare", "add a")
after(T({"a": "b"}), "prepare", "done a")
after(T({"a": "b"}), "prepare", "done zz")
after(T({"a": "b"}), "prepare", "get_ready", "done b", "done b")
after(T({"a": "b"}), "prepare", "get_ready", "done b").get_ready(), after(T({"a": "b"}), "prepare", "get_ready").get_ready(), bool(after(T(), "prepare"))
T([1])
T({"a": 5})
T({"a": [[]]})
T().add([])
T[int]
list(T({i: [i - 1] for i in range(1, 40)}).static_order())[-3:]
"""

for line in EXPRESSIONS.strip().splitlines():
    try:
        print(line, "->", repr(eval(line)))
    except BaseException as e:
        print(line, "->", type(e).__name__, "|", e)
