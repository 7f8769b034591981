import copy
import itertools
import operator
import pickle
import warnings

warnings.simplefilter("ignore", DeprecationWarning)

makers = [
    lambda: itertools.accumulate([1, 2, 3, 4]),
    lambda: itertools.accumulate([1, 2, 3], operator.mul, initial=5),
    lambda: itertools.accumulate([None, 1], lambda a, b: None),
    lambda: itertools.chain("abc", "def"),
    lambda: itertools.chain.from_iterable(["ab", "cd"]),
    lambda: itertools.combinations("abcde", 3),
    lambda: itertools.combinations("abc", 0),
    lambda: itertools.combinations_with_replacement("abc", 2),
    lambda: itertools.compress("abcdef", [1, 0, 1, 0, 1, 1]),
    lambda: itertools.islice(itertools.count(7), 6),
    lambda: itertools.islice(itertools.count(1.5), 5),
    lambda: itertools.islice(itertools.cycle("abc"), 7),
    lambda: itertools.dropwhile(operator.not_, [0, 0, 1, 0, 2]),
    lambda: itertools.takewhile(operator.not_, [0, 0, 1, 0, 2]),
    lambda: itertools.filterfalse(operator.not_, [0, 5, 1, 0, 2]),
    lambda: itertools.groupby("aabbc"),
    lambda: itertools.islice("abcdefghij", 1, 8, 2),
    lambda: itertools.islice("abcdef", 2, None),
    lambda: itertools.permutations("abcd", 2),
    lambda: itertools.product("ab", [1, 2], repeat=2),
    lambda: itertools.repeat("x", 4),
    lambda: itertools.starmap(operator.add, [(1, 2), (3, 4), (5, 6)]),
    lambda: itertools.zip_longest("abc", "d", [1, 2], fillvalue="-"),
]


def items(iterator):
    return [list(x[1]) if isinstance(iterator, itertools.groupby) else x for x in iterator]


for make in makers:
    whole = items(make())
    same = []
    for taken in range(len(whole) + 2):
        for copier in copy.copy, copy.deepcopy, lambda x: pickle.loads(pickle.dumps(x)):
            it = make()
            for _ in range(taken):
                next(it, None)
            try:
                other = copier(it)
            except Exception as e:
                same.append(type(e).__name__)
                continue
            if copier is copy.copy:
                it = other
                other = make()
                for _ in range(taken):
                    next(other, None)
            same.append(items(it) == items(other))
    print(type(make()).__name__, len(whole), same)

it = itertools.combinations("abcd", 2)
next(it)
print(it.__reduce__(), itertools.repeat(1).__reduce__(), itertools.count(3).__reduce__())
print(itertools.count(3, 2).__reduce__(), itertools.count(1.0).__reduce__())
for state in (3, (), (1,), (1, 2, 3), ("a", "b")):
    try:
        print(it.__setstate__(state), next(it))
    except Exception as e:
        print(type(e).__name__, e)
for it in itertools.chain(), itertools.cycle("a"), itertools.groupby("a"), itertools.permutations("a"):
    for state in (3, [], ()):
        try:
            print(it.__setstate__(state))
        except Exception as e:
            print(type(e).__name__)
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    itertools.chain().__reduce__()
    print(log[0].category, log[0].message)


class Slow:
    def __iter__(self):
        return self

    def __next__(self):
        return next(twin)


ours, twin = itertools.tee(Slow())
try:
    next(ours)
except RuntimeError as e:
    print(type(e).__name__, e)
