"""Writes what CPython 3.12 answers to calls of its numeric and text functions.

Run `python3.12 expected_numbers.py` and the other scripts next to this one; each writes files of
lines `function TAB argument ... TAB result` to ../resources/expected. The notation of values is
that which io.orochi.python.text.Expected reads. Everything random is seeded, so that running a
script again changes nothing.
"""

import pathlib
import random
import sys

if sys.version_info[:2] != (3, 12):
    sys.exit("Python 3.12 is what these files are about")

DIRECTORY = pathlib.Path(__file__).parent.parent / "resources" / "expected"


def show_str(s):
    out = []
    for c in s:
        n = ord(c)
        if c in '"\\':
            out.append("\\" + c)
        elif 32 <= n < 127:
            out.append(c)
        elif n < 0x10000:
            out.append("\\u%04x" % n)
        else:
            out.append("\\U%08x" % n)
    return '"' + "".join(out) + '"'


def show(value):
    if value is None or isinstance(value, bool):
        return str(value)[0]
    if isinstance(value, int):
        return "x%x" % value if value.bit_length() > 64 else str(value)
    if isinstance(value, float):
        return "f" + value.hex()
    if isinstance(value, complex):
        return "c" + value.real.hex() + "," + value.imag.hex()
    if isinstance(value, str):
        return show_str(value)
    if isinstance(value, (bytes, bytearray)):
        return "b" + value.hex()
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(map(show, value)) + "]"
    if isinstance(value, UnicodeError):
        return "!" + type(value).__name__ + show(
            [value.encoding, value.object, value.start, value.end, value.reason])
    if isinstance(value, Exception):
        return "!" + type(value).__name__ + show(value.args)
    raise TypeError(value)


class Expected:
    """One file of expected results."""

    def __init__(self, name):
        self.path = DIRECTORY / (name + ".txt")
        self.lines = {}

    def __call__(self, name, function, *arguments):
        """Notes under `name` what `function` returns or raises for the arguments."""
        try:
            result = function(*arguments)
        except Exception as error:
            result = error
        line = "\t".join([name, *map(show, arguments), show(result)])
        self.lines[line] = None

    def write(self, limit=400):
        """Writes the file, with a random choice of lines where a function has more than `limit`."""
        by_name = {}
        for line in self.lines:
            by_name.setdefault(line.split("\t")[0], []).append(line)
        chosen = []
        for lines in by_name.values():
            chosen += lines if len(lines) <= limit else random.sample(lines, limit)
        DIRECTORY.mkdir(parents=True, exist_ok=True)
        self.path.write_text("\n".join(chosen) + "\n", encoding="ascii")
        print(self.path.name, len(chosen), "of", len(self.lines))
