# io.BytesIO, StringIO and TextIOWrapper over them: positions, newlines, views, closed.
import io
from io import BytesIO as B, StringIO as S, TextIOWrapper as W

EXPRESSIONS = r"""
(lambda b: (b.read(2), b.tell(), b.seek(-1, 2), b.read(), b.seek(9), b.write(b"x"), b.getvalue(), b.truncate(3), b.tell(), b.getvalue()))(B(b"abcd"))
(lambda b: (b.readline(), b.readlines(1), b.read1(1), b.readinto(bytearray(9)), b.readline(0), list(b)))(B(b"a\nb\nc\nd"))
B(b"a").seek(-1)
B(b"a").seek(-5, 1), B(b"a").seek(-5, 2)
B(b"a").seek(0, 3)
B(b"a").seek("x")
B("a")
B(b"a").write("x")
B(b"a").truncate(-1)
B(b"a").read("x")
(lambda b: (b.getbuffer()[0], b.getbuffer().tolist(), b.write(b"zz"), b.getvalue()))(B(b"ab"))
(lambda b: (b.getbuffer(), b.write(b"zzz")))(B(b"ab"))[1]
(lambda b, v: b.write(b"zzz"))(*(lambda b: (b, b.getbuffer()))(B(b"ab")))
(lambda b: (b.close(), b.closed, b.close(), b.read()))(B())
(lambda b: (b.close(), b.getvalue()))(S())
B(b"a").fileno()
B(b"a").detach()
B().isatty(), B().readable(), B().seekable(), B().writable(), S("a").__getstate__(), S().line_buffering, S().encoding, S("a\n").newlines
S("a\r\nb\rc").getvalue(), S("a\r\nb\rc", None).getvalue(), S("a\r\nb\rc", "").readlines(), S("a\r\nb\rc", "\r").readlines(), S("a\nb", "\r\n").getvalue(), S("a\r\nb", None).newlines
S("a", "x")
S(b"a")
S(newline=5)
S("abc").seek(1, 1)
S("abc").seek(-1)
S("abc").seek(1, 2)
S("abc").seek(0, 2), S("abc").truncate(1), S("abc").read(-1), S("abc").readline(2), S("abc").read(None)
S("abc").write(b"x")
(lambda s: (s.seek(5), s.write("x"), s.getvalue()))(S("ab"))
(lambda b: (b.write("é\n\r"), b.flush(), b.buffer.getvalue()))(W(B(), "utf-8", newline="\r\n"))
(lambda w: (w.read(1), w.tell(), w.readline(), w.seek(0), w.read()))(W(B("é\r\nb\rc".encode()), "utf-8"))
W(B(b"\xff"), "utf-8").read()
W(B(b"\xffa"), "utf-8", "replace").read(), W(B(b"\xffa"), "ascii", "surrogateescape").read(), W(B(b"a\r\nb"), newline="").readlines()
W(B(), "nope")
W(B(), "utf-8", newline="x")
W(B(), "utf-8", 5)
W(B(), "hex")
W(5)
W(B(), "ascii").write("é")
W(B(), "utf-8").write(b"x")
W(B(b"ab"), "utf-8").seek(1, 1)
W(B(b"ab"), "utf-8").seek(-1)
W(B(b"ab"), "utf-8").seek(1, 2)
(lambda w: (next(w), w.tell()))(W(B(b"a\nb"), "utf-8"))
(lambda w: (w.detach().getvalue(), w.read()))(W(B(b"a"), "utf-8"))
(lambda w: (w.reconfigure(errors="replace", newline="\n"), w.errors, w.write("é"), w.detach().getvalue()))(W(B(), "ascii"))
(lambda w: (w.read(1), w.reconfigure(encoding="latin-1")))(W(B(b"ab"), "ascii"))
"""

for line in EXPRESSIONS.strip().splitlines():
    try:
        print(line, "->", repr(eval(line)))
    except BaseException as e:
        print(line, "->", type(e).__name__, "|", e)
