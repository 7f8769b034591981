# memoryview: casts, shapes, formats, comparison, items and slices of them, errors.
import array


def error(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)).partition(" at 0x")[0])
    except BaseException as e:
        print(type(e).__name__, "|", e)


m = memoryview(bytearray(range(24)))
for args in [("B",), ("b",), ("c",), ("H",), ("i",), ("q",), ("d",), ("?",), ("@I",), (">I",), ("x",), ("",), ("BB",), (5,), ("B", [4, 6]), ("B", (2, 3, 4)), ("H", [3, 4]), ("B", [5, 5]), ("B", [0, 24]), ("B", [-1]), ("B", 24), ("B", []), ("B", ["a"]), ("B", [1] * 65), ("n",), ("P",)]:
    print(args[:1], end=" ")
    try:
        c = m.cast(*args)
        print(c.format, c.itemsize, c.ndim, c.shape, c.strides, c.nbytes, len(c), c.contiguous, c.c_contiguous, c.f_contiguous, c.readonly, c.suboffsets)
    except Exception as e:
        print(type(e).__name__, "|", e)
g = m.cast("B", [4, 6])
for f in lambda: g[1, 2], lambda: g[-1, -1], lambda: g[4, 0], lambda: g[0], lambda: g[0, 0, 0], lambda: g[0:1], lambda: g[0:1, 0:1], lambda: g[...], lambda: g["a"], lambda: g.tolist()[2], lambda: len(g), lambda: iter(g), lambda: list(g), lambda: g.tobytes("F")[:6], lambda: g.tobytes("x"), lambda: g.hex(":", 6), lambda: g.cast("H"), lambda: g.cast("B")[5], lambda: g == m, lambda: g == m.cast("B", [4, 6]), lambda: 5 in g, lambda: g.__setitem__((1, 1), 99), lambda: m[7], lambda: g.__setitem__((1, 1), 300), lambda: hash(g), lambda: reversed(g), lambda: g.__delitem__(0):
    error(f)
i = m.cast("i")
for f in lambda: i[0], lambda: i.__setitem__(0, -5), lambda: m[:4].tolist(), lambda: i.__setitem__(0, 2**31), lambda: i.__setitem__(0, 1.5), lambda: i.__setitem__(0, "a"), lambda: i[1:3].tolist(), lambda: i[::-2].tolist(), lambda: i[::-2].tobytes().hex(), lambda: i[::2].cast("B"), lambda: i[::2].contiguous, lambda: i[::2].strides, lambda: i.__setitem__(slice(0, 2), i[2:4]), lambda: i.__setitem__(slice(0, 2), b"12345678"), lambda: i.__setitem__(slice(0, 2), array.array("i", [7, 8])), lambda: i.tolist()[:2], lambda: i.cast("d"), lambda: i == array.array("i", i.tolist()), lambda: i == array.array("l", i.tolist()), lambda: i == array.array("d", i.tolist()), lambda: i.toreadonly().readonly, lambda: i.toreadonly().__setitem__(0, 1), lambda: i.obj is m.obj, lambda: m.cast("c")[0], lambda: m.cast("c").__setitem__(0, b"z"), lambda: m.cast("c").__setitem__(0, 65), lambda: m.cast("?")[0], lambda: m.cast("?").__setitem__(0, "x"), lambda: m[0], lambda: m.cast("B", [])[()], lambda: m[:1].cast("B", [])[()], lambda: m[:1].cast("B", []).tolist(), lambda: len(m[:1].cast("B", [])), lambda: m.index, lambda: m[:5].hex("-"), lambda: memoryview(b"ab") < memoryview(b"b"), lambda: memoryview(b"ab") + b"c", lambda: memoryview("a"), lambda: memoryview(5), lambda: memoryview(), lambda: memoryview(object=b"a").tolist(), lambda: memoryview(b"a") == "a", lambda: memoryview(b"abc")[::-1] == b"cba", lambda: memoryview(b"a").__setitem__(0, 1), lambda: m.__delitem__(0), lambda: m.__setitem__(slice(0, 2), b"a"), lambda: m.__setitem__(slice(0, 2), "ab"), lambda: m.__setitem__(0, None), lambda: m.__setitem__(100, 1), lambda: m[100], lambda: m[None], lambda: m[1.0], lambda: bytes(m[2:4]), lambda: m.cast("d").__setitem__(0, float("nan")) or m.cast("d")[:1] == m.cast("d")[:1]:
    error(f)
