# zip, map, filter, enumerate, reversed, iter, next: state, strictness, errors.
import pickle

def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except BaseException as e:
        print(type(e).__name__, "|", e)
    else:
        print(repr(r))



t(lambda: list(zip()))
t(lambda: list(zip("ab", [1, 2, 3])))
t(lambda: list(zip("ab", [1], strict=True)))
t(lambda: list(zip("a", [1, 2], strict=True)))
t(lambda: list(zip("ab", [1, 2], "x", strict=True)))
t(lambda: list(zip("ab", [1, 2], "xyz", "pq", strict=True)))
t(lambda: list(zip(strict=True)))
t(lambda: zip("a", strict="yes").__next__())
t(zip, 1)
t(zip, "a", 1)
t(zip, "a", other=1)
i = iter("abc")
j = iter([1])
print(list(zip(i, j)), list(i))
t(lambda: list(map(pow, [2, 3], [3, 2, 1])))
t(map)
t(map, len)
t(map, len, 5)
t(lambda: list(map(None, [1])))
t(lambda: list(map(len, [1])))
t(map, len, [], k=1)
t(lambda: list(filter(None, [0, 1, "", "x", []])))
t(lambda: list(filter(bool, [0, 2])))
t(filter, None)
t(filter, None, 5)
t(lambda: list(filter(5, [1])))
t(filter, None, [], x=1)
t(lambda: list(enumerate("ab", 5)))
t(lambda: list(enumerate("ab", start=-1)))
t(lambda: list(enumerate(iterable="ab")))
t(lambda: list(enumerate("ab", 2**63 - 1)))
t(lambda: list(enumerate(start=1, iterable="a")))
t(enumerate)
t(enumerate, 5)
t(enumerate, "a", "b")
t(enumerate, "a", 1.5)
t(enumerate, "a", 1, 2)
t(enumerate, "a", foo=1)
t(lambda: "".join(reversed("abc")))
t(reversed, 5)
t(reversed, {1})
t(reversed, iter([]))
t(reversed)
t(reversed, [], [])
t(lambda: list(reversed({"a": 1, "b": 2}.items())))


class Seq:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        print("get", i, end=" ")
        if i > 4:
            raise IndexError
        return i


class Rev:
    __reversed__ = None

    def __len__(self):
        return 1

    def __getitem__(self, i):
        return 1


class OwnRev:
    def __reversed__(self):
        return 5


t(lambda: list(reversed(Seq())))
t(lambda: list(Seq()))
t(reversed, Rev())
t(reversed, OwnRev())
values = iter([1, 2, 3, 4])
t(lambda: list(iter(lambda: next(values), 3)))
t(lambda: list(iter(lambda: next(values), 3)))
t(iter, 5, 1)
t(iter, 5)
t(iter)
t(iter, [], 1, 2)
k = iter(lambda: 1, 1)
print(list(k), list(k), type(k).__name__)
t(next, k)
t(next, k, "default")
t(next, [])
t(next)
t(next, k, 1, 2)


class BadIter:
    def __iter__(self):
        return 5


class NoneIter:
    __iter__ = None

    def __getitem__(self, i):
        return i


t(iter, BadIter())
t(iter, NoneIter())
t(lambda: 1 in NoneIter())
for it in zip("ab", "cd"), map(len, ["a"]), filter(None, [1]), enumerate("ab"), reversed([1, 2]), iter("ab"), iter((1,)), iter(range(3)), iter({1: 2}), iter([1, 2]), iter(b"ab"):
    next(it, None)
    c = pickle.loads(pickle.dumps(it))
    print(type(it).__name__, list(c), list(it), getattr(it, "__length_hint__", lambda: None)())
for c in zip, map, filter, enumerate, reversed:
    print(c.__name__, type(c.__dict__.get("__class_getitem__")).__name__)
