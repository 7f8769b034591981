# pdb: a session of commands over functions and generators.
import io
import pdb
import sys


def inner(x):
    y = x * 2
    return y + 1


def outer(n):
    total = 0
    for i in range(n):
        total += inner(i)
    return total


def session(*commands):
    p = pdb.Pdb(stdin=io.StringIO("\n".join(commands) + "\n"), stdout=sys.stdout, nosigint=True)
    p.use_rawinput = 0
    return p


print(session("n", "n", "s", "s", "a", "p x", "u", "p total", "d", "!x = 50", "r", "p y", "c").runcall(outer, 3))
print(session("b inner", "c", "p x", "cl 1", "unt", "tbreak 15", "c", "p total", "display total", "n", "c").runcall(outer, 3))


def numbers():
    yield 1
    yield 2


def stops():
    session("n", "n", "n", "s", "p k", "w" if False else "l", "c").set_trace()
    s = []
    for k in numbers():
        s.append(k)
    return s


print(stops())


def fails():
    try:
        return 1 / 0
    except ZeroDivisionError as e:
        session("p e", "n", "c").set_trace()
        return str(e)


print(fails())
