# sorted and list.sort: stability, keys, reverse, partial orders, many runs and sizes, errors.
import random

r = random.Random(5)
for n in (0, 1, 2, 3, 10, 31, 32, 33, 63, 64, 65, 100, 500, 1000):
    data = [r.randrange(n + 1) for _ in range(n)]
    expected = []
    for x in data:
        i = len(expected)
        while i and expected[i - 1] > x:
            i -= 1
        expected.insert(i, x)
    tagged = list(zip(data, range(n)))
    by_value = sorted(tagged, key=lambda t: t[0])
    assert sorted(data) == expected and sorted(data, reverse=True) == expected[::-1]
    assert by_value == sorted(tagged), n
    back = sorted(tagged, key=lambda t: t[0], reverse=True)
    assert [t[0] for t in back] == expected[::-1] and all(a[0] != b[0] or a[1] < b[1] for a, b in zip(back, back[1:]))
    data.sort()
    assert data == expected
    runs = expected + expected[::-1] + list(range(n))
    assert sorted(runs) == sorted(expected + expected + list(range(n)))
print("sizes agree")
print(sorted(["b", "B", "a", "A"]), sorted(["b", "B", "a", "A"], key=str.lower), sorted(["bb", "a", "ccc"], key=len, reverse=True))
print(sorted([3.5, 1, True, 2.5, -1, 2**70, -(2**70), 0.0]), sorted([(2, "b"), (1, "z"), (2, "a"), (1,)]), sorted([[2], [1, 5], [1]]), sorted("hello world"), sorted({3, 1, 2}), sorted({"b": 1, "a": 2}))
print(sorted([float("inf"), -float("inf"), 0]), sorted([b"b", b"a"]), sorted([{1, 2}, {1}, {1, 2, 3}], key=len), sorted(range(5), key=lambda x: x % 3), sorted(x * x % 7 for x in range(7)))
print(sorted(["10", "9", "2"], key=int), sorted(["x1", "x10", "x2"], key=lambda s: (s[0], int(s[1:]))), sorted([None, 3, 1], key=lambda x: (x is not None, x)), sorted([-3, 2, -1], key=abs))
words = "the quick brown fox jumps over the lazy dog the end".split()
counts = sorted(((words.count(w), w) for w in set(words)), key=lambda p: (-p[0], p[1]))
print(counts[:4], sorted(set(words), key=words.index), sorted(words, key=lambda w: w[::-1])[:4])
calls = []
sorted([3, 1, 2], key=lambda x: calls.append(x) or x)
print(calls)


class Odd:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n % 10 < other.n % 10

    def __repr__(self):
        return str(self.n)


print(sorted([Odd(n) for n in (13, 21, 42, 11, 3, 20)]), max([Odd(5), Odd(95), Odd(14)]), min([Odd(15), Odd(5), Odd(25)]))
l = [5, 3, 1]
print(l.sort(), l, sorted(l) is l, sorted((2, 1)), sorted(iter("ba")))


def error(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, "|", e)


error(sorted, [1, "a", 2])
error(sorted, [None, 1])
error(sorted, [1, 2j])
error(sorted, [{}, {}])
error(sorted, [(1, {}), (1, {})])
error(sorted, [object(), object()])
error(sorted, [3, 2, 1], key=lambda x: 1 / (x - 2))
error(sorted, [1], None)
error(sorted, key=len)
error([2, 1].sort, key=5)
error([2, 1].sort, reverse=None)
error([1].sort, lambda x: x)
error([].sort, key=5)
error(sorted, [2, 1], reverse="yes")
data = [4, "x", 2]
error(data.sort)
print(len(data), sorted(map(str, data)))
nan = float("nan")
print(sorted([nan])[0] is nan, sorted([1, True, 1.0]), sorted([0, False, 0.0], reverse=True), sorted([]), sorted(""))
