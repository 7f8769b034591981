# Methods of bytes and bytearray: which arguments they take, results at borders, errors.


def error(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except BaseException as e:
        print(type(e).__name__, "|", e)


for T in bytes, bytearray:
    b = T(b"Hello, World hello")
    for name, args in [("find", (b"o",)), ("find", (111,)), ("find", (256,)), ("find", (-1,)), ("find", ("o",)), ("find", (None,)), ("find", (b"",)), ("find", (b"", 18)), ("find", (b"", 19)), ("find", (b"", -1, -5)), ("rfind", (b"",)), ("rfind", (108, None, -3)), ("index", (b"z",)), ("rindex", (b"z",)), ("index", (1.5,)), ("count", (b"",)), ("count", (b"", 5, 7)), ("count", (b"l", -5)), ("count", (108,)), ("count", (b"", 100)), ("replace", (b"l", b"LL")), ("replace", (b"l", b"", 2)), ("replace", (b"", b"-", 3)), ("replace", (b"l", "x")), ("replace", (b"l", b"x", -1)), ("replace", (b"l", b"x", "1")), ("replace", (b"l",)), ("startswith", (b"He",)), ("startswith", ((b"x", b"H"),)), ("startswith", ("H",)), ("startswith", ((b"x", "H"),)), ("startswith", ([b"H"],)), ("startswith", (b"", 18)), ("startswith", (b"", 19)), ("endswith", (bytearray(b"lo"), -3)), ("endswith", ((),)), ("split", ()), ("split", (b"",)), ("split", (b"l", 1)), ("split", ("l",)), ("split", (None, 1)), ("split", (b"l", "x")), ("rsplit", (None, 1)), ("rsplit", (b"l", 2)), ("partition", (b", ",)), ("partition", (b"",)), ("partition", (b"zz",)), ("rpartition", (b"zz",)), ("rpartition", ("l",)), ("partition", (5,)), ("strip", (b"Ho",)), ("strip", ("H",)), ("lstrip", (None,)), ("rstrip", (b"",)), ("center", (22,)), ("center", (23, b"*")), ("center", (22, "*")), ("center", (22, b"**")), ("center", (22, bytearray(b"*"))), ("ljust", (-5,)), ("rjust", (20, b"\0")), ("ljust", (20, 42)), ("zfill", (20,)), ("zfill", ("x",)), ("expandtabs", (0,)), ("expandtabs", ("x",)), ("join", ([b"a", bytearray(b"b"), memoryview(b"c")],)), ("join", ([b"a", "b"],)), ("join", ([1],)), ("join", ("ab",)), ("join", (b"ab",)), ("join", (5,)), ("join", ([],)), ("translate", (None, b"l")), ("translate", (b"x",)), ("translate", (bytes(range(256)), b"lo")), ("translate", ("x",)), ("translate", (None, "l")), ("translate", (bytes(255),)), ("hex", ()), ("hex", (":",)), ("hex", (":", 4)), ("hex", ("-", -4)), ("hex", (b"-", 0)), ("hex", ("ab",)), ("hex", ("é",)), ("hex", (5,)), ("removeprefix", (b"Hello",)), ("removesuffix", (b"hello",)), ("removeprefix", ("H",)), ("removesuffix", (b"",)), ("decode", ("ascii",)), ("decode", ("nope",)), ("decode", (5,)), ("splitlines", (1,)), ("title", ()), ("swapcase", ()), ("capitalize", ()), ("istitle", ()), ("isspace", ()), ("isascii", ()), ("upper", (1,)), ("__contains__", (b"World",)), ("__contains__", (72,)), ("__contains__", (300,)), ("__contains__", ("H",)), ("__getitem__", (-1,)), ("__getitem__", (99,)), ("__getitem__", ("a",)), ("__getitem__", (slice(None, None, -3),)), ("__mul__", (0,)), ("__add__", (memoryview(b"!"),)), ("__add__", ("!",)), ("__rmul__", (-1,)), ("__eq__", ("x",)), ("__lt__", (b"I",)), ("__mod__", ((),)), ("__bytes__", ()), ("__getnewargs__", ()), ("__alloc__", (1,))]:
        if name != "__alloc__" and not (T is bytearray and name in ("__getnewargs__", "__bytes__")):
            print(T.__name__, name, end=" ")
            error(getattr(b, name), *args)
    error(T.fromhex, "0a 0B\t0c\n")
    for bad in "0", "0 a", "zz", "0ag", "é0", b"00", 5, " ", "00 0":
        error(T.fromhex, bad)
    error(T.maketrans, b"ab", b"c")
    error(T.maketrans, "ab", b"cd")
    error(lambda: T.maketrans(b"ab", b"cd")[96:100])
    for text in b"\xe9A\xffz", b"a\x1cb\x85c\x0bd\x0ce", b"\ta\tbc\t", b"-0", b"+5", b"", b"A1 b", b"\xdf":
        x = T(text)
        print(x.upper(), x.lower(), x.title(), x.split(), x.splitlines(), x.expandtabs(4), x.zfill(5), x.isalpha(), x.isalnum(), x.isdigit(), x.isupper(), x.islower(), x.istitle(), x.isspace(), x.isascii(), x.swapcase(), x.strip(), x.capitalize())
    print(repr(T(b"'")), repr(T(b'"')), repr(T(b"'\"")), repr(T(b"\t\n\r\\\0\x7f\x80")), str(T(b"x")), ascii(T(b"\xe9")), f"{T(b'x')!s:>8}")
