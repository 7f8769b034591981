"""Expected results of the built-in codecs under all error handlers."""

import codecs
import random

from expected import Expected

random.seed(20240303)

ENCODINGS = "utf-8 ascii latin-1 utf-16 utf-16-le utf-16-be utf-32 utf-32-le utf-32-be".split()
ERRORS = "strict ignore replace backslashreplace surrogateescape surrogatepass xmlcharrefreplace namereplace".split()


def main():
    e = Expected("codecs")
    for _ in range(5000):
        s = "".join(random.choice("abc\x80\xe9\xff\u0100\u20ac\uac00\u4e00\ue000\ufeff\ud800\udbff\udc00\udc80\udcff\udfff\U0001f600\U0010ffff\x01")
                    for _ in range(random.randrange(6)))
        e("encode", str.encode, s, random.choice(ENCODINGS), random.choice(ERRORS))
    pieces = [b"a", b"\x80", b"\xbf", b"\xc3\xa9", b"\xe2\x82\xac", b"\xe2\x82", b"\xf0\x9f\x98\x80", b"\xf0\x9f", b"\xed\xa0\x80", b"\xed", b"\xa0", b"\xff",
              b"\xc0\x80", b"\xe0\x80\x80", b"\xe0\xa0", b"\xf4\x90\x80\x80", b"\xf5", b"\xf0\x80", b"\xf4\x8f\xbf\xbf", b"\x00", b"\xc2"]
    wide = [b"a\0", b"\0a", b"\xd8\0", b"\0\xd8", b"\0\xdc", b"\xdc\0", b"\xff\xfe", b"\xfe\xff", b"\0\0", b"\x11\0", b"\1\0", b"x"]
    for _ in range(6000):
        encoding = random.choice(ENCODINGS)
        b = b"".join(random.choice(wide if "6" in encoding or "32" in encoding else pieces) for _ in range(random.randrange(7)))
        e("decode", bytes.decode, b, encoding, random.choice(ERRORS))
        if encoding[:3] == "utf":
            function = getattr(codecs, encoding.replace("-", "_") + "_decode")
            e("decode_part", lambda b, encoding, errors: function(b, errors, False), b, encoding, random.choice(ERRORS))
    for name in ["utf8", "UTF-8", "u8", "latin1", "ISO-8859-1", "iso8859-1", "us-ascii", "ASCII", "utf_16", "UTF-16LE", "l1", "646", "cp819"]:
        e("name", lambda n: {"iso8859-1": "latin-1"}.get(codecs.lookup(n).name, codecs.lookup(n).name), name)
    e.write(limit=1500)


main()
