# Conway's game of life on a set of cells, and on a list of lists with wrap-around.
def step(cells):
    counts = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    key = x + dx, y + dy
                    counts[key] = counts.get(key, 0) + 1
    return {c for c, n in counts.items() if n == 3 or n == 2 and c in cells}


def show(cells, size=8):
    for y in range(size):
        print("".join("#" if (x, y) in cells else "." for x in range(size)))
    print()


glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
show(glider)
cells = glider
for _ in range(4):
    cells = step(cells)
show(cells)
print(cells == {(x + 1, y + 1) for x, y in glider})


def step_grid(grid):
    h, w = len(grid), len(grid[0])
    result = [[0] * w for _ in range(h)]
    for y in range(h):
        for x in range(w):
            n = sum(grid[(y + dy) % h][(x + dx) % w] for dy in (-1, 0, 1) for dx in (-1, 0, 1)) - grid[y][x]
            result[y][x] = int(n == 3 or (n == 2 and grid[y][x]))
    return result


grid = [[0] * 8 for _ in range(8)]
for x, y in glider:
    grid[y][x] = 1
for _ in range(32):
    grid = step_grid(grid)
print({(x, y) for y, row in enumerate(grid) for x, v in enumerate(row) if v} == glider)
r_pentomino = {(1, 0), (2, 0), (0, 1), (1, 1), (1, 2)}
sizes = []
cells = r_pentomino
for generation in range(60):
    cells = step(cells)
    if generation % 10 == 9:
        sizes.append(len(cells))
print(sizes)
blinker = {(0, 1), (1, 1), (2, 1)}
print(step(step(blinker)) == blinker, step(blinker) == {(1, 0), (1, 1), (1, 2)}, step(set()))
