# Recursion: Hanoi, permutations, subsets, Ackermann, flood fill, mutual recursion, memo by decorator.
import functools
import sys


def hanoi(n, a="A", b="B", c="C"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield n, a, c
        yield from hanoi(n - 1, b, a, c)


moves = list(hanoi(4))
print(len(moves), moves[:5])
pegs = {"A": [4, 3, 2, 1], "B": [], "C": []}
for disk, source, target in moves:
    assert pegs[source].pop() == disk and (not pegs[target] or pegs[target][-1] > disk)
    pegs[target].append(disk)
print(pegs)


def permutations(items):
    if len(items) < 2:
        return [items]
    return [[x] + p for i, x in enumerate(items) for p in permutations(items[:i] + items[i + 1 :])]


def subsets(items):
    if not items:
        return [[]]
    rest = subsets(items[1:])
    return rest + [[items[0]] + s for s in rest]


print(permutations([1, 2, 3]), len(permutations(list("abcde"))), sorted(map("".join, subsets("abc"))))


@functools.cache
def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


print(ackermann(2, 20), ackermann(3, 3))


def fill(grid, x, y, new):
    old = grid[y][x]
    if old == new:
        return 0
    grid[y][x] = new
    return 1 + sum(
        fill(grid, a, b, new)
        for a, b in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1))
        if 0 <= b < len(grid) and 0 <= a < len(grid[b]) and grid[b][a] == old
    )


grid = [list(row) for row in ("..#...", ".##.#.", ".#..#.", ".####.", "......")]
print(fill(grid, 0, 0, "o"), *map("".join, grid), sep="\n")


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


print(even(300), odd(301), even(7))


def memo(f):
    table = {}

    def wrapper(*args):
        if args not in table:
            table[args] = f(*args)
        return table[args]

    wrapper.table = table
    return wrapper


@memo
def paths(x, y):
    return 1 if x == 0 or y == 0 else paths(x - 1, y) + paths(x, y - 1)


@memo
def change(amount, coins):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return change(amount - coins[0], coins) + change(amount, coins[1:])


def edit_distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (x != y))
    return row[-1]


print(paths(16, 16), len(paths.table), change(100, (50, 25, 10, 5, 1)), edit_distance("kitten", "sitting"), edit_distance("", "abc"))
print((lambda f: f(f, 20))(lambda self, n: 1 if n < 2 else n * self(self, n - 1)))
