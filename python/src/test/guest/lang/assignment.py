# All targets of assignment, starred unpacking, chained and augmented assignment.
a = b = c = [1]
print(a is b is c)
a, b = 1, 2
a, b = b, a
print(a, b)
(a, b), c = [3, 4], 5
print(a, b, c)
[a, [b, c]] = 1, (2, 3)
print(a, b, c)
a, *b = 1, 2, 3
print(a, b)
*a, b = "xyz"
print(a, b)
a, *b, c = range(6)
print(a, b, c)
a, (b, *c), d = 1, [2, 3, 4], 5
print(a, b, c, d)
*a, = ()
print(a)
x = [0, 1, 2, 3]
i = 0
i, x[i] = 2, 9
print(i, x)
x[1:3] = "abc"
print(x)
x[::2] = [10, 20, 30]
print(x)
del x[0], x[-1]
print(x)


class Box:
    pass


o = Box()
o.a, o.b = 1, 2
o.a += 5
print(o.a, o.b, vars(o))
d = {"k": [1]}
d["k"] += [2]
d["n"] = d.get("n", 0) + 1
print(d)
t = (1, [2])
try:
    t[1] += [3]
except TypeError as e:
    print(e, t)
n = 5
n += 1
n -= 2
n *= 3
n **= 2
n //= 5
n %= 20
n <<= 2
n >>= 1
n |= 1
n &= 0xFF
n ^= 3
n /= 4
print(n)
s = "ab"
s += "c"
s *= 2
print(s)
ann: int = 3
nothing: "unused"
print(ann, __annotations__)


def error(source):
    try:
        exec(source)
    except Exception as e:
        print(source.replace("\n", "; "), "->", type(e).__name__, "|", e)


error("a, b = 1")
error("a, b = 1, 2, 3")
error("a, b = (1,)")
error("a, *b, c = [1]")
error("a, b, c = 'ab'")
error("a, b = {1: 2}")
error("x = 1; x.y = 2")
error("x = 1; x[0] = 2")
error("(1, 2)[0] = 3")
error("'abc'[0] = 'x'")
error("del (1, 2)[0]")
error("x = []; x[5] = 1")
error("x = []; x['a'] = 1")
error("x = [1, 2, 3, 4]; x[::2] = [1]")
error("x = [1]; x[0:1] = 5")
error("undefined_name += 1")
error("del undefined_name")
error("None.x = 1")
