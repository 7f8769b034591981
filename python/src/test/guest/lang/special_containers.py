# Container protocol: getitem, setitem, len, iter, contains, reversed, slices, missing.
class Seq:
    def __init__(self, *items):
        self.items = list(items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return ("slice", i.start, i.stop, i.step, i.indices(len(self.items)))
        return self.items[i]

    def __setitem__(self, i, v):
        print("set", i, v)

    def __delitem__(self, i):
        print("del", i)


s = Seq("a", "b", "c")
print(len(s), s[0], s[-1], s[1:], s[::2], bool(s), bool(Seq()))
print(list(s), "b" in s, "z" in s, list(reversed(s)), [*s], tuple(s), sorted(s, reverse=True))
s[0] = 1
s[1:2] = 5
del s[0], s[::3]
print(list(enumerate(s)), list(zip(s, s)), max(s), "-".join(s))
a, b, c = s
print(a, b, c)


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


print(list(Countdown(3)), sum(Countdown(4)), 2 in Countdown(5), [x for x in Countdown(2)])


class Contains:
    def __contains__(self, x):
        return x * 2


print(1 in Contains(), 0 in Contains(), 0 not in Contains())


class Default(dict):
    def __missing__(self, key):
        return f"missing {key}"


d = Default(a=1)
print(d["a"], d["b"], d.get("b"), "b" in d, len(d))


class OnlyIter:
    def __iter__(self):
        yield from "xy"


print("x" in OnlyIter(), list(OnlyIter()), dict.fromkeys(OnlyIter(), 0))


class NotIterable:
    __iter__ = None

    def __getitem__(self, i):
        return i


class BadIter:
    def __iter__(self):
        return 5


class BadLen:
    def __len__(self):
        return "x"


class HugeLen:
    def __len__(self):
        return 1 << 100


class Hint:
    def __iter__(self):
        return iter([1, 2])

    def __length_hint__(self):
        return 10


def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, "|", e)


error(lambda: list(NotIterable()))
error(lambda: list(BadIter()))
error(lambda: len(BadLen()))
error(lambda: len(HugeLen()))
error(lambda: list(Hint()))
error(lambda: reversed(Countdown(3)))
error(lambda: next(OnlyIter()))
error(lambda: s["x"])
error(lambda: s[10])
error(lambda: Countdown(1)[0])
error(lambda: 1 in Seq)
print(slice(1, 2), slice(None, 5), slice(1, 10, 2).indices(5), slice(1, 2) == slice(1, 2))
