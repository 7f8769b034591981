# Built-in iterators: iter with sentinel, zip, map, filter, enumerate, reversed, laziness, errors.
values = iter([1, 2, 3])
print(iter(values) is values, next(values), list(values), list(values))
data = [3, 2, 1, 0, 5]
print(list(iter(data.pop, 0)) if data.pop() == 5 else None, data)
calls = iter(lambda: 7, 7)
print(list(calls), next(calls, "none"))
z = zip([1, 2, 3], "ab", (True, False, None))
print(next(z), list(z), list(zip()), list(zip([1])), list(zip("ab", range(10))), dict(zip("ab", [1, 2])), list(zip("ab", "cd", strict=True)))
m = map(lambda a, b: a + b, [1, 2, 3], [10, 20])
print(next(m), list(m), list(map(str, range(3))), list(map(int, "123")), sum(map(len, ["a", "bb"])), list(map(None.__class__.__name__.__add__, "ab")))
f = filter(lambda x: x % 2, range(6))
print(next(f), list(f), list(filter(None, [0, 1, "", "a", None])), list(filter(str.isdigit, "a1b2")))
e = enumerate("ab", start=5)
print(next(e), list(e), list(enumerate([])), list(enumerate("x", 2**63)))
print(list(reversed("abc")), list(reversed((1, 2))), list(reversed({"a": 1, "b": 2})), list(reversed(range(3))))
print(next(iter([]), "default"), next(iter("x")), [type(iter(x)).__name__ for x in ([], (), "", b"", {}, set(), range(1), {}.items(), {}.values())])


def noisy(n):
    for i in range(n):
        print("make", i)
        yield i


lazy = map(lambda x: x * 10, filter(lambda x: x != 1, noisy(3)))
print("nothing yet")
print(next(lazy))
print(list(lazy))
print([x for x, _ in zip(noisy(5), range(2))])
a, b = zip(*[(1, "x"), (2, "y")])
print(a, b)


def error(g, *args, **kw):
    try:
        print(g(*args, **kw))
    except Exception as e:
        print(type(e).__name__, "|", e)


error(iter, 5)
error(iter, 5, 6)
error(iter)
error(next, [1])
error(next, iter([]))
error(next)
error(zip, 5)
error(zip, [1], 5)
error(lambda: list(zip([1], [1, 2], strict=True)))
error(lambda: list(zip([1, 2], [1], strict=True)))
error(lambda: list(zip([1], [1], [], strict=True)))
error(map)
error(map, len)
error(map, len, 5)
error(lambda: list(map(5, [1])))
error(lambda: list(map(len, [5])))
error(filter, None)
error(lambda: list(filter(5, [1])))
error(enumerate)
error(enumerate, 5)
error(enumerate, [], "x")
error(reversed, 5)
error(reversed, {1})
error(reversed, iter([]))
error(reversed)


class OldStyle:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * i


print(list(OldStyle()), 4 in OldStyle(), max(OldStyle()), [*OldStyle()], list(map(str, OldStyle())))


class Broken:
    def __iter__(self):
        return self

    def __next__(self):
        raise ValueError("broken")


error(list, Broken())
error(lambda: 1 in Broken())
error(lambda: [*Broken()])
error(max, Broken())
print(list(zip(it := iter(range(6)), it)))
