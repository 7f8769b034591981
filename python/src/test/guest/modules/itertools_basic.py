# itertools: every function, laziness, errors.
import itertools as it

take = lambda n, i: list(it.islice(i, n))
print(take(4, it.count()), take(3, it.count(5, -2)), take(3, it.count(1.5, 0.5)), take(2, it.count(2**63)), take(5, it.cycle("ab")), list(it.repeat("x", 3)), take(2, it.repeat(1)), list(it.cycle([])))
print(list(it.chain("ab", [1], ())), list(it.chain.from_iterable(["ab", [3]])), list(it.chain()), list(it.compress("abcd", [1, 0, 1, 1])), list(it.dropwhile(lambda x: x < 3, [1, 4, 2])), list(it.takewhile(lambda x: x < 3, [1, 4, 2])), list(it.filterfalse(lambda x: x % 2, range(5))), list(it.filterfalse(None, [0, 1, ""])))
print(list(it.accumulate([1, 2, 3])), list(it.accumulate([1, 2, 3], lambda a, b: a * b)), list(it.accumulate([1, 2], initial=10)), list(it.accumulate([])), list(it.accumulate("abc")))
print(list(it.islice("abcdef", 3)), list(it.islice("abcdef", 2, 5)), list(it.islice("abcdef", 1, None, 2)), list(it.islice("abc", 0)), list(it.islice([1], 5)), list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.pairwise("abcd")), list(it.pairwise("a")))
print(list(it.zip_longest("abc", [1])), list(it.zip_longest("ab", [1], fillvalue="-")), list(it.product("ab", [1, 2])), list(it.product("ab", repeat=2)), list(it.product()), list(it.product("ab", [])))
print(list(it.permutations("abc", 2)), list(it.permutations([1, 2])), list(it.combinations("abcd", 2)), list(it.combinations([1], 2)), list(it.combinations_with_replacement("ab", 2)), len(list(it.permutations(range(5)))), list(it.permutations("ab", 3)), list(it.combinations([], 0)))
print([(k, list(g)) for k, g in it.groupby("aabbba")], [(k, len(list(g))) for k, g in it.groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)], list(it.groupby([])))
groups = it.groupby("aab")
first = next(groups)
second = next(groups)
print(first[0], list(first[1]), second[0], list(second[1]))
a, b = it.tee([1, 2, 3])
print(next(a), next(a), list(b), list(a), [list(t) for t in it.tee("x", 3)], it.tee([], 0))
print(list(it.batched("abcdefg", 3)), list(it.batched([], 2)), list(it.batched(range(4), 2)))
print(it.count(5), it.repeat("x", 2), it.repeat(1), it.count(1, 2), type(it.chain()).__name__, sum(it.islice(it.count(1), 100)))


def source():
    for i in range(5):
        print("pull", i)
        yield i


s = it.takewhile(lambda x: x < 1, source())
print(list(s))
s = it.islice(source(), 1, 3)
print(list(s))
c = it.chain(source(), "z")
print(next(c))
z = zip(it.count(), source())
print(next(z))


def error(f, *args, **kw):
    try:
        r = f(*args, **kw)
        print(list(r) if hasattr(r, "__next__") else r)
    except Exception as e:
        print(type(e).__name__, "|", e)


error(it.count, "x")
error(it.cycle, 5)
error(it.repeat)
error(it.repeat, 1, "x")
error(it.chain, 5)
error(it.islice, [1], -1)
error(it.islice, [1], 1, 2, 0)
error(it.islice, [1], "x")
error(it.islice, [1])
error(it.combinations, "ab", -1)
error(it.permutations, "ab", -1)
error(it.product, "a", repeat=-1)
error(it.product, 5)
error(it.tee, [], -1)
error(it.tee, 5)
error(it.batched, "ab", 0)
error(it.accumulate, 5)
error(it.accumulate, [1, "a"])
error(it.starmap, pow, [1])
error(it.groupby, 5)
error(it.zip_longest, [1], bad=2)
error(it.takewhile, 5, [1])
error(it.pairwise, 5)
error(it.compress, "ab")
