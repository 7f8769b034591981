# bytes: literals, indexing, methods, conversion, errors.
b = b"hello world"
print(b, b[0], b[-1], b[1:4], b[::-1], len(b), list(b[:3]), b"l" in b, 104 in b, b"" in b, b + b"!", b"ab" * 2)
print(bytes(), bytes(3), bytes([1, 2, 255]), bytes("é", "utf-8"), bytes(b"x"), bytes(range(3)), bytes.fromhex("00 ff 7F"), b"\x00\xff".hex(), b"abc".hex("-"), b"abcd".hex("_", 2))
print(b.upper(), b.title(), b.capitalize(), b"AbC".swapcase(), b.replace(b"l", b"L", 2), b.split(), b.split(b"o"), b.partition(b" "), b" x ".strip(), b"xxa".lstrip(b"x"))
print(b.find(b"o"), b.find(111), b.rfind(b"o"), b.index(b"w"), b.count(b"l"), b.count(108), b.startswith(b"he"), b.endswith((b"x", b"d")), b.find(b"zz"))
print(b",".join([b"a", b"b"]), b"ab".center(6, b"*"), b"42".zfill(5), b"a\tb".expandtabs(4), b"abc".translate(bytes.maketrans(b"a", b"z")), b"abc".translate(None, b"b"), b"a\nb".splitlines())
print(b"abc".decode(), b"\xc3\xa9".decode(), b"\xe9".decode("latin-1"), b"\xff".decode("utf-8", "replace"), b"\xffa".decode("utf-8", "ignore"), b"\xff".decode("ascii", "backslashreplace"))
print(b"abc" == b"abc", b"a" < b"b", b"abc" == "abc", hash(b"abc") == hash(b"abc"), {b"k": 1}[b"k"], b"abc".isalpha(), b"12".isdigit(), b" ".isspace(), b"Ab".islower())
print(b"%s %d %x %c" % (b"a", 5, 255, 65), b"%a" % "é", b"%b" % b"z", repr(b"'"), repr(b'"\''), str(b"abc"), b"\\", bytes(b"\t\n\r\x7f"))
print(sorted(b"cab"), max(b"abc"), sum(b"ab"), [*b"ab"], b"abc".removeprefix(b"a"), b"abc".removesuffix(b"c"), tuple(b"a"), b"a b".rsplit(None, 1))


def error(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, "|", e)


error(bytes, [256])
error(bytes, ["a"])
error(bytes, "abc")
error(bytes, -1)
error(bytes, None)
error(bytes, 1.5)
error(bytes.fromhex, "0")
error(bytes.fromhex, "zz")
error(lambda: b[100])
error(lambda: b["a"])
error(lambda: b + "a")
error(lambda: b"a" < "a")
error(lambda: "a" in b)
error(lambda: 256 in b)
error(b.find, "x")
error(b.index, b"z")
error(b.split, b"")
error(b"".join, ["a"])
error(b"\xff".decode)
error(b"abc\xe9def".decode, "utf-8")
error(b"\xe2\x82".decode, "utf-8")
error(b"abc".decode, "nope")
error(b"\x80".decode, "ascii")
error(b.replace, b"a")
error(lambda: b"%d" % b"x")
error(lambda: b"%s" % "x")


def mutate():
    b[0] = 1


error(mutate)
