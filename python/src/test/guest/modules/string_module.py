import _string
import string


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__, str(e)


for text in ["", "a", "a{}b", "{x!r:>{w}}c", "{{}}", "x{0.a[b]}", "{:}", "{a!s}"]:
    print(repr(text), list(_string.formatter_parser(text)))
for text in ["{", "}", "a{b", "{a!", "{a!x", "{a!xy}", "{a:{b}", "{a{b}"]:
    print(repr(text), attempt(lambda: list(_string.formatter_parser(text))))
for name in ["", "a", "0", "12.b", "a.b[c].d[3]", "[x]", "0[0]", "a.b.c"]:
    first, rest = _string.formatter_field_name_split(name)
    print(repr(name), repr(first), list(rest))
for name in ["a.", "a[", "a[]", "a[b]c", "99999999999999999999"]:
    print(repr(name), attempt(lambda: list(_string.formatter_field_name_split(name)[1])))
print(attempt(_string.formatter_parser, 1), attempt(_string.formatter_field_name_split, b"x"))
print(type(_string.formatter_parser("")).__name__)

f = string.Formatter()
print(f.format("{0} {a} {1!r:>5}|{b[k]}|{c.real}", 1, "x", a=2, b={"k": 3}, c=4))
print(f.format("{} {} {:{}}", 1, 2, "s", 5) + "|")
print(attempt(f.format, "{} {0}", 1))
print(attempt(f.format, "{a}"), attempt(f.format, "{0}"))
print(string.Template("$a ${b} $$ $c").safe_substitute(a=1, b=2))
print(attempt(string.Template("$a $b").substitute, {"a": 1}))
print(string.capwords("hello big  world"), string.ascii_letters, string.punctuation)
