# str: searching, counting, testing, slicing, indexing.
s = "abracadabra"
print(s.find("a"), s.find("a", 1), s.find("x"), s.find("bra", 2, 5), s.find(""), s.find("", 20), s.rfind("a"), s.rfind("bra", 0, 5), s.rfind("x"))
print(s.index("c"), s.rindex("b"), s.count("a"), s.count("a", 1, -1), s.count(""), s.count("bra"), s.count("aa"), "aaaa".count("aa"), "".count(""))
print(s.startswith("abr"), s.startswith("bra", 1), s.startswith(("x", "a")), s.endswith("bra"), s.endswith(("x",)), s.startswith(""), s.endswith("", 3, 2))
print("bra" in s, "" in s, "z" not in s, s.find("a", -3), s.find("a", -100, 100), s.count("a", -4), s.index("", 11), "é" in "café")
print(s[0], s[-1], s[2:5], s[:3], s[-3:], s[::2], s[::-1], s[5:2], s[100:], s[-100:2], s[8:1:-2], s[:], s[-1:-4:-1])
print(len(s), len(""), len("é"), len("😀"), len("e\u0301"), "😀x"[0] == "😀", "a😀b"[2], "a😀b"[::-1])
print([ord(c) for c in "aé€😀"], [chr(n) for n in (97, 233, 8364, 128512)], min(s), max(s), sorted(set(s)))
print("a" < "b", "a" < "B", "abc" == "abc", "abc" != "abd", "ab" < "abc", "é" > "z", "\uffff" < "\U00010000", "" < "a")
print(list("abc"), tuple("ab"), [c for c in "xyz"], list(enumerate("ab")), dict(zip("ab", "cd")), *"pq")
for name in "isalpha isdigit isdecimal isnumeric isalnum isspace islower isupper istitle isidentifier isprintable isascii".split():
    method = getattr(str, name)
    print(name, "".join(str(int(method(x))) for x in ["", "abc", "ABC", "Abc", "a1", "12", " ", "½", "²", "٣", "é", "ǅ", "_a", "1a", "a b", "\n", "Abc De", "abc!"]))


def error(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, "|", e)


error(s.index, "z")
error(s.rindex, "z")
error(s.index, "a", 11)
error(s.find, 5)
error(s.find)
error(s.count, None)
error(s.startswith, 5)
error(s.startswith, (1,))
error(s.endswith, ["a"])
error(lambda: s[100])
error(lambda: s[-100])
error(lambda: s["a"])
error(lambda: s[1.0])
error(lambda: s[::0])
error(lambda: s["a":])
error(lambda: 5 in s)
error(lambda: s + 5)
error(lambda: s + None)
error(lambda: s - s)
error(lambda: s * s)
error(lambda: ord("ab"))
error(lambda: ord(5))
error(lambda: chr("a"))
error(s.find, "a", "b")
print("abc" * 3, 3 * "ab", "x" * 0, "x" * -5, "a" + "b", "ab" "cd", "%s" % "x" + "y")
print(hash("abc") == hash("ab" + "c"), {"a" + "b": 1}["ab"], str("abc") == "abc", "abc".__len__(), "abc".__contains__("b"))
