"""Expected results of unicode_escape, raw_unicode_escape and the escapes of bytes."""

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
e.write(limit=300)
