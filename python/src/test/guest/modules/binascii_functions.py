import base64
import binascii
import quopri


def attempt(f, *args, **kw):
    try:
        return f(*args, **kw)
    except Exception as e:
        return type(e).__name__, str(e)


data = bytes(range(256))
print(binascii.b2a_base64(data), binascii.b2a_base64(b"ab", newline=False), binascii.b2a_base64(b""))
print(binascii.a2b_base64(binascii.b2a_base64(data)) == data, binascii.a2b_base64("YWI="), binascii.a2b_base64(b"Y W\nJj!"))
for text in [b"A", b"AB", b"ABC", b"ABCDE", b"AB=C", b"AB==CD", b"AB=", b"=AB", b"AB==", b"A=BC", b"ABC=", b"ABC==", b"AB=!=", b"ABCD=", b"AB==\n", b"ABCDE=", b"==", b"A==="]:
    print(text, attempt(binascii.a2b_base64, text), attempt(binascii.a2b_base64, text, strict_mode=True))
print(binascii.hexlify(b"\x00\xffab"), binascii.hexlify(b"abcde", ":"), binascii.hexlify(b"abcde", b"-", 2), binascii.b2a_hex(b"abcde", "_", -2))
print(attempt(binascii.hexlify, b"a", "::"), attempt(binascii.hexlify, "a"), attempt(binascii.hexlify, b"ab", "é"))
print(binascii.unhexlify("00fFaB"), attempt(binascii.unhexlify, "abc"), attempt(binascii.unhexlify, "zz"), attempt(binascii.unhexlify, "é0"), attempt(binascii.unhexlify, 5))
for n in [0, 1, 2, 3, 4, 45]:
    line = binascii.b2a_uu(data[:n])
    print(line, binascii.a2b_uu(line) == data[:n], binascii.b2a_uu(data[:n], backtick=True))
print(attempt(binascii.b2a_uu, bytes(46)), attempt(binascii.a2b_uu, b"#\x7f"), attempt(binascii.a2b_uu, b"!  x"), binascii.a2b_uu(b"#86"), binascii.a2b_uu(b""))
samples = [b"a=b\tc \n d\t\r\n.\n", b"\xe9t\xe9 " * 30, b"x" * 80 + b"\n", b". a\n..\n.", b"a_b c\t", b" \n", b"a\rb\nc\r\n", b"x" * 75 + b"=y"]
for s in samples:
    print(binascii.b2a_qp(s), binascii.b2a_qp(s, True), binascii.b2a_qp(s, istext=False), binascii.b2a_qp(s, header=True))
    print(binascii.a2b_qp(binascii.b2a_qp(s)) == s)
print(binascii.a2b_qp(b"a=\nb=3D=3d==x=zz=4_=\r\nq="), binascii.a2b_qp("a_b", header=True), attempt(binascii.a2b_qp, "é"))
print(binascii.crc32(b"hello"), binascii.crc32(b"lo", binascii.crc32(b"hel")), binascii.crc32(b"", -1), binascii.crc_hqx(b"hello", 0), binascii.crc_hqx(b"a", 0x1FFFF))
print(binascii.Error.__mro__[1], binascii.Incomplete.__bases__, binascii.Error)
print(base64.b64encode(b"hi?>", b"-_"), base64.urlsafe_b64decode(b"aGk_Pg=="), attempt(base64.b64decode, b"a!b=", validate=True))
print(base64.b32encode(b"hello"), base64.b16decode("4A4B"), base64.b85encode(b"hello"), base64.a85decode(b"BOu!rDZ"), quopri.encodestring(b"a=\xe9 b"))
