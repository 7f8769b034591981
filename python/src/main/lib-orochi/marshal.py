"""Values as bytes, in the format of CPython's marshal.

A code object of a whole module is its syntax tree: the letter c, the length, the tree's bytes. The
code of a function has no such form: dumps() refuses it, as any other object that is no plain value.
"""



version = 4

_SINGLETONS = {b"N": None, b"T": True, b"F": False, b".": Ellipsis, b"S": StopIteration}
_SHIFT = 15
_code = type((lambda: None).__code__)


def dumps(value, version=version, /):
    """The bytes of a value; ValueError for objects that are no plain values."""
    out = bytearray()
    _dump(value, out, 0)
    return bytes(out)


def dump(value, file, version=version, /):
    """Writes the bytes of a value to a binary file."""
    return file.write(dumps(value, version))


def _size(n, out):
    out += n.to_bytes(4, "little", signed=True)


def _dump(value, out, depth):
    if depth > 2000:
        raise ValueError("object too deeply nested to marshal")
    for code, singleton in _SINGLETONS.items():
        if value is singleton:
            out += code
            return
    kind = type(value)
    if kind is int:
        _dump_int(value, out)
    elif kind is float:
        out += b"g" + _double(value)
    elif kind is complex:
        out += b"y" + _double(value.real) + _double(value.imag)
    elif kind is str:
        data = value.encode("utf-8", "surrogatepass")
        out += b"u"
        _size(len(data), out)
        out += data
    elif kind in (bytes, bytearray, memoryview):
        data = bytes(value)
        out += b"s"
        _size(len(data), out)
        out += data
    elif kind is tuple or kind is list:
        out += b"(" if kind is tuple else b"["
        _size(len(value), out)
        for item in value:
            _dump(item, out, depth + 1)
    elif kind is dict:
        out += b"{"
        for key, item in value.items():
            _dump(key, out, depth + 1)
            _dump(item, out, depth + 1)
        out += b"0"
    elif kind is set or kind is frozenset:
        out += b"<" if kind is set else b">"
        _size(len(value), out)
        for item in value:
            _dump(item, out, depth + 1)
    elif kind is _code:
        import _orochi_tree

        data = _orochi_tree.dumps(value)
        out += b"c"
        _size(len(data), out)
        out += data
    else:
        raise ValueError("unmarshallable object")


def _double(value):
    import struct  # importlib starts without it

    return struct.pack("<d", value)


def _dump_int(value, out):
    if -(1 << 31) <= value < 1 << 31:
        out += b"i" + value.to_bytes(4, "little", signed=True)
        return
    digits = []
    rest = abs(value)
    while rest:
        digits.append(rest & (1 << _SHIFT) - 1)
        rest >>= _SHIFT
    out += b"l"
    _size(-len(digits) if value < 0 else len(digits), out)
    for digit in digits:
        out += digit.to_bytes(2, "little")


class _Reader:
    def __init__(self, data):
        self.data = bytes(data)
        self.position = 0

    def take(self, n):
        end = self.position + n
        if end > len(self.data):
            raise EOFError("marshal data too short")
        part = self.data[self.position : end]
        self.position = end
        return part

    def size(self):
        return int.from_bytes(self.take(4), "little", signed=True)

    def doubles(self, n):
        import struct

        return struct.unpack("<%dd" % n, self.take(8 * n))

    def items(self):
        return [self.load() for _ in range(self.size())]

    def load(self):
        code = self.take(1)
        if code in _SINGLETONS:
            return _SINGLETONS[code]
        if code == b"i":
            return self.size()
        if code == b"l":
            n = self.size()
            value = 0
            for i in range(abs(n)):
                value |= int.from_bytes(self.take(2), "little") << _SHIFT * i
            return -value if n < 0 else value
        if code == b"g":
            return self.doubles(1)[0]
        if code == b"y":
            return complex(*self.doubles(2))
        if code == b"u":
            return self.take(self.size()).decode("utf-8", "surrogatepass")
        if code == b"s":
            return self.take(self.size())
        if code == b"(":
            return tuple(self.items())
        if code == b"[":
            return self.items()
        if code == b"<":
            return set(self.items())
        if code == b">":
            return frozenset(self.items())
        if code == b"{":
            return self.mapping()
        if code == b"c":
            import _orochi_tree

            return _orochi_tree.loads(self.take(self.size()))
        raise ValueError("bad marshal data (unknown type code)")

    def mapping(self):
        result = {}
        while bytes(self.data[self.position : self.position + 1]) != b"0":
            key = self.load()
            result[key] = self.load()
        self.position += 1
        return result


def loads(data, /):
    """The value that dumps() made bytes of."""
    return _Reader(data).load()


def load(file, /):
    """Reads one value from a binary file and leaves the file behind it."""
    start = file.tell()
    reader = _Reader(file.read())
    value = reader.load()
    file.seek(start + reader.position)
    return value
