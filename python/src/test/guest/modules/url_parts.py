# urllib.parse: splitting, joining, quoting, queries, odd schemes and ports.
from urllib.parse import *

EXPRESSIONS = r"""
urlparse("http://u:p@Host.Example:80/a/b;p?q=1#f"), urlsplit("//net/path"), urlsplit("path:80"), urlparse("mailto:a@b.c"), urlsplit(""), urlsplit("http:///x"), urlsplit("a?b?c#d#e"), urlsplit("HTTP://X")
(lambda u: (u.username, u.password, u.hostname, u.port, u.geturl(), u.netloc))(urlsplit("http://u:p:q@[2001:DB8::1]:443/x"))
(lambda u: (u.username, u.password, u.hostname, u.port))(urlsplit("http://@h:"))
urlsplit("http://h:99999").port
urlsplit("http://h:x").port
urlsplit("http://h:-1").port
urlsplit("http://h:\u0661").port
urlsplit("http://[::1")
urlsplit("http://a]b")
urlsplit("http://h\u2100/x")
urlsplit("ht\ntp://a\tb/c\r"), urlsplit(" http://x"), urlsplit("x", "http"), urlsplit("http://x#f", allow_fragments=False), urlparse("/a;b/c;d"), urlparse("x:;a")
urlsplit(b"http://x/y"), urlsplit(b"x").geturl(), urlsplit("http://h/p").encode(), urlsplit(b"http://h/p?q").decode()
urlsplit("a", b"b")
urlsplit(5)
urljoin("http://a/b/c/d;p?q", "../../g"), urljoin("http://a/b/c/d;p?q", "?y"), urljoin("http://a/b/c/d;p?q", ";x"), urljoin("http://a/b/c/d", "#s"), urljoin("http://a/b/c/d", "//g"), urljoin("http://a/b", "../../../g"), urljoin("http://a/b/", "."), urljoin("", "x"), urljoin("x", ""), urljoin("http://a", "b"), urljoin("mailto:a", "b"), urljoin("http://a/b", "http:c"), urljoin("a/b/c", "../d"), urljoin("http://a/b/c//d", "..//e")
urljoin("a", b"b")
urlunsplit(("http", "h", "p", "q", "f")), urlunsplit(("", "h", "p", "", "")), urlunparse(("http", "h", "p", "x", "", "")), urlunsplit(("file", "", "/p", "", "")), urldefrag("a#b"), urldefrag("a"), urldefrag("a#").url
urlunsplit(("a",))
quote("a b/é&~+%"), quote("a/b", ""), quote("é", encoding="latin-1"), quote(b"\xff a"), quote("", "x"), quote_plus("a b+c/d"), quote_plus("a b", " "), quote("a\x00\x7f"), quote("é", safe="é"), quote_from_bytes(b"a~\x80")
quote("\u20ac", encoding="latin-1")
quote("\u20ac", encoding="latin-1", errors="replace"), quote("\ud800", errors="ignore")
quote("\ud800")
quote(5)
quote(b"a", encoding="utf-8")
quote_from_bytes("a")
unquote("a%20b%C3%A9+%"), unquote("%e9", "latin-1"), unquote("%ff"), unquote("%zz%4"), unquote(b"a%41"), unquote("é%41\u20ac%c3"), unquote("%E2%82%AC", errors="strict"), unquote_plus("a+b%2B"), unquote_to_bytes("a%ff é"), unquote_to_bytes("")
unquote("%ff", errors="strict")
unquote(5)
parse_qs("a=1&a=2&b=&c&=d&e=%20+"), parse_qs("a=&b", keep_blank_values=True), parse_qsl("a=1;b=2"), parse_qsl("a=1;b=2", separator=";"), parse_qsl("a=b=c"), parse_qs("%c3%a9=x"), parse_qsl("")
parse_qs("a", strict_parsing=True)
parse_qs("a=1&b=2", max_num_fields=1)
parse_qs("a=1", separator="")
urlencode({"a": 1, "b c": "é&", "d": [1, 2]}), urlencode([("a", [1, "x y"]), ("b", "zz")], doseq=True), urlencode({"a": b"\xff", b"k": None}), urlencode({}, True), urlencode([("a", "b c")], quote_via=quote), urlencode({"a": ()}, doseq=True), urlencode({"a": "é"}, encoding="latin-1")
urlencode("ab")
urlencode([1])
urlencode(5)
SplitResult("a", "b", "c", "d", "e"), ParseResult(*"abcdef").geturl(), DefragResult("u", "").geturl(), SplitResult("a", "b:1", "c", "d", "e")._replace(scheme="z").geturl()
SplitResult("a")
"""

for line in EXPRESSIONS.strip().splitlines():
    try:
        print(line, "->", repr(eval(line)))
    except BaseException as e:
        print(line, "->", type(e).__name__, "|", e)
