"""Records what CPython's TextIOWrapper answers to random sequences of operations.

    python3.12 record_text_streams.py > ../resources/io/orochi/python/posix/text-streams.txt

One case: a line "case ENCODING ERRORS NEWLINE CHUNK CONTENTS", then one line an operation with its answer:
"op argument answer". Text is written as the hexadecimal form of its UTF-8 (lone surrogates included), "-" when
empty; an exception as "!Class: message" with blanks as underscores. At the end "file CONTENTS".
"""

import io
import os
import random
import tempfile

ENCODINGS = ["utf-8", "utf-8", "utf-8", "utf-8-sig", "latin-1", "ascii", "utf-16", "utf-16-le", "utf-16-be",
             "utf-32", "utf-32-le", "utf-32-be"]
ERRORS = ["strict", "strict", "replace", "ignore", "backslashreplace", "surrogateescape", "surrogatepass"]
NEWLINES = [None, "", "\n", "\r", "\r\n"]
LETTERS = "abcdefghijklmnopqrstuvwxyz 0123456789"


def text(r, n):
    out = []
    for _ in range(n):
        k = r.random()
        if k < 0.08:
            out.append(r.choice(["\n", "\r", "\r\n"]))
        elif k < 0.85:
            out.append(r.choice(LETTERS))
        elif k < 0.97:
            out.append(r.choice("\xe9\xdf\u20ac\u4e2d\u0416"))
        else:
            out.append("\U0001f600")
    return "".join(out)


def hexed(s):
    return s.encode("utf-8", "surrogatepass").hex() or "-"


def failure(e):
    return "!" + (type(e).__name__ + ": " + str(e)).replace(" ", "_")


def contents(r, encoding):
    s = text(r, r.choice([0, 3, 30, 200]))
    if encoding == "latin-1":
        return s.encode("latin-1", "replace")
    if encoding == "ascii":
        b = s.encode("ascii", "replace")
    else:
        b = s.encode(encoding)
    b = bytearray(b)
    if b and r.random() < 0.25:
        for _ in range(r.randint(1, 3)):
            b[r.randrange(len(b))] = r.choice([0xFF, 0x80, 0xE2, 0xED, 0xC0, 0xD8, 0xDC, 0, 13])
    return bytes(b)


def run(r, path):
    encoding, errors, newline = r.choice(ENCODINGS), r.choice(ERRORS), r.choice(NEWLINES)
    chunk = r.choice([1, 2, 3, 7, 20, 100])
    data = contents(r, encoding)
    with open(path, "wb") as f:
        f.write(data)
    print("case", encoding, errors, "None" if newline is None else hexed(newline), chunk, data.hex() or "-")
    raw = io.FileIO(path, "r+")
    f = io.TextIOWrapper(io.BufferedRandom(raw, 16), encoding=encoding, errors=errors, newline=newline)
    f._CHUNK_SIZE = chunk
    cookies = [0]
    # Between reading and writing there is always a seek: without one, CPython 3.12.1 reads on past unflushed writes
    # (BufferedRandom.read1 does not flush).
    # After next() there is no flush before a seek either: it re-enables tell() with a snapshot that is out of date.
    may_read, may_write, may_flush = True, True, True
    for _ in range(r.randint(5, 25)):
        op = r.choices(["read", "readline", "next", "tell", "seek", "all", "end", "write", "flush", "seen"],
                       [6, 6, 3, 6, 5, 1, 1, 3, 1, 1])[0]
        if op == "write" and not may_write or op in ("read", "readline", "next", "all") and not may_read \
                or op == "flush" and not may_flush:
            op = "seek"
        may_read = op != "write" and (may_read or op in ("seek", "end"))
        may_flush = op != "next" and (may_flush or op in ("seek", "end"))
        may_write = op in ("write", "seek", "end")
        argument = "-"
        try:
            if op == "read":
                n = r.randint(0, 30)
                argument = n
                answer = hexed(f.read(n))
            elif op == "readline":
                n = r.choice([-1, -1, 0, 1, 5, 40])
                argument = n
                answer = hexed(f.readline(n))
            elif op == "next":
                answer = hexed(next(f, ""))
            elif op == "tell":
                answer = f.tell()
                cookies.append(answer)
            elif op == "seek":
                argument = r.choice(cookies)
                answer = f.seek(argument)
            elif op == "all":
                answer = hexed(f.read())
            elif op == "end":
                answer = f.seek(0, 2)
            elif op == "write":
                s = text(r, r.randint(0, 12))
                argument = hexed(s)
                answer = f.write(s)
                cookies = [0]
            elif op == "flush":
                f.flush()
                answer = "-"
            else:
                n = f.newlines
                n = () if n is None else n if isinstance(n, tuple) else (n,)
                answer = sum({"\r": 1, "\n": 2, "\r\n": 4}[x] for x in n)
        except Exception as e:
            answer = failure(e)
        print(op, argument, answer)
    try:
        f.close()
    except Exception:
        raw.close()
    with open(path, "rb") as f:
        print("file", f.read().hex() or "-")


def main():
    with tempfile.TemporaryDirectory() as d:
        for seed in range(240):
            run(random.Random(seed), os.path.join(d, "f"))


main()
