import re
import copy


def attempt(f, *args, **kw):
    try:
        return f(*args, **kw)
    except re.error as e:
        return "re.error", str(e), e.msg, e.pos, e.lineno, e.colno
    except Exception as e:
        return type(e).__name__, str(e)


# compiled patterns
p = re.compile(r"(?P<word>\w+)\s+(?P<num>\d+)?", re.I)
print(p, p.flags, p.groups, p.groupindex, p.pattern)
print(repr(re.compile(b"a\nb", re.M | re.S | re.X)), re.compile("x" * 250))
print(re.compile("(?im)a").flags, re.compile(b"(?s)a").flags, re.compile("a", re.A), re.compile(p) is p)
print(p == re.compile(p.pattern, re.I), p == re.compile(p.pattern), hash(p) == hash(copy.copy(p)), copy.deepcopy(p) is p)
print(re.Pattern[str], type(p), re.Match)
print(attempt(type(p)))

# matches
m = p.match("hello  42 rest")
print(m, m.group(), m.group(1), m.group("num"), m.group(1, 2), m[0], m["word"], m[2])
print(m.groups(), m.groupdict(), m.start(), m.end(), m.span(), m.start(2), m.end("num"), m.span("word"))
print(m.string, m.re is p, m.pos, m.endpos, m.lastindex, m.lastgroup, m.regs)
print(m.expand(r"\2-\g<word>-\g<0>!"), m.expand("plain"))
print(attempt(m.group, 3), attempt(m.group, "x"), attempt(m.start, -1), attempt(m.__getitem__, 1.5))
n = p.match("hello ")
print(n.groups(), n.groups("-"), n.groupdict("?"), n.start(2), n.end(2), n.span(2), n.lastindex, n.lastgroup)
print(copy.copy(m) is m, bool(m), re.match("(a)(b)?", "a").group(2))
print(re.search("x", "a" * 10 + "x" + "é" * 3), re.search(".*", "a" * 60))

# positions
q = re.compile("b*")
print(q.match("abbb", 1), q.match("abbb", 1, 3), q.search("abbb", 10), q.fullmatch("abbb", 1), q.fullmatch("abbb", 1, 2))
print(re.compile("^b").search("ab", 1), re.compile("b$").search("abc", 0, 2), re.compile(r"\bb").search("ab", 1))
print(q.match("abbb", -5), q.match("abbb", 2, 100).span(), re.compile("a").search("aaa", 2, 1))
print(re.compile("(?<=a)b").search("ab", 1))

# searching
print(re.findall("a", "banana"), re.findall("(a)(n)?", "banana"), re.findall("a(n)?", "banana"), re.findall("x*", "axb"))
print([m.span() for m in re.finditer("x*", "axbxx")], [m[0] for m in re.finditer(r"\d", "a1b22")])
print(re.split(r"[,;]\s*", "a, b;c,,d"), re.split("(,)", "a,b,c", maxsplit=1), re.split("x*", "axbc"), re.split("(x)|(y)", "axbyc"))
print(re.split(r"\b", "two words"))
i = re.finditer("a", "aa")
print(type(i).__name__, next(i), next(i), next(i, None), next(i, None))
s = re.compile("a|b").scanner("aab")
print(s.match(), s.search(), s.match(), s.match(), s.search(), s.pattern)
print(re.compile("").findall("abc", 1), re.compile("x?").scanner("ax").match().span())

# replacing
print(re.sub("a", "b", "banana"), re.sub("a", "b", "banana", count=2), re.subn("(a)", r"<\1>", "banana"))
print(re.sub("x*", "-", "abxd"), re.sub("", "-", "ab"), re.sub(r"(?P<x>.)", r"\g<x>\g<x>", "abc"))
print(re.sub("a", lambda m: m.group().upper() + str(m.start()), "banana"))
print(re.sub("(b)?n", r"[\1]", "banana"), re.sub("a", r"\n\t\\", "xax"), re.sub("a", r"\x", "b") if 0 else "")
print(re.sub(b"a", b"\\g<0>\\g<0>", b"banana"), re.sub(b"a", lambda m: m[0] * 3, bytearray(b"ab")))
print(attempt(re.sub, "a", lambda m: 3, "xa"), attempt(re.sub, "a", r"\1", "b"), attempt(re.sub, "a", r"\q", "b"))
print(attempt(re.sub, "a", r"\g<x>", "b"), attempt(re.sub, "a", r"\g<", "b"), attempt(re.sub, "a", 5, "b"))
print(attempt(re.sub, "a", lambda m: None, "bab"), attempt(re.sub, "(a)", r"\g<2>", "a"))
word = "unchanged"
print(re.sub("z", "y", word) is word, re.sub("z", "y", ""))


class Text(str):
    pass


print(type(re.sub("z", "y", Text("abc"))), type(re.match(".*", Text("abc"))[0]), type(re.match("a", Text("abc")).string))

# bytes
print(re.match(rb"(\w+)\W", b"caf\xe9 x"), re.match(rb"(?i)A", b"a"), re.findall(rb"[\x80-\xff]", b"a\xe9\x80"))
print(attempt(re.match, "a", b"a"), attempt(re.match, b"a", "a"), attempt(re.match, "a", 5), attempt(re.compile, 5))
print(re.match(b"a+", bytearray(b"aab")), re.match(b"(a)", bytearray(b"ab")).group(1))
print(attempt(re.compile, "a", re.L), attempt(re.compile, b"a", re.U), attempt(re.compile, "a", re.A | re.U), attempt(re.compile, p, re.I))

# syntax
print(re.match(r"(?i:A)b", "ab"), re.match(r"(?x) a # comment", "a"), re.match(r"(a)(?(1)b|c)", "ab"), re.match(r"(?!a)b", "b"))
print(re.match(r"(?P<q>['\"]).*?(?P=q)", "'abc'x'"), re.fullmatch(r"[^\W\d_]+", "añb"), re.match(r"\d+", "٣٤"), re.match(r"(?a)\d", "٣"))
print(re.match(r"(a*)+b", "aab"), re.match(r"a{2,3}?", "aaaa"), re.match(r"a{,2}", "aaa"), re.match("a{,x}", "a{,x}"))
print(re.search("é", "É", re.I), re.search("ß", "SS", re.I), re.search("ſ", "S", re.I), re.search("\U0001F600", "x\U0001F600"))
print(re.search(r"\Aab\Z", "ab\n"), re.search(r"ab$", "ab\n"), re.findall(r"(?m)^.", "a\nb"), re.findall("(?s).", "a\n"))
print(re.match(r"(?>a+)b", "aab"), re.match(r"(?>a+)ab", "aab"), re.match("a++b", "aab"), re.match("a++ab", "aab"), re.match("(?:ab)?+ab", "ab"))
print(re.match(r"\N{BULLET}", "\u2022"), re.match("\\u00e9\\x41\\101", "éAA"), re.match(r"[\]\-a]+", "]-a"))
for bad in ["(", ")", "a**", "*a", "[a", "(?P<1>a)", "(?P<a", "a{3,2}", "\\", "(?z)", r"\8", "(?P=x)", "[b-a]", "(?<=a+)b", "(?(2)a)", r"\q", "(a)(?P<x>b)(?P<x>c)", "(?i", "a(?i)b", "(?:", "x\n(y"]:
    print(bad, attempt(re.compile, bad))
for bad in [b"(", b"[z", rb"\q"]:
    print(bad, attempt(re.compile, bad))

# helpers
print(re.escape("a.b*c d-é\n"), re.escape(b"a.b"), re.purge())
print(re.fullmatch("a|ab", "ab"), re.match("a|ab", "ab"))
print(re.IGNORECASE, re.I | re.M, re.RegexFlag(0), repr(re.compile("a", re.I).flags))

# tokens
spec = [("NUMBER", r"\d+(\.\d*)?"), ("ASSIGN", ":="), ("ID", "[A-Za-z]+"), ("SKIP", r"[ \t]+"), ("BAD", ".")]
tokens = re.compile("|".join("(?P<%s>%s)" % pair for pair in spec))
print([(m.lastgroup, m.group()) for m in tokens.finditer("x := 3.5 + yy1")])
print(re.match(b"(?L)a\\w", b"AB", re.I), re.sub(b"(?L:x)", b"y", b"xX"))
