# base64, binascii and quopri: alphabets, padding, what is refused.
import binascii
import quopri
from base64 import *

EXPRESSIONS = r"""
b64encode(b"\xfb\xff"), b64encode(b"\xfb\xff", b"-_"), urlsafe_b64encode(b"\xfb\xff"), b64encode(bytearray(b"a")), b64encode(b"")
b64encode("a")
b64encode(b"a", b"abc")
b64encode(b"a", "ab")
b64decode("YQ=="), b64decode(b"Y Q\n=="), b64decode("YQ==YQ=="), b64decode("Y*Q=="), b64decode("-_8=", "-_"), urlsafe_b64decode("-_8="), b64decode("")
b64decode("YQ")
b64decode("Y")
b64decode("YQ=")
b64decode("Y*Q==", validate=True)
b64decode("é")
b64decode(5)
b64decode("====", validate=True)
b64decode("YQ==", "a")
binascii.a2b_base64(b"YQ==x", strict_mode=True)
binascii.a2b_base64(b"=YQ=", strict_mode=True)
binascii.a2b_base64(b"YQ=x=", strict_mode=True)
b32encode(b"a"), b32encode(b"abcde"), b32decode("ME======"), b32decode("me======", casefold=True), b32decode("M1023456", map01="L"), b32hexencode(b"a"), b32hexdecode("C4======")
b32decode("me======")
b32decode("ME")
b32decode("M1======")
b32decode("ME======", map01="LL")
b16encode(b"\xab"), b16decode("AB"), b16decode("ab", True)
b16decode("ab")
b16decode("A")
b16decode("é")
a85encode(b"hello"), a85encode(b"\0\0\0\0    x", foldspaces=True), a85encode(b"abcdefgh", wrapcol=4), a85encode(b"a", pad=True), a85encode(b"hi", adobe=True), a85decode(b"z"), a85decode(b"<~BQ~>", adobe=True), a85decode("BOu!rDZ"), a85decode(b"y", foldspaces=True)
a85decode(b"y")
a85decode(b"v")
a85decode(b"abcdz")
a85decode(b"BQ", adobe=True)
a85decode(b"uuuuu")
b85encode(b"hello"), b85encode(b"a", pad=True), b85decode("Xk~0{Zv"), b85decode(b"")
b85decode("a b")
b85decode("~~~~~")
encodebytes(b"x" * 60), decodebytes(b"eHh4\neHh4"), standard_b64encode(b"?")
encodebytes("x")
decodebytes("eHh4")
encodebytes(memoryview(b"abcd").cast("I"))
quopri.encodestring(b"a=b \n\xe9\t"), quopri.encodestring(b"a b_", header=True), quopri.decodestring(b"a=3Db=\nc_=E9 =x"), quopri.decodestring("a_b", header=True), quopri.encodestring(b"x" * 80), quopri.encodestring(b"a b\t", quotetabs=True)
"""

for line in EXPRESSIONS.strip().splitlines():
    try:
        print(line, "->", repr(eval(line)))
    except BaseException as e:
        print(line, "->", type(e).__name__, "|", e)
