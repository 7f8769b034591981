# list: all methods, slicing, slice assignment, errors.
a = [3, 1, 2]
a.append(5)
a.extend([4, 6])
a.extend("xy")
a.insert(0, 0)
a.insert(100, "end")
a.insert(-1, "before end")
print(a, len(a), a.index("x"), a.count(1), a.pop(), a.pop(0), a.pop(-2))
a.remove("x")
a = [v for v in a if isinstance(v, int)]
a.sort()
print(a)
a.sort(reverse=True)
print(a, sorted(a), sorted(a, key=lambda v: -v), sorted("bca", reverse=True))
a.reverse()
b = a.copy()
b.clear()
print(a, b, a.copy() == a, a.copy() is a, list(a) is a)
words = ["banana", "apple", "Cherry", "date", "fig"]
words.sort(key=str.lower)
print(words, sorted(words, key=len), sorted(words, key=lambda w: (len(w), w), reverse=True), min(words, key=len), max(words, key=len))
print([1, 2] + [3], [0] * 3, 2 * [1, 2], [1] * -1, [] + [], [[]] * 2, [1, 2] * 0)
s = list(range(10))
print(s[2:5], s[:3], s[-3:], s[::3], s[::-1], s[8:2:-2], s[20:], s[-20:2], s[5:2], s[:], s[-1:0:-3])
s[2:5] = ["a"]
s[len(s):] = ["tail"]
s[:0] = ["head", "second"]
s[3:3] = [99]
print(s)
s[::2] = [None] * len(s[::2])
print(s)
del s[1::3]
print(s)
s[:] = range(3)
s[-1:] = []
s += (7, 8)
s += "z"
s *= 2
print(s, s == s[:], s[0] is s[0])
print([1, 2, 3] == [1, 2, 3.0], [1, 2] < [1, 3], [1] < [1, 0], [] < [1], [2] > [1, 9], [1, [2, 3]] == [1, [2, 3]], [1] != [2], [1] == (1,))
print(2 in [1, 2], "x" not in ["x"], [1] in [[1]], list(), list("ab"), list({1: 2}), list((1, 2)), list(range(3)), list(x for x in "q"))
print([1, 2, 3].index(3, 1), [1, 2, 1].index(1, 1), [1, 2, 1].index(1, -1), [1, 2, 3].index(2, 0, 2), bool([]), bool([0]), repr([1, "a", None, [2.5]]))
a, *rest = [1, 2, 3]
print(a, rest, [*rest, *rest], list(reversed([1, 2, 3])), list(enumerate("ab", 1)), list(zip([1, 2], "ab")), [1, 2].__contains__(1))


def error(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, "|", e)


l = [1, 2, 3]
error(l.index, 9)
error(l.index, 1, 1)
error(l.remove, 9)
error(l.pop, 9)
error([].pop)
error(l.pop, "x")
error(l.insert, "x", 1)
error(l.insert, 1)
error(l.append)
error(l.append, 1, 2)
error(l.extend, 5)
error(l.extend, None)
error(l.sort, 5)
error([1, "a"].sort)
error([1, None, 2].sort)
error(lambda: l[3])
error(lambda: l[-4])
error(lambda: l["a"])
error(lambda: l[1.0])
error(lambda: l[1, 2])
error(lambda: l[::0])
error(lambda: l["a":])
error(lambda: l + (1,))
error(lambda: l + "a")
error(lambda: l * "a")
error(lambda: l * 1.5)
error(lambda: l * l)
error(lambda: l - l)
error(lambda: hash(l))
error(lambda: list(5))
error(lambda: list(1, 2))
error(lambda: list(x=1))
error(lambda: sorted([3, 1], 5))
error(lambda: sorted([3, 1], key=5))
error(lambda: sorted(5))
error(l.__setitem__, 3, 0)
error(l.__delitem__, 3)
error(l.__setitem__, slice(0, 3, 2), [1, 2, 3])
error(l.__setitem__, slice(0, 1), 5)
error(l.copy, 1)
error(l.index)
print(l)
