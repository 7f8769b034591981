# match: value, class, sequence, mapping, or- and as-patterns; bindings that stay, order of tests, errors.
import enum


def error(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, "|", e)


class Color(enum.Enum):
    RED = 1


class P:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class NoArgs:
    x = 1


class BadArgs:
    __match_args__ = ["x"]


class BadName:
    __match_args__ = ("x", 5)
    x = 1


class Twice:
    __match_args__ = ("x", "x")
    x = 1


class MyInt(int):
    pass


class Own(int):
    __match_args__ = ("real", "imag")


class Raises:
    @property
    def x(self):
        raise ValueError("x")

    @property
    def y(self):
        raise AttributeError("y")


def kind(v):
    match v:
        case None:
            return "None"
        case True | False as b:
            return f"bool {b}"
        case Color.RED:
            return "red"
        case -1 | 1.5 | -2j | 3 + 4j:
            return "number"
        case "a" "b" | b"ab":
            return "text"
        case int(n) if n > 100:
            return f"big {n}"
        case int() | float():
            return "int or float"
        case P(0, y=y) | P(y, 0):
            return f"axis {y}"
        case P(x=P(x, _), y=[y, *_]):
            return f"nested {x} {y}"
        case []:
            return "empty"
        case [a] | (a, _):
            return f"short {a}"
        case [first, *_, last] if first == last:
            return f"ends {first}"
        case (1, *rest, [2, *inner], 3):
            return f"deep {rest} {inner}"
        case [*all_]:
            return f"all {all_}"
        case {"k": [x, y], **rest}:
            return f"k {x} {y} {rest}"
        case {Color.RED: c, -1: d}:
            return f"keys {c} {d}"
        case {"only": None}:
            return "only"
        case {}:
            return "mapping"
        case str(s) | bytes(s):
            return f"str {s!r}"
        case object(__class__=c):
            return f"object {c.__name__}"


values = [None, True, 0, 1, -1, 1.5, 2.5, -2j, 3 + 4j, Color.RED, "ab", b"ab", "abc", "", bytearray(b"x"), 101, 100, P(0, 5), P(5, 0), P(1, 1), P(P(1, 2), [3]), P(P(1, 2), "3"), [], (), [1], (1, 2), [1, 2, 1], [1, 0, [2, 5], 3], [1, 2, 3], range(3), range(0), {"k": (1, 2), "z": 3}, {"k": 5}, {Color.RED: 1, -1: 2}, {"only": None, "more": 1}, {}, {1, 2}, MyInt(500), Own(500), iter([]), int, memoryview(b"ab")]
for v in values:
    try:
        print(type(v).__name__, kind(v))
    except Exception as e:
        print(type(v).__name__, type(e).__name__, e)


def class_pattern(v, text, **names):
    ns = {"v": v, **names}
    exec(f"match v:\n case {text}: r = 'yes', {{k: w for k, w in locals().items() if len(k) == 1 and k != 'v'}}\n case _: r = 'no'", globals(), ns)
    return ns["r"]


for v, text in [(1, "NoArgs(a)"), (NoArgs(), "NoArgs(a)"), (NoArgs(), "NoArgs(x=a)"), (NoArgs(), "NoArgs(z=a)"), (NoArgs(), "NoArgs()"), (BadArgs(), "BadArgs(a)"), (BadName(), "BadName(a)"), (BadName(), "BadName(a, b)"), (Twice(), "Twice(a, b)"), (Twice(), "Twice(a, x=b)"), (P(1, 2), "P(a, x=b)"), (P(1, 2), "P(a, b, c)"), (1, "int(a, b)"), ([], "list(a, b, c)"), (1, "print(a)"), (1, "kind()"), (1, "(int | str)()"), (MyInt(5), "int(a)"), (Own(5), "Own(a, b)"), (Own(5), "int(a)"), (True, "int(a)"), ({"a": 1}, "dict(a)"), ("x", "str(a)"), ((1,), "tuple((a,))"), (Raises(), "Raises(x=a)"), (Raises(), "Raises(y=a)"), (None, "object(a)"), (1.0, "complex(a)"), (1, "float(a)"), (b"", "bytes(a)"), (P(1, 2), "P"), (1, "nothing()"), (1, "P.nothing"), (1, "int.real"), ({"x": 1}, "{'x': a, **b}"), ({"x": 1}, "{'x': 1, 'x': 2}"), ({}, "{P.__match_args__: a, P.__match_args__: b}"), ({"x": 1}, "{'x': a, Color.__name__: b}"), ("ab", "[a, b]"), (P, "type(a)"), (P, "type()"), (1, "a | b"), (1, "a | 1"), ([1, 1], "[a, a]"), (1, "_ as _"), (1, "int(a) as b"), (1, "-a"), (1, "1 + 1"), (1, "1j + 1"), (1, "f'x'"), (1, "{a: 1}"), (1, "{**a, 'x': 1}"), (1, "*a"), ([1], "*a,"), (1, "a, "), (1, "P(x=1, 2)"), (1, "P(x=1, x=2)"), (1, "P(x=a, y=a)"), (1, "{**_}"), (1, "1 as a.b"), (1, "(a := 1)"), (1, "_"), (0, "False"), (False, "0"), (1, "a if a > 5"), ([1, [2, [3]]], "[a, [b, [c]]]")]:
    print(text, end=" -> ")
    error(class_pattern, v, text)


def leftovers(v):
    a = b = "unset"
    match v:
        case [a, 1]:
            pass
        case [b, 2] if a == b:
            pass
    return a, b


print(leftovers([5, 3]), leftovers([5, 2]), leftovers([5, 1]))
match = case = 1
match match:
    case case:
        print(match, case)
print(match[0] if isinstance(match, list) else match * case)
