# Insertion order through every kind of change; views as live sets; order after deletion and update.
d = {}
for k in "gdbacef":
    d[k] = len(d)
print("".join(d))
del d["d"], d["a"]
d["d"] = 1
d["g"] = "updated in place"
print("".join(d), list(d.values()))
d.update(z=1, b=2, y=3)
print("".join(d))
d |= {"c": 0, "new1": 1, "new0": 0}
print(" ".join(d))
print(d.popitem(), d.pop("b"), " ".join(d), " ".join(reversed(d)))
e = dict(d)
f = d.copy()
g = {**d}
h = {k: v for k, v in d.items()}
i = dict(d.items())
j = dict.fromkeys(d)
print(all(list(x) == list(d) for x in (e, f, g, h, i, j)), e == f == g == h == i, j == d)
e["first"] = e.pop(next(iter(e)))
print(" ".join(e))
moved = {"x": d.pop("z"), **d}
print(" ".join(moved), sorted(moved, key=str)[:3])
keys, items, values = d.keys(), d.items(), d.values()
before = len(keys)
d["live"] = 1
print(before, len(keys), "live" in keys, ("live", 1) in items, 1 in values, list(items)[-1])
a, b = {"p": 1, "q": 2}, {"q": 2, "r": 3}
print(sorted(a.keys() & b.keys()), sorted(a.keys() | b.keys()), sorted(a.keys() - b), sorted(a.keys() ^ b.keys()), sorted(a.items() & b.items()), sorted(a.items() | b.items()), a.keys() == {"p", "q"}, a.items() >= {("p", 1)}, a.keys() < {"p", "q", "z"}, {"p"} & a.keys(), {"p", "z"} - a.keys(), a.keys().isdisjoint(b.keys()), a.items() != b.items())
many = {n: n for n in range(100)}
for n in range(0, 100, 3):
    del many[n]
for n in range(0, 100, 9):
    many[n] = -n
print(list(many)[:5], list(many)[-5:], len(many))
while len(many) > 3:
    many.popitem()
print(many)
many.clear()
many["after"] = "clear"
print(many)
mixed = {1: "int", "1": "str", 1.5: "float", (1,): "tuple", None: "none", True: "replaces the value of 1", frozenset(): "fs", b"1": "bytes"}
print(mixed, len(mixed))
nested = {"a": {"b": {"c": 1}}}
nested["a"]["b"]["d"] = nested["a"]["x"] = 2
print(nested, nested["a"]["b"].get("zz", {}).get("yy"), {**nested["a"], "b": 0})
inverted = {}
for k, v in {"x": 1, "y": 2, "z": 1}.items():
    inverted.setdefault(v, []).append(k)
print(inverted, max(inverted, key=lambda k: len(inverted[k])), sorted(inverted.items(), reverse=True))
it = iter(d)
first = next(it)
d[first] = "no size change"
print(len(list(it)) == len(d) - 1)
ri = reversed(d.items())
print(next(ri), type(ri).__name__, type(iter(d.values())).__name__)
print([k for k in d if d[k] == 1], {k for k in a} == set(a), dict(zip(a, a.values())) == a, dict(map(reversed, a.items())), list(filter(None, {0: 1, 2: 3})), list(enumerate(a)), sum({1: 2, 3: 4}), min({"b": 1, "a": 2}), sorted(a.items(), key=lambda kv: -kv[1]))
print(str({"quote'": 'dq"', "nl": "\n"}), repr({}.keys()), repr(a.items()), repr(a.values()), {}.keys() == set(), {1: 2}.items() == {(1, 2)})
