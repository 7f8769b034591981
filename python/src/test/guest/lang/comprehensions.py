# List, set, dict comprehensions and generator expressions: nesting, conditions, scopes, order.
print([x * x for x in range(5)], [x for x in range(10) if x % 2 if x > 3])
print([(x, y) for x in range(3) for y in "ab" if x != 1])
print([[y * x for y in range(3)] for x in range(3)])
print({x % 3 for x in range(10)} == {0, 1, 2}, {k: v for k, v in zip("abc", range(3))})
print(sum(x for x in range(5)), max((len(w), w) for w in ["a", "bbb", "cc"]))
print(list(x for x in "abc"), dict((k, 1) for k in "ab"), tuple(x for x in [1]))
print([x if x else "zero" for x in range(3)], [*range(3), *"ab"], {**{"a": 1}, "b": 2, **{"a": 3}}, {*[1], *(1,)})
print([a + b for a, b in [(1, 2), (3, 4)]], [a for a, *b in ["xyz", "pq"]], [b for a, *b in ["xyz", "pq"]])


def order():
    log = []

    def note(x):
        log.append(x)
        return x

    {note("k" + str(i)): note("v" + str(i)) for i in range(2)}
    return log


print(order())
x = "outer"
print([x for x in range(2)], x)
funcs = [lambda: i for i in range(3)]
print([f() for f in funcs])


def nested_scope(n):
    return [[i * j * n for j in range(i)] for i in range(4)]


print(nested_scope(2))
g = (print("lazy", i) or i for i in range(3))
print("created")
print(next(g), next(g))
try:
    (i for i in 5)
except TypeError as e:
    print(e)
g = (i / 0 for i in range(3))
try:
    next(g)
except ZeroDivisionError as e:
    print(e)
print(list(g))
print([y for x in range(3) if (y := x * 2) > 1], y)
print({k: [v for v in range(k)] for k in range(3)})
print([i for i in range(5) if i not in [j for j in range(3)]])
print(any(x > 2 for x in range(5)), all(x < 3 for x in range(5)))
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [c for row in matrix for c in row])
print(type(x for x in ()), (lambda: [x for x in [1]])())
try:
    [a for a, b in [1]]
except TypeError as e:
    print(e)
try:
    {[]: 1 for _ in range(1)}
except TypeError as e:
    print(e)
try:
    {[] for _ in range(1)}
except TypeError as e:
    print(e)
