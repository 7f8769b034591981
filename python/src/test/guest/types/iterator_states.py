# Iterators of built-in types: exhaustion is final, length hints, __reduce__ and __setstate__, growing sources.


def error(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except BaseException as e:
        print(type(e).__name__, "|", e)


sources = [[1, 2, 3], (1, 2, 3), "aé€", b"abc", bytearray(b"abc"), range(3), {1: 2, 3: 4}, {"only"}]
for s in sources:
    it = iter(s)
    name = type(it).__name__
    print(type(s).__name__, name, getattr(it, "__length_hint__", lambda: "none")(), iter(it) is it, hasattr(it, "__setstate__"), end=" ")
    next(it)
    print(getattr(it, "__length_hint__", lambda: "none")(), len(list(it)), next(it, "end"), getattr(it, "__length_hint__", lambda: "none")())
    error(lambda: it.__reduce__()[1] if not isinstance(s, memoryview) else 0)
    error(setattr, it, "x", 1)
    error(type(it))
for s in "abc", [1, 2, 3], (1, 2, 3), b"abc", bytearray(b"abc"):
    for state in 0, 2, 3, 10, -1, -10, True:
        it = iter(s)
        try:
            it.__setstate__(state)
            print(type(s).__name__, state, list(it))
        except Exception as e:
            print(type(s).__name__, state, type(e).__name__, "|", e)
l = [1]
it = iter(l)
print(next(it), next(it, "end"))
l.append(2)
print(next(it, "still end"), it.__length_hint__())
it = iter(l)
l.append(3)
print(list(it), [x for x in reversed(l)], reversed(l).__length_hint__())
it = reversed(l)
l.clear()
print(next(it, "gone"), it.__length_hint__())
l = [1, 2, 3]
it = reversed(l)
next(it)
del l[1:]
print(it.__length_hint__(), next(it, "gone"))


class Seq:
    def __init__(self, n):
        self.n = n

    def __getitem__(self, i):
        if i >= self.n:
            raise IndexError
        return i * 10


it = iter(Seq(3))
print(type(it).__name__, next(it), it.__reduce__()[1][1:], list(it), next(it, "end"), it.__reduce__()[1])
error(it.__length_hint__) if hasattr(it, "__length_hint__") else print("no hint")
error(lambda: 20 in Seq(3))
error(lambda: 25 in Seq(3))
error(lambda: list(zip(Seq(2), Seq(9))))
error(lambda: [*Seq(2)], )


class Len(Seq):
    def __len__(self):
        return self.n


print(list(reversed(Len(3))), iter(Len(3)).__length_hint__(), type(reversed(Len(2))).__name__)


class Stop(Seq):
    def __getitem__(self, i):
        if i == 2:
            raise StopIteration
        if i == 5:
            raise ValueError("five")
        return i


print(list(Stop(0)), next(iter(Stop(0))))


class Hint:
    def __init__(self, h):
        self.h = h

    def __length_hint__(self):
        if isinstance(self.h, type):
            raise self.h("hint")
        return self.h

    def __iter__(self):
        return iter("ab")


import operator

for h in 5, 0, NotImplemented, TypeError:
    print(h if not isinstance(h, type) else h.__name__, end=" ")
    error(operator.length_hint, Hint(h), 7)
    error(list, Hint(h)) if h != 10**30 else print()
for args in [(5,), ([], "a"), ([], -1), (5, 3), (), ("abc", 9), (None, 2.5)]:
    error(operator.length_hint, *args)
calls = iter([1, 2, 0, 3])
it = iter(lambda: next(calls), 0)
print(list(it), next(it, "end"), next(calls))
error(iter, 5)
error(iter, 5, 0)
error(iter, [], 0)
error(iter)
error(iter, [], 0, 1)
error(lambda: list(iter(lambda: 1 / 0, 0)))


def raise_stop():
    raise StopIteration


print(list(iter(raise_stop, 0)))
