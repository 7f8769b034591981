# A backtracking solver with constraint propagation.
GRID = """
53..7....
6..195...
.98....6.
8...6...3
4..8.3..1
7...2...6
.6....28.
...419..5
....8..79
"""
ROWS = [[(r, c) for c in range(9)] for r in range(9)]
COLUMNS = [[(r, c) for r in range(9)] for c in range(9)]
BOXES = [[(r + dr, c + dc) for dr in range(3) for dc in range(3)] for r in (0, 3, 6) for c in (0, 3, 6)]
UNITS = ROWS + COLUMNS + BOXES
PEERS = {cell: {p for u in UNITS if cell in u for p in u} - {cell} for row in ROWS for cell in row}
guesses = 0


def assign(values, cell, digit):
    for other in values[cell] - {digit}:
        if not eliminate(values, cell, other):
            return False
    return True


def eliminate(values, cell, digit):
    if digit not in values[cell]:
        return True
    values[cell] = values[cell] - {digit}
    if not values[cell]:
        return False
    if len(values[cell]) == 1:
        (last,) = values[cell]
        if not all(eliminate(values, p, last) for p in PEERS[cell]):
            return False
    for unit in (u for u in UNITS if cell in u):
        places = [c for c in unit if digit in values[c]]
        if not places or len(places) == 1 and not assign(values, places[0], digit):
            return False
    return True


def search(values):
    global guesses
    if values is None:
        return None
    if all(len(v) == 1 for v in values.values()):
        return values
    cell = min((c for c in values if len(values[c]) > 1), key=lambda c: (len(values[c]), c))
    for digit in sorted(values[cell]):
        guesses += 1
        copy = dict(values)
        if assign(copy, cell, digit) and (solved := search(copy)):
            return solved
    return None


def solve(text):
    values = {cell: frozenset("123456789") for row in ROWS for cell in row}
    for cell, char in zip(values.copy(), "".join(text.split())):
        if char != "." and not assign(values, cell, char):
            return None
    return search(values)


solved = solve(GRID)
for row in ROWS:
    print("".join("".join(solved[c]) for c in row))
print(all(len({next(iter(solved[c])) for c in u}) == 9 for u in UNITS), guesses)
print(solve("55" + "." * 79), len(PEERS[0, 0]), sum(len(p) for p in PEERS.values()))
hard = solve("4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......")
print("".join("".join(hard[c]) for c in ROWS[0]), guesses > 0)
