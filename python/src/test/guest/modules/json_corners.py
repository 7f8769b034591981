# json: numbers, keys, separators, hooks, depth, the places of errors.
import json
from json import dumps, loads

a = []
a.append(a)

EXPRESSIONS = r"""
loads("[1, -0, 1.0, 1e2, -1E-2, NaN, -Infinity, true, null, \"\\u00e9\\ud83d\\ude00\\ud800\"]"), loads(b'\xff\xfe1\x00'), loads(' {"a":1,"a":2} '), loads(b'"\xc3\xa9"'), loads('"\x7f"')
loads("")
loads("[1,]")
loads("[1 2]")
loads('{"a" 1}')
loads('{"a":1,}')
loads("{a:1}")
loads("{'a':1}")
loads('{"a":}')
loads("[")
loads('"a')
loads('"\\x"')
loads('"\\u12"')
loads('"\n"')
loads('"\n"', strict=False)
loads("01")
loads("1.")
loads("-")
loads("+1")
loads("1 x")
loads("\n\n  nul")
loads("\ufeff1")
loads(5)
loads(b"\xff\xff\xff")
loads("[" * 100000)
dumps(a)
dumps({1: 1, None: 2, True: 3, 1.5: 4, "x": 5}), dumps({(1,): 2, "a": 1}, skipkeys=True), dumps((1, [2], {})), dumps([], indent=2), dumps({"a": [1, {}]}, indent="\t"), dumps([1, 2], indent=0), dumps([1], separators=("; ", "=")), dumps({"b": 1, "a": 2}, sort_keys=True)
dumps({(1,): 2})
dumps({1: 1, "a": 2}, sort_keys=True)
dumps({1})
dumps(b"a")
dumps(1j)
dumps(float("nan"), allow_nan=False)
dumps([1, float("inf")], allow_nan=False)
dumps("é\u2028\x7f\x00\"\\/\ud800\U0001f600"), dumps("é\u2028\x1f", ensure_ascii=False), dumps(1e16), dumps(1e-7), dumps(10**30), dumps(-0.0), dumps(type("I", (int,), {"__repr__": lambda s: "no"})(5)), dumps(type("F", (float,), {"__repr__": lambda s: "no"})(5.5))
dumps({1j}, default=list)
dumps(1j, default=str), dumps({1j: 1}, skipkeys=True), dumps(object, default=lambda o: [o.__name__])
dumps(1j, default=lambda o: o)
loads('{"a": {"b": 1.5}}', object_hook=lambda d: sorted(d.items())), loads('{"b": 1, "a": 2}', object_pairs_hook=list), loads("[1.10, 2, NaN]", parse_float=str, parse_int=float, parse_constant=repr)
loads("1", nope=1)
json.JSONDecoder().raw_decode("1 x"), json.JSONDecoder().raw_decode("x [1]", 2), json.JSONEncoder().encode("a"), list(json.JSONEncoder(indent=1).iterencode([1, {"a": 2}]))
json.JSONDecoder().raw_decode(" 1")
json.JSONDecoder().raw_decode("1", -1)
(lambda e: (e.msg, e.pos, e.lineno, e.colno, e.doc))(json.JSONDecodeError("m", "a\nbc", 3))
"""

for line in EXPRESSIONS.strip().splitlines():
    try:
        print(line, "->", repr(eval(line)))
    except BaseException as e:
        print(line, "->", type(e).__name__, "|", e)
