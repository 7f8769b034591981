# Formatting with %: flags, widths, precisions, mappings, bytes; each wrong form.
def error(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__, "|", e)


def both(form, args):
    error(lambda: form % args)
    if isinstance(form, str):
        error(lambda: form.encode() % args)


for form in "%d", "%5d", "%-5d|", "%05d", "%+d", "% d", "%+ d", "%-05d|", "%.3d", "%8.3d", "%08.3d", "%+08.3d", "%#x", "%#X", "%#o", "%#010x", "%-#10x|", "%i", "%u", "%ld", "%hhd", "%s", "%r", "%a", "%c", "%e", "%G", "%.0f", "%#.0f", "%g", "%#g", "%.2e", "%10.3f|", "%-10.3f|", "%+.1f", "%010.2f", "%F":
    for value in 42, -42, 0:
        if form != "%c" or value > 0:
            print(form, value, end=": ")
            error(lambda: form % value)
for value in 1e308, 1e-308, float("inf"), float("-inf"), float("nan"), -0.0, 0.1, 123456789.0, 10**20, 1.5:
    print([f % value for f in ("%f", "%e", "%g", "%G", "%.3g", "%+g", "%08.1f", "% g", "%.17g", "%s", "%r")])
both("%s %s", ("a",))
both("%s", ("a", "b"))
both("%s %(a)s", {"a": 1})
both("%(a)s %s", {"a": 1})
both("%(a)s", {"b": 1})
both("%(a)s", (1,))
both("%(a)s", 5)
both("%(a", {"a": 1})
both("%(a(b)c)s", {"a(b)c": 1})
both("%()s", {"": 7})
both("%z", 1)
both("%", 1)
both("%5", 1)
both("%.", 1)
both("%%", ())
both("%%", 1)
both("%5%|", ())
both("%d", "x")
both("%d", None)
both("%d", 1j)
both("%x", "x")
both("%f", "x")
both("%e", None)
both("%c", "ab")
both("%c", "")
both("%c", 256)
both("%c", -1)
both("%c", 0x110000)
both("%c", 65.0)
both("%*d|", (5, 3))
both("%-*d|", (5, 3))
both("%*d|", (-5, 3))
both("%.*f", (2, 3.14159))
both("%.*f", (-2, 3.14159))
both("%*d", ("x", 3))
both("%*d", (5,))
both("%.*s|", (2, b"abcd"))
both("%(a)*d", {"a": 1})
both("%10.2s|", b"abcd")
both("%-10.2s|", b"abcd")
both("%05s", b"abcd")
both("%d", float("nan"))
both("%d", float("inf"))
both("%d", 1e20)
both("%.3d", 1.9)
both("%s", ())
both("abc", ())
both("abc", [])
both("abc", {})
both("abc", 1)
both("abc", "x")
both("%s", [1])
both("%s", ((1, 2),))
both("%b", b"x")
both("%a", "\xe9\u20ac\U0001f600")
both("%.3a", "\xe9\u20ac")
error(lambda: b"%s" % memoryview(b"xy"))
both("%s", bytearray(b"xy"))
both("%99999999999999999999d", 1)
both("%.99999999999999999999f", 1)
error(lambda: bytearray(b"%d") % 5)
error(lambda: "%s" % b"x")
error(lambda: "x".__rmod__("%s!"))
error(lambda: "x".__mod__(1))


class M:
    def __getitem__(self, k):
        return k * 2


error(lambda: "%(ab)s-%(x)5s" % M())
error(lambda: "none" % M())
error(lambda: "%s" % M().__class__.__name__)
