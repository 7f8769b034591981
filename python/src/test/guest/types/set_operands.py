# Sets: which operands operators and methods take, types of results, changes in place, comparisons.


def error(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except BaseException as e:
        print(type(e).__name__, "|", e)


class S(set):
    pass


class F(frozenset):
    pass


s = lambda: {1, 2, 3}
for name in "union", "intersection", "difference", "symmetric_difference", "update", "intersection_update", "difference_update", "symmetric_difference_update", "isdisjoint", "issubset", "issuperset", "__or__", "__and__", "__sub__", "__xor__", "__ior__", "__iand__", "__isub__", "__ixor__", "__ror__", "__rsub__", "__lt__", "__le__", "__eq__", "__ge__", "__gt__", "__contains__":
    for arg in {2, 9}, frozenset([1, 2, 3]), [3, 3], (), "ab", {3: 4}, 5, None, [[]], range(2), {2: 0}.keys(), {2: 0}.items():
        x = s()
        print(name, type(arg).__name__, end=" ")
        try:
            r = getattr(x, name)(arg)
            print(type(r).__name__, sorted(map(str, r)) if isinstance(r, (set, frozenset)) else r, r is x, sorted(map(str, x)))
        except Exception as e:
            print(type(e).__name__, "|", e)
for a in set("a"), frozenset("a"), S("a"), F("a"), {"a": 1}.keys(), {("a"): 1}.items():
    for b in set("b"), frozenset("b"), S("b"), F("b"), {"b": 1}.keys(), ["b"]:
        row = []
        for op in "|", "&", "-", "^":
            try:
                row.append(type(eval(f"a {op} b")).__name__)
            except TypeError as e:
                row.append(str(e))
        print(type(a).__name__, type(b).__name__, row)
for f in lambda: s().union([4], (5,)) == {1, 2, 3, 4, 5}, lambda: s().intersection(), lambda: s().intersection([1, 2], [2]), lambda: s().difference([1], [2]), lambda: s().symmetric_difference([1], [2]), lambda: s().update([1], 5), lambda: s().add(), lambda: s().add([]), lambda: s().remove(9), lambda: s().remove((1,)), lambda: s().remove([]), lambda: s().remove({1}), lambda: s().discard({1}), lambda: {frozenset([1])}.remove({1}), lambda: set().pop(), lambda: frozenset().add, lambda: set(1), lambda: set(1, 2), lambda: set(x=1), lambda: frozenset(x=1), lambda: S(x=1), lambda: F(x=1), lambda: frozenset(frozenset([1])) == frozenset([1]), lambda: F([1]).copy().__class__, lambda: S([1]).copy().__class__, lambda: frozenset([1]) | F(), lambda: F([1]) | {1}, lambda: type(S([1]).union([2])).__name__, lambda: type(F([1]).union([2])).__name__, lambda: s() < 5, lambda: s() == [1, 2, 3], lambda: s() <= {1: 0, 2: 0, 3: 0}.keys(), lambda: {1: 0}.keys() < s(), lambda: {1: 0}.keys() == {1}, lambda: {1} == {1: 0}.keys(), lambda: {1: 2}.items() == {(1, 2)}, lambda: {1: []}.items() == {(1, 2)}, lambda: {1: []}.items() & {(1, 2)}, lambda: {1: []}.items() | {(1, 2)}, lambda: {1: []}.items().isdisjoint([5]), lambda: {1: 0}.values() | {1}, lambda: s()[0], lambda: s() + s(), lambda: s() * 2, lambda: sum([{1}, {2}], set()), lambda: set.union(), lambda: set.union([1]), lambda: set.union({1}), lambda: frozenset.union(frozenset(), "a"), lambda: repr(S()), lambda: repr(S([1])), lambda: repr(F([1])), lambda: repr(F()), lambda: repr(frozenset([()])), lambda: set([1]).__reduce__()[1:], lambda: {nan} == {nan}, lambda: len({nan, nan, float("nan")}), lambda: len({1, True, 1.0, 1j, 1 + 0j}), lambda: {1.0, 1, True}, lambda: {True} | {1}, lambda: {True} & {1}, lambda: {1} & {True}, lambda: {1}.intersection([True]), lambda: {0: 1}.keys() & [False]:
    error(f)
nan = float("nan")
error(lambda: {nan} == {nan})
x = s()
try:
    for e in x:
        x.add(e + 100)
except RuntimeError as e:
    print(e)
x = s()
x -= x
print(x)
x = s()
x ^= x
print(x)
x = s()
x.difference_update(x, x)
print(x, {*()}, [*{1}], {*"a", *[1]} == {1, "a"})
