# reprlib and pprint: limits, recursion, widths, orders.
import collections
import pprint
import reprlib
from pprint import pformat
from reprlib import Repr, repr as r

a = [1]
a.append(a)

EXPRESSIONS = r"""
print(r("x" * 100), r(list(range(10))), r({i: i for i in range(9)}), r({3, 1, 2}), r(frozenset()), r((1,)), r(10**60), r([[[[[[[1]]]]]]]), r(collections.deque(range(9))), r(b"y" * 60), r(a), r(1.5), r(len), r(set()))
print(Repr(maxlist=2, maxstring=10, fillvalue="~").repr([1, "abcdefghijklmnop", 3]), Repr(maxlevel=0).repr([1]), Repr(maxother=5).repr(1.23456789))
print(Repr(indent=2).repr([1, {"a": (2, 3)}]), Repr(indent="--").repr({1: [2]}))
Repr(indent=-1).repr([1])
Repr(indent=1.5).repr([1])
Repr(5)
print(reprlib.recursive_repr("<again>")(lambda s: "x" + str(s))(5))
pformat(a)[:25], pprint.isrecursive(a), pprint.isreadable(a), pprint.isreadable([1, "x"]), pprint.saferepr({2: 1, 1: 2})
print(pformat({"b": list(range(30)), "a": "word " * 20}), pformat([]), pformat(()), pformat({}))
print(pformat({"b": 1, "a": [1, {"x": "y" * 20}]}, width=20, indent=4), pformat({3: 1, "a": 2, None: 3}, width=5))
print(pformat([1, [2, [3, [4]]]], depth=2), pformat([1, 2, 3], width=1, compact=True), pformat(list(range(40)), compact=True, width=30))
print(pformat({"b": 1, "a": 2}, sort_dicts=False), pformat(1234567, underscore_numbers=True), pformat("a\nb\nc" * 5, width=10), pformat(b"abc" * 20, width=30))
print(pformat(collections.OrderedDict([("k" * 30, "v" * 30), ("l" * 30, 2)])), pformat(collections.Counter("abca")), pformat(collections.deque(range(30), 50), width=40), pformat(collections.ChainMap({"a" * 40: 1}, {"b" * 40: 2})))
print(pformat(collections.defaultdict(int, {"a" * 50: 1, "b" * 50: 2})), pformat({frozenset(["a"]), 1}, width=3) if False else 1, pformat(bytearray(b"x" * 90), width=40))
pformat([1], width=0)
pformat([1], indent=-1)
pformat([1], depth=0)
pformat([1], depth="x")
pprint.pprint([1], 5)
pprint.pp({"b": 1, "a": 2}), pprint.pprint({"b": 1, "a": 2})
"""

for line in EXPRESSIONS.strip().splitlines():
    try:
        print(line, "->", repr(eval(line)))
    except BaseException as e:
        print(line, "->", type(e).__name__, "|", e)
