# Starred expressions and assignment expressions wherever the grammar allows them.
def gen():
    yield from (1, 2, 3)


print([*gen(), *gen()], (*gen(),), {*gen()}, [*[], *()], [0, *"ab", *{"k": 1}])
a = *gen(), 4
print(a)


def returns():
    return 1, *gen()


def yields():
    yield 0, *gen()


print(returns(), list(yields()))
for x in *gen(), 9:
    print(x, end=" ")
print()
first, *middle, last = gen()
*start, = gen()
(x, *y), *z = ("abc", "de"), 5, 6
print(first, middle, last, start, x, y, z)
d = {"k": {**{"a": 1}, "b": 2, **{"a": 3}}, **{}}
print(d, {**d, "k": 0})
t = (1, 2)
print(a[0], {(*t, 3): "tuple key"}, {t: 1}[*t], [[1, 2, 3], [4, 5, 6]][0][-1])


class Sub:
    def __getitem__(self, key):
        return key


s = Sub()
print(s[*t], s[0, *t], s[*t, 5], s[1:2, *t], s[()], s[1,], s[:], s[::2, ...])
if (n := len(a)) > 3 and (half := n // 2):
    print(n, half)
while (n := n - 1) > 1:
    print("n", n, end=" ")
print()
print([y for v in range(5) if (y := v * v) % 2 == 0], y)
print((lambda: (q := 5) + q)(), {(k := "key"): (v := "value")}, k, v, [w := 1, w + 1], (p := 1, 2), p)
print(f"{(r := 10)} {r}", any((witness := c).isdigit() for c in "ab3d"), witness)
result = [total := 0, *(total := total + i for i in range(4))]
print(result, total)


def scope():
    if any((found := i) > 2 for i in range(5)):
        return found
    return None


print(scope())
i = 5
x = [i := i + 1, i, (i := i * 2)]
print(x, i, (lambda x=(i := 1): x)(), i)
(m, n), o = [1, 2], 3
[m, [n, o]] = 4, (5, 6)
m, n = n, m
print(m, n, o)
for k, (v, *w) in {"a": [1, 2, 3], "b": "xy"}.items():
    print(k, v, w)
for i, x[i] in enumerate("abc"):
    pass
print(x)
for head, *tail in ([1], [1, 2], [1, 2, 3]):
    print(head, tail, end="; ")
print()
print([(a, b) for a, *b in ["xyz", "w"]], {k: v for k, *v in [(1, 2, 3)]})


def error(source):
    try:
        exec(source)
    except Exception as e:
        print(type(e).__name__, e)


error("a, b, *c = 1,")
error("*a, b = ()")
error("[*5]")
error("{**5}")
error("{*5}")
error("x = *5,")
error("print(*5)")
error("for a, b in [1]: pass")
error("(a, b), c = 1, 2")
