# Matrices and exact fractions as classes with operators.
from math import gcd


class Fraction:
    __slots__ = ("n", "d")

    def __init__(self, n, d=1):
        if d == 0:
            raise ZeroDivisionError(f"Fraction({n}, 0)")
        g = gcd(n, d) * (1 if d > 0 else -1)
        self.n, self.d = n // g, d // g

    @staticmethod
    def of(x):
        return x if isinstance(x, Fraction) else Fraction(x)

    def __add__(self, o):
        o = Fraction.of(o)
        return Fraction(self.n * o.d + o.n * self.d, self.d * o.d)

    __radd__ = __add__

    def __neg__(self):
        return Fraction(-self.n, self.d)

    def __sub__(self, o):
        return self + -Fraction.of(o)

    def __rsub__(self, o):
        return -self + o

    def __mul__(self, o):
        o = Fraction.of(o)
        return Fraction(self.n * o.n, self.d * o.d)

    __rmul__ = __mul__

    def __truediv__(self, o):
        o = Fraction.of(o)
        return Fraction(self.n * o.d, self.d * o.n)

    def __eq__(self, o):
        o = Fraction.of(o)
        return (self.n, self.d) == (o.n, o.d)

    def __lt__(self, o):
        o = Fraction.of(o)
        return self.n * o.d < o.n * self.d

    def __bool__(self):
        return self.n != 0

    def __hash__(self):
        return hash((self.n, self.d))

    def __float__(self):
        return self.n / self.d

    def __repr__(self):
        return str(self.n) if self.d == 1 else f"{self.n}/{self.d}"


class Matrix:
    def __init__(self, rows):
        self.rows = [[Fraction.of(x) for x in row] for row in rows]

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    def __matmul__(self, other):
        columns = list(zip(*other.rows))
        if len(self.rows[0]) != len(other.rows):
            raise ValueError(f"shapes {len(self.rows[0])} and {len(other.rows)} do not match")
        return Matrix([[sum(a * b for a, b in zip(row, column)) for column in columns] for row in self.rows])

    def __pow__(self, n):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result = result @ base
            base, n = base @ base, n >> 1
        return result

    def __getitem__(self, key):
        i, j = key
        return self.rows[i][j]

    def __eq__(self, other):
        return self.rows == other.rows

    def determinant(self):
        rows, sign, result = [row[:] for row in self.rows], 1, Fraction(1)
        for i in range(len(rows)):
            pivot = next((r for r in range(i, len(rows)) if rows[r][i]), None)
            if pivot is None:
                return Fraction(0)
            if pivot != i:
                rows[i], rows[pivot], sign = rows[pivot], rows[i], -sign
            result *= rows[i][i]
            for r in range(i + 1, len(rows)):
                factor = rows[r][i] / rows[i][i]
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[i])]
        return result * sign

    def inverse(self):
        n = len(self.rows)
        rows = [row + one for row, one in zip(self.rows, Matrix.identity(n).rows)]
        for i in range(n):
            pivot = next(r for r in range(i, n) if rows[r][i])
            rows[i], rows[pivot] = rows[pivot], rows[i]
            rows[i] = [x / rows[i][i] for x in rows[i]]
            for r in range(n):
                if r != i:
                    rows[r] = [a - rows[r][i] * b for a, b in zip(rows[r], rows[i])]
        return Matrix([row[n:] for row in rows])

    def __repr__(self):
        return "[" + "; ".join(" ".join(map(repr, row)) for row in self.rows) + "]"


m = Matrix([[2, 1], [1, 3]])
h = Matrix([[Fraction(1, i + j + 1) for j in range(4)] for i in range(4)])
print(m @ m, m**5, m.determinant(), m.inverse(), m @ m.inverse() == Matrix.identity(2))
print(h, h.determinant(), h.inverse(), (h @ h.inverse()) == Matrix.identity(4))
print((Matrix([[1, 1], [1, 0]]) ** 90)[0, 1], Matrix([[1, 2], [2, 4]]).determinant())
print(Fraction(6, -4), Fraction(1, 3) + 1, 1 - Fraction(1, 3), Fraction(1, 2) < Fraction(2, 3), float(Fraction(1, 8)), sum([Fraction(1, n) for n in range(1, 11)]), {Fraction(2, 4): "half"}[Fraction(1, 2)], max(Fraction(1, 3), Fraction(1, 2)))
for f in (lambda: Fraction(1, 0), lambda: Fraction(1) / 0, lambda: m @ h, lambda: Fraction(1) < "x"):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
