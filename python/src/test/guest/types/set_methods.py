# set and frozenset: algebra, methods, comparison, errors. Output is sorted where order is not defined.
def show(s):
    return type(s).__name__ + str(sorted(s))


a, b = {1, 2, 3}, {3, 4}
print(show(a | b), show(a & b), show(a - b), show(a ^ b), show(b - a), show(a.union(b, [9])), show(a.intersection(b, [3])), show(a.difference([1], (2,))), show(a.symmetric_difference([3, 5])))
a.add(4)
a.add(4)
a.discard(99)
a.discard(1)
a.remove(2)
print(show(a), len(a), 3 in a, 9 not in a, a == {4, 3}, a != b, a is b)
a.update([1, 2], (5,))
a.intersection_update([1, 2, 3])
a.difference_update([3])
a.symmetric_difference_update({2, 7})
print(show(a))
a |= {10}
a &= {1, 10}
a -= {1}
a ^= {10, 11}
print(show(a), a.pop(), a, show(a.copy()), a.copy() is a)
a.clear()
print(a, bool(a), set(), set("aab") == {"a", "b"}, set([1, 1, 1]), frozenset(), frozenset([1]), {1} | frozenset([1]), frozenset([1]) | {1})
print({1, 2} < {1, 2, 3}, {1, 2} <= {1, 2}, {1, 2} > {1}, {1} >= {2}, {1}.issubset([1, 2]), {1, 2}.issuperset([1]), {1}.isdisjoint([2]), {1} == frozenset([1]), {1} < {2}, {1} > {2})
print({1, 1.0, True}, len({0, False, 0.0, "0"}), {(1, 2), (1, 2)}, hash(frozenset([1, 2])) == hash(frozenset([2, 1])), {frozenset([1]): "x"}[frozenset([1])])
print({1, 2} == {2, 1}, {1} == [1], set() == frozenset(), {frozenset([1])} == {frozenset([1])}, {1} in {frozenset([1])})
print(sorted({3, 1, 2}), max({1, 5}), sum({1, 2}), sorted({x % 3 for x in range(10)}), list({7}), {*[1], *{1}}, len(set(range(1000)) & set(range(500, 2000))))
f = frozenset("ab")
print(show(f | {"c"}), show(f - {"a"}), f.union("c") == set("abc"), type(f | set()).__name__, type(set() | f).__name__, f.copy() is f, frozenset(f) is f)


def error(g, *args):
    try:
        print(g(*args))
    except Exception as e:
        print(type(e).__name__, "|", e)


s = {1, 2}
error(s.remove, 9)
error(s.remove, "x")
error(set().pop)
error(s.add, [])
error(s.add, {})
error(s.discard, [])
error(s.add)
error(s.update, 5)
error(s.union, None)
error(set, 5)
error(set, 1, 2)
error(lambda: s + s)
error(lambda: s | [1])
error(lambda: s & "a")
error(lambda: s - None)
error(lambda: s < [1])
error(lambda: s[0])
error(lambda: hash(s))
error(lambda: {s})
error(lambda: f.add(1))
error(lambda: {[]})
error(lambda: sorted({1, "a"}))
error(lambda: frozenset([[]]))
error(lambda: s.nothing)
print([] in [s], {1, 2}.__contains__(1), s.isdisjoint([]), s.issubset(s), s <= s, s < s)


def aug():
    t = {1}
    t |= [2]


error(aug)


class Always:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        return True


print(Always() in {1}, len({1, Always(), Always()}), {1} - {Always()})
