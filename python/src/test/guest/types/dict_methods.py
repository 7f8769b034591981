# dict: all methods, ordering, views, merging, errors.
d = {"a": 1, "b": 2}
d["c"] = 3
print(d, d["a"], d.get("z"), d.get("z", 0), d.get("a", 0), len(d), "a" in d, "z" not in d, list(d))
print(d.keys(), d.values(), d.items(), list(d.keys()), sorted(d.values()), list(reversed(d)), list(reversed(d.items())), list(reversed(d.values())))
print(d.setdefault("a", 9), d.setdefault("d", 4), d.setdefault("e"), d)
print(d.pop("e"), d.pop("zz", "default"), d.popitem(), d)
d.update({"a": 10}, z=26)
d.update([("p", 1), ["q", 2]])
d.update()
d.update(x=1)
print(d)
print({**d, "a": 0}, d | {"new": 1}, {"new": 1} | d == {"new": 1} | d)
d |= {"a": 5}
d |= [("list", "ok")]
print(d, d.copy() == d, d.copy() is d)
print(dict(), dict(a=1), dict({"a": 1}), dict([("a", 1)]), dict(zip("ab", [1, 2])), dict({"a": 1}, b=2), dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), dict(a=1, **{"b": 2}))
print({1: "a", 1.0: "b", True: "c"}, {"k": 1, "k": 2}, {1: 1, 2: 2} == {2: 2, 1: 1}, {1: 1} == {1: 1.0}, {1: 1} != {1: 2}, {} == [])
del d["a"]
d["a"] = "re-added at the end"
print(list(d)[-1], list(d.items())[0])
d.clear()
print(d, bool(d), bool({0: 0}), {}.items(), list({}.keys()), dict.fromkeys([]))
k = {"x": 1, "y": 2}
keys, values, items = k.keys(), k.values(), k.items()
k["z"] = 3
print(keys, values, items, len(keys), "z" in keys, 3 in values, ("z", 3) in items, ("z", 4) in items, 5 in items)
print(keys & {"x", "q"}, sorted(keys | {"w"}), sorted(keys - {"x"}), sorted(keys ^ {"x", "w"}), items & {("x", 1)}, keys == {"x", "y", "z"}, keys <= {"x", "y", "z", "w"}, keys > {"x"}, keys.isdisjoint({"q"}))
print(keys.mapping["x"], type(keys).__name__, type(values).__name__, type(items).__name__, values == values, k.values() == k.values())
for key, value in k.items():
    print(key, value, end="; ")
print()
print(repr({"a": {"b": [1]}}), str({}), {(1, 2): 3, None: 4, 5: None, 1.5: "f", "s": ()}, dict(sorted({"b": 1, "a": 2}.items())))


def error(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, "|", e)


error(lambda: k["nope"])
error(lambda: k[1, 2])
error(lambda: k[[]])
error(lambda: {}[None])
error(k.pop, "nope")
error(k.pop)
error({}.popitem)
error(k.__delitem__, "nope")
error(k.get)
error(k.get, [])
error(k.setdefault, {}, 1)
error(k.update, 5)
error(k.update, [1])
error(k.update, [(1, 2, 3)])
error(k.update, ["abc"])
error(k.update, {}, {})
error(dict, 5)
error(dict, [1, 2])
error(dict, ["ab", "c"])
error(dict, {}, {})
error(dict.fromkeys, 5)
error(lambda: {} < {})
error(lambda: {} + {})
error(lambda: {} | 5)
error(lambda: hash({}))
error(lambda: {{}: 1})
error(lambda: keys["x"])
error(lambda: {1: 2}.nothing)
error(lambda: keys & 5)
error(k.copy, 1)
error(lambda: {**5})
error(lambda: {**[("a", 1)]})
