# Tuples and lists compared: identity before equality, NaN, nesting, derived classes, first difference decides.


def error(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except BaseException as e:
        print(type(e).__name__, "|", e)


class E:
    def __init__(self, n, answer=True):
        self.n, self.answer = n, answer

    def __eq__(self, o):
        print("eq", self.n, o.n if isinstance(o, E) else o)
        return self.answer

    def __lt__(self, o):
        print("lt", self.n)
        return self.answer


class Raises:
    def __eq__(self, o):
        raise ValueError("eq")


class BadTruth:
    def __bool__(self):
        raise LookupError("truth")


nan = float("nan")
a, r = E("a"), Raises()
for T in tuple, list:
    for f in (lambda: T([nan]) == T([nan]), lambda: nan in T([nan]), lambda: T([nan]).index(nan), lambda: T([nan]).count(nan), lambda: T([a]) == T([a]), lambda: T([a, 1]) == T([E("b"), 2]), lambda: T([a]) == T([a, a]), lambda: T([a]) != T([a, a]), lambda: T([a]) < T([a, a]), lambda: T([a, 1]) < T([E("b"), 2]), lambda: T([E("x", False)]) < T([E("y")]), lambda: T([E("x", False)]) <= T([E("y")]), lambda: T([E("x", "")]) < T([5]), lambda: T([E("x", BadTruth())]) == T([5]), lambda: T([E("x", NotImplemented)]) == T([5]), lambda: T([r]) == T([r]), lambda: T([r]) == T([5]), lambda: T([5]) == T([r]), lambda: r in T([5]), lambda: T([r]).count(5), lambda: T([1, "a"]) < T([1, 2]), lambda: T([1, "a"]) < T([2, 2]), lambda: T() < T([None]), lambda: T([None]) < T([None]), lambda: T([None]) < T([0]), lambda: T([1]) == [1], lambda: T([1]).__lt__(5), lambda: T([[1, [2]], 3]) > T([[1, [1, 9]], 4]), lambda: sorted([T([2, "b"]), T([1, None]), T([2, "a"])]), lambda: max(T([1, 2]), T([1, 2, 0])), lambda: T([1.0, True]) == T([1, 1]), lambda: 5 in T([E("in")]), lambda: E("in") in T([5]), lambda: T([1, 2]) * -1, lambda: T([1]) + 5, lambda: T([1]) * 1.5, lambda: T([1])[True], lambda: T([1]).index(1, -10, 10**30), lambda: T([1]).index(1, 1), lambda: T([1]).index(1, "a"), lambda: T([1]).index(1, None), lambda: T([1]).index()):
        error(f)


class L(list):
    def __eq__(self, o):
        return "L eq"

    def __lt__(self, o):
        return "L lt"


error(lambda: [1] == L([1]))
error(lambda: L() == [1])
error(lambda: [1] > L())
error(lambda: [1] < L())
error(lambda: [L()] == [[]])
x = []
x.append(x)
y = []
y.append(y)
error(lambda: x == x)
error(lambda: type(x == y))
error(lambda: x < x)
z = ([],)
z[0].append(z)
print(x, z, repr(x), [x], (x,))
