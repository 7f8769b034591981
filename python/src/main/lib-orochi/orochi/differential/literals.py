"""Random choices, and literals of the built-in types."""

import contextlib

_WORDS = ["a", "b", "", "spam", "Ham eggs", "x,y,z", "10", "-3.5", " pad ", "Éß", "日本", "tab\tbed", "aXbX", "{0}", "%s", "\U0001f600!",
        "l1\nl2\r\nl3", "ǆ", "١٢", "_id"]
_BYTES = [b"", b"a", b"abc", b"\x00\xff", b"a,b", b" x ", b"10", b"AbC"]
_FLOATS = ["0.0", "1.5", "-2.25", "1e10", "3.14159", "-0.0", "1e-7", "2.5", "100.0", "0.1", "1e16", "123456789.125"]
_INTS = [0, 1, 2, 3, -1, 7, 10, -5, 255, 256, 1000, -17, 65, 2**31, 2**63, -(2**63), 2**64 + 1, 10**20, -(10**25)]


class Literals:
    """A source of random choices, with what depends on nothing else."""

    def __init__(self, random):
        self.random = random
        self.bound = []
        self.counter = 0
        self.quote = "'"

    def chance(self, probability):
        return self.random.random() < probability

    def below(self, n):
        return self.random.randrange(n)

    def pick(self, items):
        return items[self.random.randrange(len(items))]

    def small(self):
        return self.pick([0, 1, 2, 3, 4, -1, 5, 8])

    def fresh(self, prefix="v"):
        self.counter += 1
        return f"{prefix}{self.counter}"

    @contextlib.contextmanager
    def variable(self):
        """A name that holds anything within a comprehension."""
        name = self.fresh("i")
        for known in self.names.values():
            known.append(name) if self.chance(0.3) else None
        try:
            yield name
        finally:
            for known in self.names.values():
                while name in known:
                    known.remove(name)

    def literal(self, kind, small=False):
        match kind:
            case "int":
                return str(self.small() if small else self.pick(_INTS))
            case "float":
                return self.pick(_FLOATS)
            case "complex":
                return self.pick(["1j", "2.5j", "(1+2j)", "-1j", "complex(3, -4)", "0j"])
            case "bool":
                return self.pick(["True", "False"])
            case "none":
                return "None"
            case "str":
                return repr(self.pick(_WORDS))
            case "bytes":
                return repr(self.pick(_BYTES))
            case "bytearray":
                return f"bytearray({self.pick(_BYTES)!r})"
            case "list":
                return self.pick(["[]", "[1, 2, 3]", "['b', 'a']", "[3, 1, 2, 1]", "[None, 0]", "[(1, 'x'), (0, 'y')]", "[[1], [2, 3]]"])
            case "tuple":
                return self.pick(["()", "(1,)", "(1, 'a')", "(3, 2, 1)", "((1, 2), [3])", "('x', None, 2.5)"])
            case "dict":
                return self.pick(["{}", "{'a': 1}", "{'a': 1, 'k': [2]}", "{1: 'x', 2: 'y'}", "{(1, 2): None, 'k': {}}"])
            case "one":
                return self.pick(["set()", "{1}", "{'a'}", "{None}", "frozenset()", "frozenset(['k'])"])
            case "set":
                return self.pick(["set()", "{1, 2}", "{'a', 1}", "{1.0, 2, 3}"])
            case "frozenset":
                return "frozenset([1, 2, 'a'])"
            case "range":
                return self.pick(["range(3)", "range(0)", "range(1, 10, 3)", "range(5, 0, -2)", "range(2, 4)"])
            case "deque":
                return self.pick(["collections.deque()", "collections.deque([1, 'a'])", "collections.deque('abc', 2)"])
            case "counter":
                return self.pick(["collections.Counter()", "collections.Counter('abca')", "collections.Counter(a=-1, k=2)"])
            case "ordered":
                return self.pick(["collections.OrderedDict()", "collections.OrderedDict(b=1, a=2)"])
            case "default":
                return self.pick(["collections.defaultdict(list)", "collections.defaultdict(int, a=1)"])
            case "slice":
                return self.pick(["slice(1)", "slice(None, 2, -1)", "slice(0, 5, 2)"])
        raise ValueError(kind)
