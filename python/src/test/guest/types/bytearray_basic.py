# bytearray: mutation, slices, methods, errors.
a = bytearray(b"hello")
print(a, a[0], a[1:3], len(a), bytearray(3), bytearray([1, 2]), bytearray("é", "utf-8"), bytearray(), bytearray(b"x") * 3, bytearray(b"a") + b"b")
a[0] = 72
a[-1] = ord("O")
a.append(33)
a.extend(b"abc")
a.extend([1, 2])
a.insert(0, 62)
print(a, a.pop(), a.pop(0), a)
a.remove(33)
a[1:3] = b"__"
print(a)
a[::2] = b"123456"[: len(a[::2])]
print(a)
del a[0], a[-2:]
print(a)
a += b"xyz"
a *= 2
print(a, a.find(b"y"), a.count(b"z"), a.upper(), a.startswith(b"_"), b"xyz" in a, 120 in a)
a.reverse()
print(a, bytes(a), list(a[:3]), a.copy() == a, a == bytes(a), a.copy() is a)
a.clear()
print(a, bool(a), a.decode())
b = bytearray(b"a,b,c")
print(b.split(b","), type(b.split(b",")[0]).__name__, b.replace(b",", b";"), b.partition(b","), b",".join([b, b"z"]), b.hex(), bytearray.fromhex("616263"), b.decode("ascii"))
print(repr(bytearray(b"\x00'\"")), str(bytearray(b"s")), sorted(bytearray(b"cab")), max(b), bytearray(b"ab") < b"b", b.isalnum(), b"ab" == bytearray(b"ab"))
for i, x in enumerate(bytearray(b"ab")):
    print(i, x)


def error(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, "|", e)


error(bytearray, "abc")
error(bytearray, [256])
error(bytearray, [-1])
error(bytearray, ["a"])
error(bytearray, -1)
error(b.append, 256)
error(b.append, "a")
error(b.append, b"a")
error(b.pop, 100)
error(bytearray().pop)
error(b.remove, 1)
error(b.extend, "ab")
error(b.extend, [300])
error(b.insert, "x", 1)
error(b.__setitem__, 100, 1)
error(b.__setitem__, 0, 256)
error(b.__setitem__, 0, "a")
error(b.__setitem__, slice(0, 1), "a")
error(b.__setitem__, slice(0, 4, 2), b"abc")
error(lambda: b[100])
error(lambda: b["a"])
error(hash, b)
error(lambda: b + "a")
error(lambda: {b: 1})
print(b)
