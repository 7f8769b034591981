"""Random games of go on a 9x9 board, with captures and the simple ko rule."""

import bench

SIZE = 9
POINTS = SIZE * SIZE
EMPTY, BLACK, WHITE = range(3)


def neighbours_of(point):
    y, x = divmod(point, SIZE)
    result = []
    if y > 0:
        result.append(point - SIZE)
    if x > 0:
        result.append(point - 1)
    if x < SIZE - 1:
        result.append(point + 1)
    if y < SIZE - 1:
        result.append(point + SIZE)
    return result


class Random:
    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 1103515245 + 12345) & 0x7FFFFFFF
        return (self.state >> 8) % n


class Group:
    """Connected stones of one colour, and the empty points beside them."""

    def __init__(self, colour):
        self.colour = colour
        self.stones = set()
        self.liberties = set()

    def absorb(self, other, square_table):
        self.stones |= other.stones
        self.liberties |= other.liberties
        for stone in other.stones:
            square_table[stone].group = self


class Square:
    def __init__(self, point):
        self.point = point
        self.neighbours = []
        self.group = None


class Board:
    def __init__(self):
        self.squares = [Square(point) for point in range(POINTS)]
        for square in self.squares:
            square.neighbours = [self.squares[p] for p in neighbours_of(square.point)]
        self.empty = list(range(POINTS))
        self.place_in_empty = list(range(POINTS))
        self.ko = -1
        self.captured = [0, 0, 0]

    def is_own_eye(self, square, colour):
        for neighbour in square.neighbours:
            group = neighbour.group
            if group is None or group.colour != colour:
                return False
        return True

    def is_legal(self, point, colour):
        if point == self.ko:
            return False
        for neighbour in self.squares[point].neighbours:
            group = neighbour.group
            if group is None:
                return True
            if (group.colour == colour) == (len(group.liberties) > 1):
                return True
        return False

    def take_from_empty(self, point):
        place = self.place_in_empty[point]
        last = self.empty.pop()
        if last != point:
            self.empty[place] = last
            self.place_in_empty[last] = place

    def put_into_empty(self, point):
        self.place_in_empty[point] = len(self.empty)
        self.empty.append(point)

    def play(self, point, colour):
        """Puts a stone on a point where that is legal; takes what it captures."""
        square = self.squares[point]
        self.take_from_empty(point)
        self.ko = -1
        group = Group(colour)
        group.stones.add(point)
        square.group = group
        captured = []
        for neighbour in square.neighbours:
            other = neighbour.group
            if other is None:
                group.liberties.add(neighbour.point)
            elif other is not group:
                other.liberties.discard(point)
                if other.colour == colour:
                    if len(other.stones) > len(group.stones):
                        other.absorb(group, self.squares)
                        group = other
                    else:
                        group.absorb(other, self.squares)
                elif not other.liberties:
                    captured.append(other)
        taken = 0
        for other in captured:
            if other.stones:
                taken += self.remove(other)
        self.captured[colour] += taken
        if taken == 1 and len(group.stones) == 1 and len(group.liberties) == 1:
            self.ko = next(iter(group.liberties))

    def remove(self, group):
        count = len(group.stones)
        for point in sorted(group.stones):
            square = self.squares[point]
            square.group = None
            self.put_into_empty(point)
            for neighbour in square.neighbours:
                other = neighbour.group
                if other is not None and other is not group:
                    other.liberties.add(point)
        group.stones = set()
        return count

    def choose(self, colour, random):
        """A random legal point that is not an eye of one's own, or -1 to pass."""
        empty = self.empty
        n = len(empty)
        if n == 0:
            return -1
        start = random.below(n)
        for i in range(n):
            point = empty[(start + i) % n]
            if not self.is_own_eye(self.squares[point], colour) and self.is_legal(point, colour):
                return point
        return -1

    def score(self):
        """Black's stones and eyes minus white's."""
        total = 0
        for square in self.squares:
            if square.group is not None:
                total += 1 if square.group.colour == BLACK else -1
            elif self.is_own_eye(square, BLACK):
                total += 1
            elif self.is_own_eye(square, WHITE):
                total -= 1
        return total


def game(seed):
    """Plays one game; returns a number that depends on all of it."""
    random = Random(seed)
    board = Board()
    colour = BLACK
    passes = moves = trace = 0
    while passes < 2 and moves < 3 * POINTS:
        point = board.choose(colour, random)
        if point < 0:
            passes += 1
        else:
            passes = 0
            board.play(point, colour)
        trace = (trace * 31 + point + 2) % 1000003
        moves += 1
        colour = BLACK + WHITE - colour
    return trace + 1000003 * (board.score() + POINTS) + board.captured[BLACK] * moves


def kernel(games):
    return sum(game(seed) for seed in range(1, games + 1))


if __name__ == "__main__":
    bench.main("go", bench.copies(kernel), 1500, {1500: 126979466486})
