# chr, ord, bin, oct, hex, ascii, repr, format: ranges, indices, errors.

def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except BaseException as e:
        print(type(e).__name__, "|", e)
    else:
        print(repr(r))



class I:
    def __init__(self, v):
        self.v = v

    def __index__(self):
        return self.v


for v in 0, 65, 0x10FFFF, 0x110000, -1, 2**70, "a", 1.0, True, None, I(97), I("x"), 0xD800:
    t(chr, v)
for v in "a", "", "ab", b"a", b"ab", 5, None, "\U0010ffff", "\ud800", [1]:
    t(ord, v)
t(ord)
t(chr)
t(chr, 1, 2)
t(ord, k=1)
for f in bin, oct, hex:
    for v in 0, -0, 10, -10, True, 2**70, -(2**65), 1.5, "1", None, I(12), I(1.5):
        t(f, v)
    t(f)
    t(f, 1, 2)
for s in "é", "\u20ac", "\U0001f600", "a'b", "a'\"b", "\t\n\r\\\0\x7f\x80\xa0\xad", "\u2028\ufeff\u200b", "\ud800", "\u0378", "\U000e0001":
    print(ascii(s), ascii(repr(s)), len(repr(s)))


class R:
    def __init__(self, v):
        self.v = v

    def __repr__(self):
        return self.v

    def __str__(self):
        return self.v

    def __format__(self, s):
        return self.v

    def __bytes__(self):
        return self.v


for v in "é'x", 5, None, b"x":
    for f in repr, ascii, str, format, bytes:
        t(f, R(v))
    t("{}".format, R(v))
    t(lambda: f"{R(v)}")
    t(lambda: "%s %r" % (R(v), R(v)))


class S(str):
    def __str__(self):
        return S("inner")


s = S("outer")
print(type(str(s)).__name__, str(s), repr(s), f"{s}", format(s), "%s" % s, s + "", [s])
t(format)
t(format, 1, 2)
t(format, 1, "x", 3)
t(format, [], "s")
t(format, None, "5")
t(format, object, "5")
t(format, "a", "d")
t(format, 5, "s")
t(format, 5.5, "d")
t(format, 5, "#_x") 
t(format, 255, "#010x")
t(format, 1234567, "_d")
t(format, 255, "_b")
t(format, 5, ",b")
t(format, 5, ",_d")
t(format, 5, "c")
t(format, -5, "c")
t(format, 65, "+c")
t(format, "a", "+")
t(format, "a", "=5")
t(format, True, "d")
t(format, True)
t(format, True, "5")
t(format, 1j, "=5")
t(format, 1 + 2j, "010")
t(format, 1 + 2j, ".2f")
t(format, 1.0, "z.0f")
t(format, -0.001, "z.1f")
t(format, 5, "zd")
t(format, 5, ".2d")
t(format, 1.5, "99999999999999999999f")
t(format, "ab", ".99999999999999999999")
