"""Instances of classes derived from str as results; long searches; texts of arguments."""


class Text(str):
    pass


class Shown:
    def __str__(self):
        return Text("str")

    def __repr__(self):
        return Text("repr")


x = Shown()
print(type(str(x)), type(repr(x)), type(ascii(x)), str(x), [x], f"{x!r} {x}")
print(type(Text(x)), type("%s." % x), type("{}.".format(x)))
for f in "abc".find, b"a".find, "abc".startswith, "a".count, bytearray().index, [].index:
    for args in (), (1, 2, 3, 4):
        try:
            f(*args)
        except TypeError as e:
            print(e)
n = 300_000
a, b = "a" * n, "b" * n
hay = a + a + b + a + a
print(hay.find(a + b + b + a), (hay + a + b + b + a).find(a + b + b + a), (hay * 2).count(a))
print(("abcab" * 2000 + "da").find("abcab" * 1000 + "da"), ("xy" * 700).find("yx" * 600, 5, 1300))
print(hash(int | str) == hash(str | int))
d = {0: 0}
try:
    for k in d:
        del d[0]
        d[0] = 1
except RuntimeError as e:
    print(e)
d = {1: 1, 2: 2, 3: 3}
try:
    for k in d:
        d.popitem()
except RuntimeError as e:
    print(e, d)
