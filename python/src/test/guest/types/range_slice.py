# range and slice objects.
print(range(5), range(1, 5), range(0, 10, 3), range(5, 0, -2), list(range(5)), list(range(1, 10, 3)), list(range(5, 0, -2)), list(range(0)), list(range(5, 5)))
r = range(2, 20, 3)
print(len(r), r[0], r[-1], r[1:3], r[::-1], r[::2], r[10:], r.start, r.stop, r.step, 5 in r, 6 in r, 5.0 in r, "a" in r, r.index(8), r.count(8), r.count(7))
print(range(3) == range(0, 3, 1), range(0, 3, 2) == range(0, 4, 2), range(0) == range(2, 1), range(3) != range(4), hash(range(3)) == hash(range(0, 3)), range(3) == [0, 1, 2], bool(range(0)), bool(range(1)))
print(list(reversed(range(4))), sum(range(101)), max(range(5)), min(range(5, 0, -1)), sorted(range(3), reverse=True), tuple(range(2)), [*range(3)], range(10)[2:8][1:3])
print(range(-5, 5)[0], range(10)[-3:], range(0, 100, 7)[5], range(True), len(range(10**15)), 10**14 in range(10**15), range(10**20)[10**19], range(0, -10, -3)[::-1])
for i in range(3, 0, -1):
    print(i, end=" ")
print()
a, b, c = range(3)
print(a, b, c, list(zip(range(3), range(10, 13))), list(map(lambda x: x * 2, range(3))), dict(enumerate(range(2))))
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None, None, -1), s.indices(5), slice(None, None, -1).indices(5), slice(-3, None).indices(10), slice(0, 100).indices(7), slice(-100, 100, 3).indices(4))
print("abcdefghij"[s], list(range(10))[slice(None, None, 3)], (1, 2, 3)[slice(-2, None)], slice(1, 2) == slice(1, 2), slice(1) < slice(2), slice(1, 2, 3) != slice(1, 2))
it = iter(range(3))
print(next(it), it.__length_hint__(), list(it), next(it, "end"), type(it).__name__, type(iter(range(10**20))).__name__, type(reversed(range(3))).__name__)


class Index:
    def __index__(self):
        return 2


print(list(range(Index())), "abc"[Index()], [1, 2, 3][:Index()], slice(Index()).indices(5), range(10)[Index()], range(Index(), 10, Index()))


def error(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, "|", e)


error(range)
error(range, 1, 2, 0)
error(range, 1.5)
error(range, "a")
error(range, 1, 2, 3, 4)
error(range, None)
error(lambda: r[100])
error(lambda: r[-100])
error(lambda: r["a"])
error(lambda: r[1.0])
error(r.index, 99)
error(r.index, "a")
error(lambda: setattr(r, "start", 5))
error(lambda: r + r)
error(lambda: r < r)
error(lambda: len(range(10**20)))
error(slice)
error(s.indices, -1)
error(s.indices, "x")
error(slice(1, 2, 0).indices, 5)
error(slice("a").indices, 5)
error(hash, s)
error(lambda: range(x=1))


def assign():
    r[0] = 1


error(assign)
