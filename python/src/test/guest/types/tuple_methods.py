# tuple: construction, comparison, hashing, methods, errors.
t = (1, "a", 2.5, 1)
print(t, t[0], t[-1], t[1:3], t[::-1], len(t), t.index(1), t.index(1, 1), t.count(1), 2.5 in t, "z" in t)
print((), (1,), tuple(), tuple([1, 2]), tuple("ab"), tuple(range(3)), tuple({"k": 1}), (1, 2) + (3,), (0,) * 3, 2 * (1, 2), (1,) * 0)
print((1, 2) == (1, 2), (1, 2) == [1, 2], (1, 2) < (1, 3), (1,) < (1, 0), () < (1,), (1, "a") != (1, "b"), (2,) > (1, 9))
print(hash((1, 2)) == hash((1, 2)), hash((1, 2.0)) == hash((1.0, 2)), hash(()) == hash(()), {(1, 2): "x"}[(1, 2)], {(1,), (1,)})
print(hash((1, 2, 3)), hash(()), hash((0,)), hash(((),)), hash((1, (2, (3,)))))
a, b, *c = t
print(a, b, c, *t, [*t, *t], max((3, 1)), min((3, 1)), sorted((3, 1, 2)), sum((1, 2)), list(reversed((1, 2))))
print(repr((1,)), str(("a", None)), repr(((),)), ((1, 2), [3]), bool(()), bool((0,)), tuple(t) is t, t[:] is t)
t2 = ([], 1)
t2[0].append(5)
print(t2, isinstance(t2, tuple), type(t2).__name__, tuple.__name__)
t2 += (2,)
print(t2, t2 is t2[:], (1, 2).__len__(), (1, 2).__getitem__(0), (1, 2).__contains__(2), (1, 2).__add__((3,)))


def swap(a, b):
    return b, a


x, y = swap(1, 2)
print(x, y, swap(*swap(1, 2)))
for i, (p, q) in enumerate([(1, 2), (3, 4)]):
    print(i, p, q)


def error(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, "|", e)


error(t.index, 99)
error(t.index)
error(t.count)
error(lambda: t[10])
error(lambda: t[-10])
error(lambda: t["a"])
error(lambda: t[1, 2])
error(lambda: t[::0])
error(lambda: t + [1])
error(lambda: t + 1)
error(lambda: t * "a")
error(lambda: t * 1.5)
error(lambda: t < [1])
error(lambda: (1, "a") < (1, 2))
error(lambda: hash(([],)))
error(lambda: {([],): 1})
error(lambda: tuple(5))
error(lambda: tuple([1], [2]))
error(lambda: t.append(1))
error(lambda: setattr(t, "x", 1))


def assign():
    t[0] = 5


def delete():
    del t[0]


error(assign)
error(delete)
