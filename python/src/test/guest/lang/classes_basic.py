# Class statements: attributes, methods, instances, class and static methods, repr and names.
class Point:
    """A point."""

    dimensions = 2

    def __init__(self, x=0, y=0):
        self.x = x
        self.y = y

    def __repr__(self):
        return f"Point({self.x}, {self.y})"

    def __eq__(self, other):
        if not isinstance(other, Point):
            return NotImplemented
        return (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def moved(self, dx, dy):
        return Point(self.x + dx, self.y + dy)

    @classmethod
    def origin(cls):
        return cls()

    @staticmethod
    def distance(a, b):
        return abs(a.x - b.x) + abs(a.y - b.y)


p = Point(1, 2)
q = p.moved(1, 1)
print(p, q, p == Point(1, 2), p != q, p == 5, p in [Point(1, 2)], {p: 1}[Point(1, 2)])
print(Point.origin(), p.origin(), Point.distance(p, q), p.distance(p, q))
print(Point.__name__, Point.__doc__, Point.__bases__, Point.__mro__, Point.__class__)
print(p.__class__ is Point, type(p), isinstance(p, Point), isinstance(p, object), issubclass(Point, object))
print(vars(p), p.__dict__, "x" in vars(p), sorted(k for k in vars(Point) if not k.startswith("__")))
p.dimensions = 3
print(p.dimensions, Point.dimensions, q.dimensions)
Point.dimensions = 4
print(p.dimensions, q.dimensions)
del p.dimensions
print(p.dimensions)
Point.extra = lambda self: self.x * 100
print(p.extra(), hasattr(q, "extra"), hasattr(q, "nothing"))
m = p.moved
print(m(5, 5), m.__self__ is p, m.__func__ is Point.moved, m.__name__, m == p.moved, m is p.moved)
print(Point.moved(p, 1, 1))


def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, "|", e)


error(lambda: p.nothing)
error(lambda: Point.nothing)
error(lambda: Point(1, 2, 3))
error(lambda: Point.moved())
error(lambda: p < q)
error(lambda: p + q)
error(lambda: p[0])
error(lambda: len(p))
error(lambda: iter(p))
error(lambda: p())
error(lambda: -p)
error(lambda: setattr(5, "x", 1))
error(lambda: setattr(p, 5, 1))
error(lambda: delattr(p, "nothing"))
error(lambda: setattr(int, "x", 1))


class Empty: pass


e = Empty()
e.a, e.b = 1, 2
print(vars(e), Empty.__doc__, Empty().__dict__)
e.__class__ = Point
print(isinstance(e, Point), e.__class__.__name__)
