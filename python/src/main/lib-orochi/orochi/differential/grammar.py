"""Expressions of a wanted type. Everything follows from the random numbers that it is given.

What the language leaves open is kept out: the order of sets, addresses, hashes of text, NaN as an
item, resources without bound.
"""

import re

from . import modules
from .formats import Formats
from .methods import FUNCTIONS, METHODS

ARITHMETIC = ["+", "-", "*", "/", "//", "%"]
COMPARISONS = ["==", "!=", "<", "<=", ">", ">="]

_HOLE = re.compile("<([a-z]+)>")
_WORDS = {
    "arithmetic": ARITHMETIC,
    "plain": ["+", "-", "*"],
    "binary": modules.BINARY,
    "lambda": ["lambda x: x", "repr", "lambda x: -x", "lambda x: len(str(x))", "str", "type", "bool"],
    "key": ["str", "repr", "len", "lambda x: str(x)[::-1]", "None", "abs"],
    "type": ["int", "str", "list", "(int, str)", "object", "bool", "float", "dict", "int | None"],
    "decimal": modules.DECIMALS,
    "pattern": [repr(p) for p in modules.PATTERNS],
    "named": [repr(p) for p in modules.NAMED],
    "document": [repr(d) for d in modules.DOCUMENTS],
}


class Expressions(Formats):
    """Makes source text of expressions; `names` says which variables there are, by type."""

    def __init__(self, random):
        super().__init__(random)
        self.names = {}
        self.functions = []
        self.classes = []

    def expression(self, kind=None, depth=2):
        kind = kind or self.any_kind()
        if self.chance(0.02):
            return self.literal(self.any_kind(), small=True)
        known = self.names.get(kind)
        if known and self.chance(0.35):
            return self.pick(known)
        if depth <= 0:
            return self.literal(kind)
        if self.chance(0.3):
            return self.general(kind, depth - 1)
        return self.special(kind, depth - 1)

    def any_kind(self):
        return self.pick(
            ["int"] * 4 + ["str"] * 4 + ["list"] * 3 + ["dict", "tuple", "float", "bool"] * 2
            + ["bytes", "none", "complex", "one", "range", "bytearray", "slice", "deque", "counter", "ordered", "default"]
        )

    def general(self, kind, depth):
        """Forms that exist for every type."""
        e = self.expression
        match self.below(9):
            case 0:
                return f"({e(kind, depth)} if {e('bool', depth)} else {e(kind, depth)})"
            case 1:
                return f"({e(kind, depth)} {self.pick(['or', 'and'])} {e(kind, depth)})"
            case 2:
                return f"[{e(kind, depth)}, {e(None, depth)}][{self.pick([0, 0, 0, -2, 1, 2])}]"
            case 3:
                return f"(lambda x, *y, z={e(None, 0)}: {self.pick(['x', 'x', 'z', 'y'])})({e(kind, depth)})"
            case 4:
                return f"{{{self.literal('str')}: {e(kind, depth)}}}.get({self.literal('str')}, {e(kind, depth)})"
            case 5:
                return f"next(iter([{e(kind, depth)}]))"
            case 6 if self.functions:
                return self.call(depth)
            case 7 if self.classes:
                return self.instance(depth)
        return self.method(kind, depth)

    def method(self, kind, depth):
        """A built-in function or a method of a built-in type that gives this type."""
        forms = METHODS.get(kind, []) + FUNCTIONS.get(kind, [])
        if kind in modules.FORMS and (not forms or self.chance(0.35)):
            forms = modules.FORMS[kind]
        if not forms:
            return self.literal(kind)
        return self.filled(self.pick(forms), depth)

    def filled(self, form, depth):
        """A form with types in angle brackets; `<list>.index(<int>)`, say."""
        parts = _HOLE.split(form)
        for i in range(1, len(parts), 2):
            operand = self.hole(parts[i], depth)
            attribute = parts[i + 1].startswith((".", "[")) and not operand.isidentifier()
            parts[i] = f"({operand})" if attribute and operand[-1].isdigit() or operand[0] == "-" else operand
        return "".join(parts)

    def hole(self, kind, depth):
        if kind in _WORDS:
            return self.pick(_WORDS[kind])
        match kind:
            case "small":
                return str(self.small())
            case "any":
                return self.expression(None, depth)
            case "spec":
                return repr(self.spec())
            case "percent":
                return self.percent()
            case "replacement" | "template":
                return self.replacement()
            case "sorted":
                return f"sorted({self.homogeneous(depth)})"
            case "items":
                return self.homogeneous(depth)
        return self.expression(kind, depth)

    def homogeneous(self, depth):
        kind = self.pick(["int", "str", "int", "tuple", "float", "bool", "list"])
        return "[" + ", ".join(self.expression(kind, depth) for _ in range(self.below(5))) + "]"

    def special(self, kind, depth):
        return getattr(self, "make_" + kind, lambda d: self.literal(kind))(depth)

    def make_one(self, depth):
        """A set of at most one item, whose order nobody can see."""
        item = self.expression(self.pick(["int", "str", "none", "tuple"]), 0)
        return self.pick([f"{{{item}}}", f"frozenset([{item}])"])

    def make_int(self, depth):
        e = self.expression
        match self.below(7):
            case 0 | 1:
                return f"({e('int', depth)} {self.pick(['+', '-', '&', '|', '^', '+', '-'])} {e('int', depth)})"
            case 2:
                return f"({self.pick(['-', '~', '+', '-'])}{e('int', depth)})"
            case 3:
                return f"({e('int', depth)} {self.pick(['//', '%'])} {e('int', depth)})"
            case 4:
                return f"({self.literal('int')} {self.pick(['*', '<<', '>>', '**'])} {self.small()})"
            case 5:
                return f"len({e(self.pick(['str', 'list', 'tuple', 'dict', 'set', 'bytes', 'range']), depth)})"
        return self.method("int", depth)

    def make_float(self, depth):
        e = self.expression
        match self.below(4):
            case 0:
                return f"({e('float', depth)} {self.pick(ARITHMETIC)} {e(self.pick(['int', 'float', 'bool']), depth)})"
            case 1:
                return f"({e('int', depth)} / {e('int', depth)})"
            case 2:
                return f"(-{e('float', depth)})"
        return self.method("float", depth)

    def make_complex(self, depth):
        e = self.expression
        right = e(self.pick(["int", "float", "complex"]), depth)
        return f"({e('complex', depth)} {self.pick(['+', '-', '*', '==', '!=', '**'] )} {right})"

    def make_bool(self, depth):
        e = self.expression
        match self.below(7):
            case 0:
                kind = self.pick(["int", "str", "list", "tuple", "float", "bytes", "set"])
                return f"({e(kind, depth)} {self.pick(COMPARISONS)} {e(kind, depth)})"
            case 1:
                return f"({e(None, depth)} {self.pick(['==', '!='])} {e(None, depth)})"
            case 2:
                return f"({e(None, depth)} {self.pick(['in', 'not in'])} {e(self.pick(['list', 'tuple', 'dict', 'str', 'set', 'range']), depth)})"
            case 3:
                return f"(not {e(None, depth)})"
            case 4:
                return f"({e('int', depth)} < {e('int', depth)} <= {e('float', depth)})"
            case 5:
                return f"({e(None, depth)} is {self.pick(['None', 'not None'])})"
        return self.method("bool", depth)

    def make_str(self, depth):
        e = self.expression
        match self.below(8):
            case 0:
                return f"({e('str', depth)} + {e('str', depth)})"
            case 1:
                return f"({e('str', depth)} * {self.small()})"
            case 2:
                return f"{e('str', depth)}[{self.index(depth)}]"
            case 3 | 4:
                return self.formatted(depth)
            case 5:
                return f"({self.percent()} % {self.pick([e('tuple', depth), e(None, depth)])})"
        return self.method("str", depth)

    def formatted(self, depth):
        saved = self.quote
        self.quote = '"'
        parts = []
        for _ in range(1 + self.below(2)):
            spec = self.spec() if self.chance(0.5) else ""
            conversion = self.pick(["", "", "!r", "!s", "!a"])
            body = self.expression(None, depth - 1)
            sign = "=" if self.chance(0.1) else ""
            if body.startswith("{") or sign:
                body = f" {body} "
            if "lambda" in body or ":=" in body:
                body = f"({body})"
            parts.append(f"{{{body}{sign}{conversion}{':' + spec if spec else ''}}}")
        self.quote = saved
        return "f'''" + self.pick(["", "a", "{{", "é "]) + " ".join(parts) + "'''"

    def make_bytes(self, depth):
        e = self.expression
        match self.below(4):
            case 0:
                return f"({e('bytes', depth)} + {e('bytes', depth)})"
            case 1:
                return f"{e('bytes', depth)}[{self.slice(depth)}]"
            case 2:
                return f"(b'%s:%d' % ({e('bytes', depth)}, {e('int', depth)}))"
        return self.method("bytes", depth)

    def make_bytearray(self, depth):
        return f"bytearray({self.expression(self.pick(['bytes', 'bytes', 'list', 'range']), depth)})"

    def index(self, depth):
        return self.slice(depth) if self.chance(0.5) else self.expression("int", 0)

    def slice(self, depth):
        def bound():
            return "" if self.chance(0.4) else self.expression("int", 0)

        step = self.pick(["", "", ":", ":2", ":-1", ":-2", ":0"])
        return f"{bound()}:{bound()}{step}"

    def make_list(self, depth):
        e = self.expression
        match self.below(8):
            case 0:
                return "[" + ", ".join(self.item(depth) for _ in range(self.below(4))) + "]"
            case 1:
                return f"({e('list', depth)} + {e('list', depth)})"
            case 2:
                return f"({e('list', depth)} * {self.small()})"
            case 3:
                return f"{e('list', depth)}[{self.slice(depth)}]"
            case 4 | 5:
                return f"[{self.comprehension(depth)}]"
        return self.method("list", depth)

    def item(self, depth):
        if self.chance(0.15):
            return "*" + self.expression(self.pick(["list", "tuple", "str", "range", "dict"]), depth)
        return self.expression(None, depth)

    def make_tuple(self, depth):
        e = self.expression
        match self.below(5):
            case 0 | 1:
                return "(" + "".join(self.item(depth) + ", " for _ in range(self.below(4))) + ")"
            case 2:
                return f"({e('tuple', depth)} + {e('tuple', depth)})"
            case 3:
                return f"{e('tuple', depth)}[{self.slice(depth)}]"
        return self.method("tuple", depth)

    def make_dict(self, depth):
        e = self.expression
        match self.below(5):
            case 0 | 1:
                parts = [f"{self.key(depth)}: {e(None, depth)}" for _ in range(self.below(4))]
                if self.chance(0.2):
                    parts.append("**" + e("dict", depth))
                return "{" + ", ".join(parts) + "}"
            case 2:
                return f"({e('dict', depth)} | {e('dict', depth)})"
            case 3:
                with self.variable() as v:
                    return f"{{{v}: {e(None, depth)} for {v} in {self.iterable(depth)}}}"
        return self.method("dict", depth)

    def key(self, depth):
        return self.expression(self.pick(["int", "str", "tuple", "bool", "none", "float", "bytes", "list"]), 0)

    def make_set(self, depth):
        e = self.expression
        match self.below(4):
            case 0:
                return f"({e('set', depth)} {self.pick(['|', '&', '-', '^'])} {e(self.pick(['set', 'frozenset']), depth)})"
            case 1:
                with self.variable() as v:
                    return f"{{{v} for {v} in {self.iterable(depth)}}}"
            case 2:
                return f"set({e(self.pick(['list', 'str', 'range', 'tuple']), depth)})"
        return self.method("set", depth)

    def make_frozenset(self, depth):
        return f"frozenset({self.expression(self.pick(['list', 'str', 'range', 'set']), depth)})"

    def make_range(self, depth):
        if self.chance(0.3):
            return f"{self.literal('range')}[{self.slice(depth)}]"
        return self.literal("range")

    def iterable(self, depth):
        """Something of few items, in an order that is defined."""
        match self.below(8):
            case 0:
                return f"sorted({self.expression('set', depth)}, key=repr)"
            case 1:
                return f"enumerate({self.expression(self.pick(['list', 'str', 'tuple']), depth)}, {self.small()})"
            case 2:
                return f"zip({self.expression('list', depth)}, {self.expression('str', depth)})"
            case 3:
                return f"reversed({self.expression(self.pick(['list', 'tuple', 'range', 'dict']), depth)})"
        return self.expression(self.pick(["list", "tuple", "range", "str", "dict", "bytes"]), depth)

    def comprehension(self, depth):
        with self.variable() as v:
            body = self.expression(None, depth)
            text = f"{body} for {v} in {self.iterable(depth)}"
            if self.chance(0.4):
                text += f" if {self.expression('bool', depth)}"
            if self.chance(0.15):
                with self.variable() as w:
                    text += f" for {w} in {self.literal('range')}"
            return text

    def call(self, depth):
        """A call of a function of the program, with arguments that mostly fit."""
        name, parameters = self.pick(self.functions)
        positional = [self.expression(None, depth) for _ in range(max(0, parameters + self.pick([0, 0, 0, 0, -1, 1])))]
        if positional and self.chance(0.2):
            positional[-1] = "*" + self.expression(self.pick(["list", "tuple", "str"]), 0)
        if self.chance(0.2):
            positional.append(f"{self.pick(['k', 'a', 'zz'])}={self.expression(None, depth)}")
        if self.chance(0.1):
            positional.append("**" + self.expression("dict", 0))
        return f"{name}({', '.join(positional)})"

    def instance(self, depth):
        name = self.pick(self.classes)
        made = f"{name}({self.expression('int', depth)})"
        match self.below(8):
            case 0:
                return f"{made}.value"
            case 1:
                return f"({made} + {self.expression(self.pick(['int', 'str']), depth)})"
            case 2:
                return f"{made}.twice({self.expression('int', depth)})"
            case 3:
                return f"str({made})"
            case 4:
                return f"({made} {self.pick(COMPARISONS)} {name}({self.small()}))"
            case 5:
                return f"{made}.{self.pick(['double', 'missing', 'kind', 'made', 'label'])}"
            case 6:
                return f"len({made})"
        return f"{made}[{self.expression(None, 0)}]"
