# The module _json, by itself and behind json: texts, positions and errors.
import _json
import binascii
import collections
import json
import random


def show(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as e:
        extra = (e.msg, e.pos, e.lineno, e.colno) if hasattr(e, "colno") else ""
        print(type(e).__name__, e, extra)


print(_json.make_scanner, _json.make_encoder, _json.make_scanner.__doc__, _json.__doc__)
for args in (
    (), (1,), ("a",), (1, 2), ('"abc"', 1), ('"abc"', 1, True), ('"abc"', 1, True, 1), (b'"', 1),
    ('"abc"', -1), ('"abc"', 99), ('"abc"', 5), ('"abc"', "x"), ('"abc"', 2), ('"a\tb"', 1),
    ('"a\tb"', 1, False), ('"\\n\\t\\b\\f\\r\\/\\\\\\""', 1), ('"\\x"', 1), ('"abc\\', 1),
    ('"\\u12', 1), ('"\\u12"', 1), ('"\\u123g"', 1), ('"\\u1234"', 1), ('"\\ud83d\\ude00"', 1),
    ('"\\ud83d\\u0041"', 1), ('"\\ud83d\\u00g1 "', 1), ('"\\ud83dx"', 1), ('"\\ude00"', 1),
    ('"\\ud83d\\ude0', 1), ('"\\u 123"', 1), ('"\\u+123"', 1), ('"\u00fc\U0001f600\\u00e4 \u2028"', 1),
    ('"' + "x" * 300 + "\\n" + "y" * 300 + '" ', 1), ('"\\u\u0661234"', 1),
):
    show(_json.scanstring, *args)

texts = ["", "abc", '"\\/', "\x00\x1f\x7f\x80", "\b\f\n\r\t", "\u00fc\u2028", "\U0001f600", "\ud83d\ude00", "x" * 200 + "\n"]
for text in texts + [1, b"", None]:
    show(_json.encode_basestring, text)
    show(_json.encode_basestring_ascii, text)
show(_json.encode_basestring)
class Text(str):
    def __str__(self):
        return "wrong"
    __repr__ = __str__
show(_json.encode_basestring_ascii, Text("a\n"))

print("scanner")
show(_json.make_scanner)
show(_json.make_scanner, 1)
show(_json.make_scanner, 1, 2)
show(_json.make_scanner, x=1)
scan = _json.make_scanner(json.JSONDecoder())
print(scan.strict, scan.object_hook, scan.parse_float, scan.parse_int, scan.object_pairs_hook)
show(setattr, scan, "strict", 1)
show(type, "Derived", (_json.make_scanner,), {})
show(scan)
show(scan, "1")
show(scan, "1", "x")
show(scan, b"1", 0)
show(scan, string="12", idx=0)
show(scan, "12", 0, 1)
show(scan, "12", idx=0, string="1")
show(scan, "12", x=0)
for text in (
    "", " 1", "-", "-x", "12x", "-0", "01", "1.", "1.5", "-1.5e", "1e5", "1E+5", "1e-", "1.5e+07x", ".5", "9" * 18,
    "9" * 19, "-" + "9" * 18, "-" + "9" * 30, "1" * 5000, "1" * 400 + ".0", "1e400", "nul", "null", "nullx", "true",
    "tru", "false", "fals", "NaN", "Na", "Infinity", "Infinit", "-Infinity", "-Infinit", '"', '"a', "[", "[]", "[ ]",
    "[1", "[1,", "[1,]", "[1 2]", "[ 1 , 2 ]x", "[1,2", "{", "{}", "{ }", "{1", '{"a"', '{"a":', '{"a" : 1', '{"a":1,', '{"a":1,}',
    '{"a":1 "b"', '{"a":1,"b":[true,null]} ', '{"a":1,"a":2}', '[{"a":1},{"a":2}]', "\u0661", "1\u0662", "[1\u00a0]", "x",
):
    show(scan, text, 0)
    show(json.loads, text)
show(scan, "1", -1)
show(scan, "1", 1)
show(scan, "1", 10**30)
show(scan, "[[[1]]]", 2)
for deep in ("[" * 100000, '{"a":' * 100000):
    show(scan, deep, 0)
a, b = scan('[{"key":1},{"key":2}]', 0)[0]
print(next(iter(a)) is next(iter(b)))
print(json.loads('{"a":[1.5,2,NaN]}', parse_float=lambda s: "f" + s, parse_int=lambda s: "i" + s, parse_constant=lambda s: "c" + s))
print(json.loads('{"a":{"b":1}}', object_hook=lambda d: [d]), json.loads('{"a":{"b":1}}', object_pairs_hook=lambda d: d))
print(json.loads('{"a":{"b":1}}', object_pairs_hook=collections.OrderedDict, object_hook=len))
print(json.loads('"a\nb"', strict=False), json.loads(b"\xef\xbb\xbf[1]"))
show(json.loads, "[1,\n2,\n x]")
show(json.loads, "[1] x")
show(json.JSONDecoder().raw_decode, "  [1] x", 2)

print("encoder")
E = _json.make_encoder
ok = ({}, None, None, None, ": ", ", ", 0, 0, 0)
show(E)
show(E, *range(9))
show(E, {}, 2, 3, 4, "5", 6, 7, 8, 9)
show(E, {}, 2, 3, 4, "5", "6", 7, 8)
show(E, *ok, 10)
show(E, 1, 2, 3, 4, "5", "6", 7, 8, 9)
show(E, *ok[:8], allow_nan=3, x=3)
show(E, *ok[:8], x=3)
show(E, **{n: 1 for n in "abcdefghij"})
e = E(*ok)
print(e.markers, e.default, e.encoder, e.indent, e.key_separator, e.item_separator, e.sort_keys, e.skipkeys)
show(getattr, e, "allow_nan")
show(setattr, e, "markers", 1)
show(e)
show(e, 1)
show(e, 1, 2, 3)
show(e, 1, "x")
show(e, obj=1, _current_indent_level=0)
show(e, "x", 0)
show(e, float("nan"), 0)
show(e, [1, 2, {2.5: None}], 0)
show(E({}, None, lambda s: 1, None, ":", ",", 0, 0, 0), "x", 0)
show(E({}, None, lambda s: "<" + s + ">", None, "=", ";", 1, 1, 1), {"b": "x", "a": [1, ()]}, 0)


class Int(int):
    def __repr__(self):
        return "wrong"
    __str__ = __repr__

class Float(float):
    __repr__ = Int.__repr__

class List(list):
    def __iter__(self):
        return iter(["other", *list.__iter__(self)])

class Tuple(tuple):
    pass

class Dict(dict):
    def items(self):
        return [("one", 1), ("two", 2)]

class BadItems(dict):
    def items(self):
        return [("one", 1), (1, 2, 3)]

class NoItems(dict):
    def items(self):
        return 1

class Key:
    pass


Pair = collections.namedtuple("Pair", "x y")
values = [
    None, True, False, 0, -5, 10**30, 1.0, 1e100, float("inf"), -float("inf"), "", "\u00fc\n", [], (), {}, [[]], [{}], {"a": []},
    [1, [2, (3, [4])]], {"b": 1, "a": 2}, {1: 2, 1.5: 3, None: 4, True: 5, False: 6}, {float("inf"): 1}, {(1, 2): 3, "a": 4},
    Int(5), {Int(5): Int(6)}, Float(1.5), {Float(1.5): 1}, List(), List([1]), Tuple((1, 2)), Dict(), Dict(a=1), BadItems(a=1), NoItems(a=1),
    Pair(1, 2), Text("a"), {Text("a"): Text("b")}, collections.OrderedDict(b=1, a=2), collections.defaultdict(list, a=[1]),
    {1, 2}, b"x", 1j, Key, {"x": object}, [1, {"a": print}], {Key: 1}, {1: 1, "a": 2}, range(3), 10**5000, [10**5000],
]
for value in values:
    for options in ({}, {"sort_keys": True}, {"skipkeys": True, "allow_nan": False}, {"ensure_ascii": False, "check_circular": False, "separators": (",", ":")}):
        try:
            print(json.dumps(value, **options))
        except Exception as e:
            print(type(e).__name__, e)
circle = [1]
circle.append({"again": circle})
show(json.dumps, circle)
d = {}
d["d"] = d
show(json.dumps, d)
show(json.dumps, [circle], check_circular=False)
show(json.dumps, Key(), default=lambda o: o)
show(json.dumps, Key(), default=lambda o: [o])
print(json.dumps([Key(), {"a": Key()}], default=lambda o: {"key": 1}))
same = [1]
print(json.dumps([same, same, {"x": same}]))
nested = []
for i in range(100000):
    nested = [nested]
show(json.dumps, nested)
print(json.dumps({"a": [1, {"b": 2}]}, indent=2), list(json.JSONEncoder().iterencode([1, "a"])))

print("random")
random.seed(3)
sum = 0
pieces = ['"', "\\", "\\u00e9", "\\ud800", "{", "}", "[", "]", ":", ",", " ", "1", "-", ".5", "e", "+3", "null", "true", "false", "NaN", "a", "\n", "\u00fc"]


def made(depth):
    kind = random.randrange(8 if depth else 5)
    if kind == 0:
        return random.choice([None, True, False])
    if kind == 1:
        return random.randrange(-10**20, 10**20)
    if kind == 2:
        return random.random() * 10 ** random.randrange(-10, 30)
    if kind in (3, 4):
        return "".join(random.choice('ab"\\\n\x01\u00e9\u2028\U0001f600\ud800') for _ in range(random.randrange(6)))
    if kind in (5, 6):
        return [made(depth - 1) for _ in range(random.randrange(4))]
    return {str(made(0)): made(depth - 1) for _ in range(random.randrange(4))}


def noted(text):
    global sum
    sum = binascii.crc32(text.encode("utf-8", "surrogatepass"), sum)


for i in range(3000):
    value = made(4)
    text = json.dumps(value, ensure_ascii=i % 2 == 0, sort_keys=i % 3 == 0)
    noted(text)
    assert json.loads(text) == value
    at = random.randrange(len(text) + 1)
    bad = text[:at] + random.choice(pieces) + text[at + random.randrange(2):]
    try:
        noted(repr(json.loads(bad)))
    except ValueError as e:
        noted(str(e))
print(sum)
