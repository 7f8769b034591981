# Rich comparison methods: reflection, NotImplemented, subclass priority, results that are not bools.
class L:
    def __init__(self, name):
        self.name = name

    def _make(op):
        def method(self, other):
            print(f"{self.name}.{op}({getattr(other, 'name', other)})")
            return self.answer(op)

        return method

    def answer(self, op):
        return NotImplemented

    for _op in "lt le eq ne gt ge".split():
        locals()[f"__{_op}__"] = _make(_op)
    __hash__ = None


class R(L):
    def answer(self, op):
        return f"R says {op}"


class Other:
    name = "other"

    def __eq__(self, o):
        print("Other.eq")
        return True

    def __gt__(self, o):
        print("Other.gt")
        return "gt"


a, b, r, o = L("a"), L("b"), R("r"), Other()
print(a == b, a != b, a == a)
print(r < a, a < r, a <= r, a == r, r != a, a > r, a >= r)
print(a == o, a < o, a == 5)


def error(f):
    try:
        print(f())
    except TypeError as e:
        print(e)


error(lambda: a < b)
error(lambda: a >= 5)
error(lambda: 5 < a)
error(lambda: a < b < r)
print((r < a) < "S", bool(r == a), not (r == a))


class OnlyEq:
    def __eq__(self, other):
        return "truthy"


print(OnlyEq() == 1, OnlyEq() != 1, OnlyEq() in [1], [OnlyEq()] == [1], [OnlyEq()] != [1])


class Falsy:
    def __eq__(self, other):
        return []


print(Falsy() == Falsy(), Falsy() != Falsy(), Falsy() in [1, 2], [1].count(Falsy()))


class OnlyLt:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n

    def __repr__(self):
        return f"<{self.n}>"


x, y = OnlyLt(1), OnlyLt(2)
print(x < y, x > y, sorted([y, x]), max(x, y), min(x, y))
error(lambda: x <= y)
error(lambda: sorted([x, 5]))


class Raises:
    def __eq__(self, other):
        raise ValueError("eq")

    def __bool__(self):
        raise ValueError("bool")


for f in (lambda: Raises() == 1, lambda: 1 == Raises(), lambda: Raises() in [1], lambda: not Raises(), lambda: Raises() != 1, lambda: [1, 2].index(Raises())):
    try:
        print(f())
    except ValueError as e:
        print("ValueError", e)
print(1 == 1.0 == True, "a" == "a" != "b", 1 < 2 > 1, None == None, () == [] or {} == {})
