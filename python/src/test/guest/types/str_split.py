# str: split, rsplit, splitlines, partition with all separators and limits.
cases = ["", " ", "a", " a b  c ", "a,b,,c,", ",", "a\tb\nc\r\nd\x0be\x0cf\x1cg\x85h\u2028i", "  leading", "trailing  ", "aXXbXXXc"]
for s in cases:
    print(repr(s), s.split(), s.split(","), s.split("XX"), s.rsplit("XX"))
    print("  ", s.split(None, 1), s.rsplit(None, 1), s.split(",", 1), s.rsplit(",", 1), s.split(" "), s.split(None, 0), s.split(",", 0))
    print("  ", s.splitlines(), s.splitlines(True), s.partition(" "), s.rpartition(","))
print("a b c d".split(maxsplit=2), "a b c d".rsplit(maxsplit=2), "a b".split(sep=None), "abc".split("b", maxsplit=-1))
print("\n\n".splitlines(), "a\n".splitlines(), "a\r\rb".splitlines(), "a\n\rb".splitlines(keepends=True), "".splitlines())
print("1<>2<>3".split("<>"), "aaaa".split("aa"), "aaa".rsplit("aa"), "\u3000a\u3000b".split(), "a\xa0b".split())
print("=".join("k=v=w".split("=", 1)), "key: value".partition(": "), "a.b.c".rpartition("."), " ".join("  many   spaces ".split()))


def error(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, "|", e)


error("abc".split, "")
error("abc".rsplit, "")
error("abc".split, 5)
error("abc".split, "b", "c")
error("abc".partition, "")
error("abc".rpartition, 5)
error("abc".partition)
error("abc".splitlines, "x", "y")
text = """line one
line two

line four"""
for n, line in enumerate(text.splitlines(), 1):
    print(n, line.split(), len(line))
words = {}
for word in text.replace("\n", " ").split():
    words[word] = words.get(word, 0) + 1
print(words)
