# The n queens problem, three ways.
def recursive(n):
    solutions = []

    def place(row, columns, down, up, chosen):
        if row == n:
            solutions.append(tuple(chosen))
            return
        for c in range(n):
            if c not in columns and row + c not in down and row - c not in up:
                place(row + 1, columns | {c}, down | {row + c}, up | {row - c}, chosen + [c])

    place(0, frozenset(), frozenset(), frozenset(), [])
    return solutions


def generator(n, chosen=()):
    if len(chosen) == n:
        yield chosen
        return
    for c in range(n):
        if all(c != d and abs(c - d) != len(chosen) - i for i, d in enumerate(chosen)):
            yield from generator(n, chosen + (c,))


def bits(n):
    full = (1 << n) - 1

    def count(columns, down, up):
        if columns == full:
            return 1
        total = 0
        free = full & ~(columns | down | up)
        while free:
            bit = free & -free
            free -= bit
            total += count(columns | bit, (down | bit) << 1, (up | bit) >> 1)
        return total

    return count(0, 0, 0)


for n in range(1, 8):
    a, b = recursive(n), list(generator(n))
    assert a == b
    print(n, len(a), bits(n), a[0] if a else None)
for c in recursive(6)[0]:
    print("." * c + "Q" + "." * (5 - c))
