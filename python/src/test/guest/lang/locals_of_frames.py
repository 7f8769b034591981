# locals() gives one dictionary for each run of a function, made anew by each call of locals().
import sys


def same(a):
    x = locals()
    b = 2
    y = locals()
    return x is y, x is sys._getframe().f_locals, sorted(x), x["x"] is x


print(same(1))


def written(a):
    exec("b = 5; a = 9; print(sorted(locals()))")
    d = locals()
    return a, d["a"], d["b"], eval("b"), eval("a")


print(written(1))


def kept():
    locals()["extra"] = 1
    locals()["v"] = "lost"
    v = 2
    return locals()


print(kept(), kept() is kept())


def deleted():
    a = b = 1
    d = locals()
    print(sorted(d))
    del a
    print(sorted(d))
    locals()
    print(sorted(d))
    a = 3
    return sorted(locals()), d is locals()


print(deleted())


def compared():
    i = "outer"
    found = [(i, sorted(locals())) for i in range(2)]
    for x in [1]:
        y = [locals() is locals() for z in "a"]
    return found, y, sorted(locals()), i


print(compared())


def cells(a):
    def inner():
        nonlocal a
        a += 1
        return sorted(locals()), a

    d = locals()
    inner()
    return d["a"], inner(), locals()["a"], d is locals(), sorted(d)


print(cells(1))


def suspended():
    v = 1
    d = locals()
    yield d
    v = 2
    yield d is locals(), d["v"]
    exec("w = 3")
    yield locals()["w"], eval("w + v")


g = suspended()
d = next(g)
print(d["v"], next(g), next(g), d is g.gi_frame.f_locals)


def runs(n):
    d = locals()
    if n:
        return [d] + runs(n - 1)
    return [d]


all = runs(3)
print([x["n"] for x in all], len({id(x) for x in all}))


def with_vars():
    q = 1
    return vars() is locals(), dir(), eval("locals()") is locals(), exec("global z; z = 4"), z


print(with_vars())


class Body:
    a = 1
    print(locals() is locals(), sorted(locals()))
    locals()["made"] = 2
    exec("done = 3")


print(Body.made, Body.done)
print(locals() is globals(), eval("locals() is globals()"), [locals() is globals() for _ in [0]])


def formatted(name, size):
    text = "%(name)s %(size)d" % locals()
    return text, "{name}/{text}".format(**locals()), (lambda q: sorted(locals()))(1)


print(formatted("n", 3))
args = (d := {"p": 1})
exec("def f():\n  t = 1\n  return sorted(locals())\nr = f()", d)
print(d["r"], args is d)
