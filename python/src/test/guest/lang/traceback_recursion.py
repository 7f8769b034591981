# Runaway recursion: RecursionError, and repeated lines in the traceback are folded.
import sys


def down(n):
    return down(n + 1)


def two(n):
    return one(n + 1)


def one(n):
    return two(n)


class R:
    def __repr__(self):
        return repr([self])

    def __getattr__(self, name):
        return self.other


try:
    down(0)
except RecursionError as e:
    print(e)
try:
    one(0)
except RecursionError as e:
    print(str(e)[:32])
try:
    repr(R())
except RecursionError as e:
    print(str(e)[:32])
try:
    R().x
except RecursionError as e:
    print(str(e)[:32])


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print(depth(900))
print(sys.getrecursionlimit())
sys.setrecursionlimit(5000)
print(depth(4000))
try:
    sys.setrecursionlimit(0)
except ValueError as e:
    print(e)
sys.setrecursionlimit(200)
sys.stdout.flush()
down(0)
