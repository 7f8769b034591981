# Large literals, many locals, long chains: nothing has a small limit.
values = [
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
]
print(sum(values), values[-1])
source = "x = [" + ",".join(str(i) for i in range(5000)) + "]\ny = {" + ",".join(f"{i}: '{i}'" for i in range(2000)) + "}"
ns = {}
exec(source, ns)
print(len(ns["x"]), ns["x"][4999], len(ns["y"]), ns["y"][1999])
exec("def f():\n" + "".join(f"    v{i} = {i}\n" for i in range(500)) + "    return " + "+".join(f"v{i}" for i in range(500)), ns)
print(ns["f"]())
exec("def g(" + ",".join(f"a{i}=0" for i in range(300)) + "):\n    return a0 + a299", ns)
print(ns["g"](1, a299=2), ns["g"](*range(300)))
exec("z = " + "+".join(["1"] * 1000), ns)
print(ns["z"])
exec("z = " + "(" * 50 + "7" + ")" * 50, ns)
print(ns["z"])
exec("z = " + "[" * 50 + "]" * 50, ns)
print(str(ns["z"]).count("["))
exec("z = 5\n" + "if z == 1:\n    r = 1\n" + "".join(f"elif z == {i + 2}:\n    r = {i}\n" for i in range(150)), ns)
print(ns["r"])
exec("".join("    " * i + f"for i{i} in range(1):\n" for i in range(15)) + "    " * 15 + "deep = 'reached'", ns)
print(ns["deep"])
exec("".join("    " * i + "if True:\n" for i in range(60)) + "    " * 60 + "deeper = 'too'", ns)
print(ns["deeper"])
exec("class Big:\n" + "".join(f"    def m{i}(self): return {i}\n" for i in range(300)), ns)
b = ns["Big"]()
print(sum(getattr(b, f"m{i}")() for i in range(300)))
for i in range(200):
    setattr(b, f"attr{i}", i)
print(sum(vars(b).values()), len(vars(b)), b.attr199)
for i in range(0, 200, 2):
    delattr(b, f"attr{i}")
print(len(vars(b)), hasattr(b, "attr0"), b.attr1)
text = "line\n" * 3000
print(len(text.splitlines()), len(text))
nested = None
for i in range(500):
    nested = [nested]
depth = 0
while nested:
    nested, depth = nested[0], depth + 1
print(depth)
s = ""
for i in range(2000):
    s += chr(97 + i % 26)
print(len(s), s[1990:], hash(s) == hash("".join(chr(97 + i % 26) for i in range(2000))))
d = {}
for i in range(20000):
    d[i] = d[f"s{i}"] = i
print(len(d), sum(v for v in d.values()), d["s19999"], 20000 in d)
t = tuple(range(3000))
print(t == tuple(range(3000)), hash(t) == hash(tuple(range(3000))), t[1500:1503], len({t, t[:]}))
big = (1 << 5000) - 1
print(big.bit_length(), big % 1000007, str(big % 10**20), (big * big) % 998244353)
lines = [f"{i}:{i * i}" for i in range(100)]
parsed = dict(map(int, line.split(":")) for line in lines)
print(parsed[99], sum(parsed.values()))
