"""Expected results of unicode_escape, raw_unicode_escape, the escapes of bytes, and UTF-7."""

import codecs
import random
import warnings

from expected import Expected

warnings.simplefilter("ignore")
random.seed(20240305)
PARTS = ["\\x41", "\\x4", "\\xg", "\\u20ac", "\\u20", "\\U0001f600", "\\U00110000", "\\U0001", "\\N{EURO SIGN}", "\\N{nope}", "\\N{}", "\\N{EURO", "\\N", "\\n", "\\t", "\\\\", "\\'",
         "\\\"", "\\a\\b\\f\\r\\v", "\\101", "\\7", "\\08", "\\777", "\\q", "\\\n", "a", "\xe9", "{", "}", "\\", "\\N{euro sign}"]
e = Expected("escapes")
for _ in range(3000):
    data = "".join(random.choice(PARTS) for _ in range(random.randrange(4))).encode("latin-1")
    errors = random.choice(["strict", "strict", "ignore", "replace", "backslashreplace"])
    e("unicode_escape", codecs.unicode_escape_decode, data, errors, random.random() < 0.5)
    e("raw_unicode_escape", codecs.raw_unicode_escape_decode, data, errors, random.random() < 0.5)
    e("escape_decode", lambda d, r: codecs.escape_decode(d, r)[0], data, random.choice(["strict", "ignore", "replace", "x"]))
    text = "".join(random.choice("ab\\\t\n\r'\"\0\x7f\x80\xff\u0100\uffff\U0001f600\ud800") for _ in range(random.randrange(5)))
    e("unicode_escape_encode", lambda s: codecs.unicode_escape_encode(s)[0], text)
    e("raw_unicode_escape_encode", lambda s: codecs.raw_unicode_escape_encode(s)[0], text)
    e("escape_encode", lambda d: codecs.escape_encode(d)[0], text.encode("utf-8", "surrogatepass"))
UTF7 = [b"+IKw-", b"+IKw", b"+", b"+-", b"-", b"a", b"+2D3eAA-", b"+2D0-", b"+2D0", b"+AA", b"+AGE", b"\xff", b"~", b"\\", b"+!", b"+A-", b"+IKx-", b"+2D3", b"eAA", b" "]
for _ in range(3000):
    data = b"".join(random.choice(UTF7) for _ in range(random.randrange(5)))
    errors = random.choice(["strict", "strict", "ignore", "replace", "backslashreplace"])
    e("utf_7_decode", codecs.utf_7_decode, data, errors, random.random() < 0.6)
    text = "".join(random.choice("a-+ ~\\\n\0\xe9\u20ac\U0001f600\ud800/!") for _ in range(random.randrange(7)))
    e("utf_7_encode", lambda s: codecs.utf_7_encode(s)[0], text)
e.write(limit=300)
