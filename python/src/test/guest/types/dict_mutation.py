# Dicts changed while iterated, views and their iterators, popitem, setdefault, reversed, key identity.


def error(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except BaseException as e:
        print(type(e).__name__, "|", e)


for change in lambda d: d.update(z=1), lambda d: d.pop("a"), lambda d: d.clear(), lambda d: d.__setitem__("a", 9), lambda d: (d.pop("a"), d.update(n=1)), lambda d: (d.pop("c"), d.update(c=2)), lambda d: (d.update(q=1), d.pop("q")), lambda d: d.popitem(), lambda d: d.setdefault("b", 0):
    for view in lambda d: d, lambda d: d.keys(), lambda d: d.values(), lambda d: d.items(), lambda d: reversed(d), lambda d: reversed(d.items()):
        d = {"a": 1, "b": 2, "c": 3}
        it = iter(view(d))
        first = next(it)
        change(d)
        print(first, end=" ")
        try:
            h = it.__length_hint__()
            print(h, end=" ")
            print(list(it) if len(d) == 3 and list(d) == ["a", "b", "c"] else next(it))
        except Exception as e:
            print(type(e).__name__, e)
            try:
                print("   again", next(it))
            except Exception as e:
                print("   again", type(e).__name__, e)
d = {1: "int", "s": 0}
d[1.0] = "float"
d[True] = "bool"
print(d, d.pop(1 + 0j), d, d.setdefault("n"), d.setdefault("n", 5), d)
d = {0: "zero"}
d[False] = 1
print(d, {0.0: 1} == d, {-0.0: 1} == {0: True}, d | {0.0: 2})
for f in lambda: {}.popitem(), lambda: {}.pop("k"), lambda: {}.pop("k", 1, 2), lambda: {}.pop(), lambda: {1: 2}.popitem(), lambda: {}["k"], lambda: {}[(1, 2)], lambda: {}.__delitem__("k"), lambda: {}.__delitem__((1,)), lambda: {}.get(), lambda: {}.get(1, 2, 3), lambda: {}.get(k=1), lambda: {}.setdefault(), lambda: {}.items() + [], lambda: {}.keys()[0], lambda: {} < {}, lambda: {} + {}, lambda: {1: {}} == {1: {}}, lambda: {}.keys() == [], lambda: {1: 2}.keys() | [3], lambda: sorted({1: 2}.keys() ^ {3}), lambda: {1: 2}.keys() - 5, lambda: [1, 2] - {1: 2}.keys(), lambda: {1: 2}.keys() & "a", lambda: {1: 2}.keys() <= [1], lambda: {1: 2}.keys() <= {1, 2}, lambda: {1: 2}.values() == {1: 2}.values(), lambda: {1: 2}.items() >= {(1, 2)}, lambda: (1, 2) in {1: 2}.items(), lambda: [1, 2] in {1: 2}.items(), lambda: ([], 2) in {1: 2}.items(), lambda: (1, 2, 3) in {1: 2}.items(), lambda: [] in {1: 2}.keys(), lambda: [] in {1: []}.values(), lambda: {1: 2}.keys().mapping, lambda: {1: 2}.items().mapping[1], lambda: {1: 2}.keys().mapping.__setitem__(1, 1), lambda: len({1: 2}.values()), lambda: hash({}.keys()), lambda: repr({1: 2}.items()), lambda: {}.keys().isdisjoint([1]), lambda: {1: 0}.keys().isdisjoint([1]), lambda: {1: 0}.keys().isdisjoint(5), lambda: {1: 0}.values().isdisjoint, lambda: reversed({1: 2, 3: 4}.values()).__reduce__()[1], lambda: iter({1: 2}).__reduce__()[1], lambda: dict.keys(5), lambda: dict.__getitem__({}, 1), lambda: dict.__contains__({}, []), lambda: type({}.keys())(), lambda: {1: 2}.__reversed__().__next__(), lambda: {}.copy(1), lambda: {}.clear(1):
    if True:
        error(f)


class Rec(dict):
    def __missing__(self, k):
        if k == "raise":
            raise KeyError("own")
        return k, "missing"


r = Rec(a=1)
print(r["a"], r["b"], r.get("b"), "b" in r, r.pop("b", 0), r.setdefault("c"), r)
error(lambda: r["raise"])
error(lambda: r[[]])
r.__missing__ = lambda k: "instance"
print(r["z"])
d = {}
d["self"] = d
d["items"] = d.items()
print(d)
d["values"] = d.values()
print(len(repr(d)) > 0, {1: {2: {}}}, {(): []})
