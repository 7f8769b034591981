# list: mutation while iterating, self-reference, sort stability, sort with odd keys, strategies.
l = [1, 2, 3]
it = iter(l)
print(next(it), next(it))
l.append(4)
print(list(it))
l.append(5)
print(list(it), it.__length_hint__(), next(it, "exhausted"))
l = [1, 2, 3, 4]
for x in l:
    l.remove(x)
print(l)
it = reversed([1, 2, 3])
print(next(it), list(it), list(it))
pairs = [(i % 3, i) for i in range(9)]
pairs.sort(key=lambda p: p[0])
print(pairs)
pairs.sort(key=lambda p: p[0], reverse=True)
print(pairs)


class Key:
    calls = 0

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        Key.calls += 1
        return self.n < other.n

    def __repr__(self):
        return f"K{self.n}"


print(sorted([Key(3), Key(1), Key(2)]), min(Key(5), Key(4)), Key.calls > 0)


class Bad:
    def __lt__(self, other):
        raise ValueError("no order")


l = [Bad(), Bad()]
try:
    l.sort()
except ValueError as e:
    print(e, len(l))
l = [3, 1, 2]


def nosy(x):
    l.append(x)
    return x


try:
    l.sort(key=nosy)
except ValueError as e:
    print(e, l)
l = [3, 2, 1]


def failing(x):
    if x == 1:
        raise KeyError(x)
    return x


try:
    l.sort(key=failing)
except KeyError as e:
    print("key", e, l)
mixed = [1, 2, 3]
mixed.append(2.5)
mixed.append("x")
mixed[0] = None
print(mixed, [type(v).__name__ for v in mixed])
floats = [1.0, 2.0]
floats.append(3)
print(floats, [type(v).__name__ for v in floats], sum(floats), floats == [1, 2, 3])
big = [1, 2]
big.append(2**70)
big[0] = True
print(big, big.index(1), big.index(2**70), True in big, 1.0 in big)
l = []
l.append(l)
print(l, l[0] is l, len(l))
grid = [[0] * 3] * 2
grid[0][1] = 5
print(grid)
grid = [[0] * 3 for _ in range(2)]
grid[0][1] = 5
print(grid)


class Eq:
    def __eq__(self, other):
        print("eq", other)
        return other == 2


print([1, 2, 3].index(Eq()), Eq() in [5, 2, 9], [1, 2, 2].count(Eq()))


class Shrinks:
    def __eq__(self, other):
        target.clear()
        return False


target = [1, 2, 3, 4]
print(target.count(Shrinks()), target)
target = [1, 2, 3]
try:
    target.remove(Shrinks())
except ValueError as e:
    print(e, target)
l = list(range(20))
del l[2:18:3]
print(l)
l[1:4] = l
print(l)
l[::-1] = range(len(l))
print(l)
l = [1]
l += l
l.extend(l)
l[1:1] = l
print(l, [0] * 5 == [0, 0, 0, 0, 0])
import sys

big_list = list(range(1000))
big_list.insert(500, -1)
big_list.pop(0)
print(big_list.index(-1), len(big_list), sum(big_list), big_list[498:502])
print([[1, 2], [1]] > [[1, 2]], [float("nan")] == [float("nan")], max([[1], [2], [0, 9]]))
