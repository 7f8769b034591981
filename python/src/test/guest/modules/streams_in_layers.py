"""Buffers over raw streams that misbehave, streams without a raw one, errors while closing."""

import io


def attempt(what, f, *args):
    try:
        print(what, "->", f(*args))
    except Exception as e:
        context = e.__context__ and (type(e.__context__).__name__, str(e.__context__))
        print(what, "->", type(e).__name__, e, context)


class Raw(io.RawIOBase):
    def __init__(self, *pieces):
        self.pieces = list(pieces)

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return True

    def readinto(self, b):
        piece = self.pieces.pop(0) if self.pieces else b""
        if not isinstance(piece, bytes):
            return piece
        n = min(len(b), len(piece))
        b[:n] = piece[:n]
        if n < len(piece):
            self.pieces.insert(0, piece[n:])
        return n

    def write(self, b):
        return len(b) * 2

    def seek(self, position, whence=0):
        return -123

    def tell(self):
        return -456


for kind in io.BufferedReader, io.BufferedWriter, io.BufferedRandom:
    print(kind.__name__)
    for size in 0, -1, 2**62, "x":
        attempt(f"size {size}", kind, Raw(), size)
    empty = kind.__new__(kind)
    for name in "read write flush tell seek close detach readable writable seekable fileno".split():
        args = {"write": (b"",), "seek": (0,)}.get(name, ())
        attempt(name, getattr(empty, name), *args)
    b = kind(Raw(b"abc", b"d"))
    for name in "readable writable tell".split():
        attempt(name, getattr(b, name))
    attempt("seek", b.seek, 0)
    attempt("again", b.__init__, Raw(), 0)
    attempt("then flush", b.flush)
for count in 99, -2, "no":
    attempt(f"readinto gives {count}", io.BufferedReader(Raw(count)).read1, 3)
for length in -2, -1, None, 2, "2":
    attempt(f"read({length})", io.BufferedReader(Raw(b"abcd")).read, length)
for pieces in (b"abc", b"de", b"fgh"), (b"abcdefgh", b"ij"):
    b = io.BufferedReader(Raw(*pieces), 6)
    print(b.read(1))
    for n in 5, 3, 12:
        into = bytearray(n)
        print(b.readinto1(into), into)


class Bad(Raw):
    def seekable(self):
        return False

    def close(self):
        raise OSError("close")


def bad_flush():
    raise ValueError("flush")


streams = {
    "reader": lambda: io.BufferedReader(Bad()),
    "writer": lambda: io.BufferedWriter(Bad()),
    "text": lambda: io.TextIOWrapper(io.BufferedWriter(Bad())),
    "pair": lambda: io.BufferedRWPair(Bad(), Bad()),
}
for name, make in streams.items():
    stream = make()
    attempt(name, stream.close)
    stream.flush = bad_flush
    attempt("bad flush", stream.close)
    print(stream.closed)
text = io.TextIOWrapper(io.BytesIO())
text.detach()
for name in "read readline flush tell close detach seekable fileno".split():
    attempt(name, getattr(text, name))
reader = io.BufferedReader(Raw())
reader.detach()
for name in "read flush close detach seekable readable".split():
    attempt(name, getattr(reader, name))
print(repr(reader), repr(io.BufferedReader.__new__(io.BufferedReader)))
