# Arguments of a wrong kind, or out of range: files, folders, seeds, intervals; and the order of arguments.
import _random
import os
import random
import sys

for mode in ("rw", "r+w", "r++", "+", "b", "", "rr", "wx", "U", "+b"):
    try:
        open("none", mode)
    except Exception as e:
        print(repr(mode), type(e).__name__, e)
for path in (1.5, [], None, object):
    try:
        open(path)
    except Exception as e:
        print(path, type(e).__name__, e)
for path in (1.5, [], "", b"", 99, 2**40):
    try:
        print(path, os.listdir(path))
    except Exception as e:
        print(path, type(e).__name__, e)
folder = os.open("/", os.O_RDONLY)
print(sorted(os.listdir(folder)) == sorted(os.listdir("/")), "tmp" in os.listdir(folder))
os.close(folder)
before = sys.getswitchinterval()
for interval in (0, -1, "a", None, 1e-3, True, 0.02):
    try:
        sys.setswitchinterval(interval)
        print(sys.getswitchinterval())
    except Exception as e:
        print(interval, type(e).__name__, e)
sys.setswitchinterval(before)
print(before)


class Unseeded(random.Random):
    def __init__(self, *args, **kwargs):
        pass


for make in (
    lambda: _random.Random([]),
    lambda: _random.Random(1, 2),
    lambda: _random.Random(n=1),
    lambda: random.Random([]),
    lambda: random.Random(1, 2),
    lambda: _random.Random(5),
    lambda: random.Random(5),
    lambda: _random.Random.__new__(_random.Random, []),
    lambda: Unseeded(1, [], k=3),
):
    try:
        print(make().random())
    except Exception as e:
        print(type(e).__name__, e)
for text in (
    "f(**a, *b)",
    "f(a=1, b)",
    "f(**a, b)",
    "f(a=1, b, c)",
    "f(**k, *b, c)",
    "f(x for x in y, 1)",
    "f(a=1,\n b)",
    "f(**a,\n*b)",
    "f(a=1, b for b in c)",
    "class A(a=1, b): pass",
    "f(a=1, (b))",
    "f(**a, (yield))",
):
    try:
        compile(text, "file", "exec")
        print(repr(text), "is right")
    except SyntaxError as e:
        print(repr(text), e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
