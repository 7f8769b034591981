"""Expected results of the methods of str and bytes."""

import random

from expected import Expected

random.seed(20240302)

ALPHABETS = ["ab", "ab ", "aB1 -+\t\n", "a\xe9 \xa0", "\u03a3\u03b1 \u2003a'", "\U0001f600\u20aca", "\ud800a\udfff", "01+-", "\r\n\x0b\x0c\x1c\x85\u2028ab",
             "\u01c5\ufb01\xdf\u0130I\u0149'\u02b0", "'\"\\\x00\x7f\xad\u200b"]


def some_str(limit=14, alphabet=None):
    alphabet = alphabet or random.choice(ALPHABETS)
    return "".join(random.choice(alphabet) for _ in range(random.randrange(limit)))


def some_index():
    return random.choice([0, 0, 1, 2, 3, 5, 8, -1, -2, -5, -20, 20, 2**62, -(2**62)])


def methods(e, make, char):
    """The methods that str and bytes share; `make` turns a str into the one or the other."""
    for _ in range(3000):
        alphabet = random.choice(ALPHABETS)
        s = make(some_str(20, alphabet))
        sub = make(some_str(3, alphabet))
        new = make(some_str(4))
        i, j = random.choice([(0, 2**63 - 1), (some_index(), some_index())])
        n = random.choice([-1, 0, 1, 2, 5])
        cls = type(s)
        for name in "find rfind index rindex count startswith endswith".split():
            if random.random() < 0.3:
                e(name, getattr(cls, name), s, sub, i, j)
        pick = random.randrange(12)
        if pick == 0:
            e("replace", cls.replace, s, sub, new, n)
        elif pick == 1:
            e("split", cls.split, s, sub, n), e("rsplit", cls.rsplit, s, sub, n)
        elif pick == 2:
            e("split_blank", lambda s, n: s.split(None, n), s, n), e("rsplit_blank", lambda s, n: s.rsplit(None, n), s, n)
        elif pick == 3:
            e("splitlines", cls.splitlines, s, random.random() < 0.5)
        elif pick == 4:
            e("partition", cls.partition, s, sub), e("rpartition", cls.rpartition, s, sub)
        elif pick == 5:
            e("removeprefix", cls.removeprefix, s, sub), e("removesuffix", cls.removesuffix, s, sub)
        elif pick == 6:
            chars = random.choice([None, sub])
            for name in "strip lstrip rstrip".split():
                e(name, getattr(cls, name), s, chars)
        elif pick == 7:
            width, fill = random.randrange(25), make(random.choice("* 0"))
            for name in "center ljust rjust".split():
                e(name, getattr(cls, name), s, width, fill)
            e("zfill", cls.zfill, s, width)
        elif pick == 8:
            e("expandtabs", cls.expandtabs, s, random.choice([8, 4, 1, 0, -1]))
        elif pick == 9:
            e("repeat", lambda s, n: s * n, s, n)
        elif pick == 10:
            e("join", lambda sep, parts: sep.join(parts), sub, [make(some_str(5)) for _ in range(random.randrange(5))])
        else:
            other = random.choice([s + sub, sub, make(some_str(20, alphabet))])
            e("compare", lambda a, b: (a > b) - (a < b), s, other)
        for name in "upper lower title capitalize swapcase isalpha isalnum isdigit isspace islower isupper istitle isascii".split():
            if random.random() < 0.1:
                e(name, getattr(cls, name), s)
        e("repr", repr, s)
    for text in ["\u03a3", "a\u03a3", "a\u03a3b", "a\u03a3'", "a\u03a3'b", "'\u03a3", "\u0130I\u0131i", "\xdf", "\ufb01x", "\u01c4\u01c5\u01c6", "they're", "x\u0345y"]:
        for name in "upper lower title capitalize swapcase islower isupper istitle".split():
            s = make(text)
            e(name, getattr(type(s), name), s)


def strings():
    e = Expected("str")
    methods(e, str, None)
    for _ in range(500):
        s = some_str()
        e("ascii", ascii, s), e("casefold", str.casefold, s)
        for name in "isdecimal isnumeric isprintable isidentifier".split():
            e(name, getattr(str, name), s)
        start = random.randrange(-3, 8)
        step = random.choice([1, 2, 3, -1, -2])
        r = range(*slice(start, None, step).indices(len(s)))
        if len(r):
            e("slice", lambda s, a, b, c: s[start::step], s, r.start, r.step, len(r))
    e.write(limit=150)


def as_bytes(s):
    return s.encode("utf-8", "surrogatepass")


def bytes_():
    e = Expected("bytes")
    methods(e, as_bytes, None)
    for text in ["", "00", "0aFF", "0a ff", " 0a\tff ", "0 a", "0", "0g", "gg", "\u0660\u0660", "00\u20ac", "ab c", "a b", "aabbcc\n", "zz11", "1\xa01"]:
        e("fromhex", bytes.fromhex, text)
    for n in range(12):
        data = random.randbytes(n)
        e("hex", bytes.hex, data)
        for sep in ":-\x7f":
            for group in [1, 2, 3, -1, -2, -3, 5, -5, 0, 20, -20]:
                e("hex_sep", bytes.hex, data, sep, group)
    e("hex_sep", bytes.hex, b"abc", "\xe9", 1), e("hex_sep", bytes.hex, b"abc", "::", 1), e("hex_sep", bytes.hex, b"abc", "", 1)
    table = bytes(random.sample(range(256), 256))
    for _ in range(60):
        e("translate", bytes.translate, as_bytes(some_str()), random.choice([None, table]), as_bytes(some_str(3)))
    e("translate", bytes.translate, b"abc", b"x", b"")
    e.write(limit=150)


strings()
bytes_()
