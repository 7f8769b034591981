# Integers in the formatting mini-language: bases, grouping, padding, signs, characters, what is refused.
def error(value, spec):
    try:
        return format(value, spec)
    except Exception as e:
        return f"{type(e).__name__} | {e}"


values = [0, 1, -1, 255, -1234567, 10**20, True]
specs = ["", "d", "b", "o", "x", "X", "#b", "#o", "#x", "#X", "c", "n", "e", ".2f", "%", "g", "+d", " d", "-d", ",", "_", ",d", "_d", "_b", "_x", "_o", "#_x", ",x", ",b", ",c", "_c", "_n", ",n", "08", "08x", "#08x", "+08", "<08", ">8", "^8", "=8", "=+8", "*=8", "*<#8x", "0^8", "08,", "010,", "011,", "012,", "012_b", "#020_b", "015_x", "+020,", ".2", ".0d", ".2x", "+c", " c", "#c", "05c", "^5c", "-c", "z", "zd", "s", "r", "=", "5s", ",s", "#d", "##x", "E", "G", "#g", ",.1f", ",e"]
for spec in specs:
    print(repr(spec), [error(v, spec) for v in values])
for v in (65, 0x20AC, 0x1F600, 0x110000, -5, 10**30, 0xD800):
    print(ascii(error(v, "c")), ascii(error(v, ">4c")))
print(error(10**400, "e"), "|", error(10**400, "g"), "|", error(10**400, ".1%"), "|", error(10**400, "n")[:5], len(error(10**400, ",")))
print(error(10**5000, "")[:70], "|", error(10**5000, "d")[:70], "|", len(error(10**5000, "x")), error(10**5000, ",")[:70])
for s in ("", "s", "10", "<10|", ">10", "^10", "*^10", "=10", "010", "0<10", "0>10", "0=10", ".2", "10.2", "<010.1", "+", " ", "-", "#", ",", "_", "z", "d", "5d", "c", "é^9", "\U0001f600<5", "<<5", "=^5", "}^5", ".", ".-1", "5.", "s5", "ss", "99999999999999999999", ".99999999999999999999"):
    print(ascii(s), ascii([error(v, s) for v in ("abc", "é", "")]))
for v in (None, [], (), {}, object, ..., b"x", range(2), slice(1), print, NotImplemented, type, ValueError("x"), memoryview):
    print([error(v, s) for s in ("", "s", "5", "d")][1:])


class S(str):
    def __str__(self):
        return "other"


class I(int):
    def __str__(self):
        return "other"

    def __repr__(self):
        return "more"


class F(float):
    def __str__(self):
        return "other"


for v in S("abc"), I(5), F(1.5):
    print(f"{v} {v!s} {v!r} {v:s}" if isinstance(v, S) else f"{v} {v!s} {v!r} {v:}", format(v), format(v, ""), format(v, "6"), "%s %r" % (v, v), "{} {0.__class__.__name__}".replace("{}", "{0}").format(v), "%d" % v if not isinstance(v, S) else v.upper(), str(v), repr(v))
for bad in 5, b"", 1.5:
    for f in format, int.__format__, str.__format__, object.__format__:
        try:
            print(f("x" if f is str.__format__ else 5, bad))
        except Exception as e:
            print(type(e).__name__, "|", e)
