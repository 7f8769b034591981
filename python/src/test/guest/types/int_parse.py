# Texts that int() takes and refuses, by base; limits; conversions from bytes and back.


def error(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except BaseException as e:
        print(type(e).__name__, "|", e)


for base in None, 0, 2, 8, 10, 16, 36:
    for text in "0", "00", "-0", "+5", "--5", "0x1F", "0b11", "0o17", "017", "1_000", "1__0", "_1", "1_", "0x_1", "0_x1", " 7 ", "7 7", "\t7\n", "\xa07\u2003", "٣", "１２", "²", "", " ", "+", "-", "1.0", "1e3", "z", "Z", "0xg", "0b2", "0b", "0x", "9" * 5, "\0", "1\0", "- 1", "½", "𝟗", b"12", b"0x1f", b" 7 ", b"\xff", bytearray(b"10"), "00_0", "0_0"[:3], "-0x1f", "+0b1", "é":
        print(base, ascii(text), end=" ")
        error(*((int, text) if base is None else (int, text, base)))
for base in 1, 37, -1, 10**30, 2.0, "10", None, True:
    error(int, "10", base)
error(int, base=5)
error(int, 5, base=10)
error(int, x=5)
error(int, "5", 10, 3)
error(int, memoryview(b"12"))
error(int, memoryview(b"12"), 10)
error(int, [1])
error(int, None)
error(int, float("nan"))
error(int, float("-inf"))
error(int, "1" * 5000)
error(int, "x" * 300)
error(lambda: int("1" * 4300) % 1000)
error(lambda: int("f" * 6000, 16) % 1000)
error(lambda: len(str(10**4299)))
error(lambda: str(10**4300))
error(lambda: repr(-(10**4300)))
for n, l, o, s in [(0, 0, "big", False), (1, 0, "big", False), (255, 1, "big", False), (255, 1, "big", True), (-1, 1, "big", False), (-128, 1, "little", True), (-129, 1, "little", True), (256, 2, "little", False), (5, -1, "big", False), (5, 1, "middle", False), (5, 1, 7, False), (5, "1", "big", False), (2**70, 8, "big", False), (-1, 0, "big", True)]:
    error(n.to_bytes, l, o, signed=s)
error((5).to_bytes)
error((256).to_bytes)
for b in b"", b"\xff\x01", [1, 2], [256], "ab", 5, (255,), bytearray(b"\x80"), None, [-1], ["a"], memoryview(b"ab"), range(3):
    error(int.from_bytes, b)
    error(int.from_bytes, b, "little", signed=True)
error(int.from_bytes, b"a", "x")
error(bool.from_bytes, b"\0")
error(type("I", (int,), {}).from_bytes, b"\1")
