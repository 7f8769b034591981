import struct
def a(f,*x):
    try: return f(*x)
    except Exception as e: return type(e).__name__, str(e)
for pre in "@=<>":
    for c in "bBhHiIlLqQnNP?":
        for v in (1<<70, -(1<<70), 1<<63, -(1<<63)-1, 1<<32, -1, 300, 70000, "x", 1.5):
            r=a(struct.pack, pre+c, v)
            if isinstance(r,tuple): print(pre+c, v if isinstance(v,str) else hex(v) if isinstance(v,int) else v, r)
for f,v in (("c",b"ab"),("c","a"),("s","a"),("p","a"),("5s",bytearray(b"a")),("c",bytearray(b"a")),("f","x"),("d",None),("f",1e40),("e",70000.0),("<f",1e40),("d",10**400),("z",1),("5",1),("99999999999999999999s",1),("s"*3+"@",1),("  i  ",1),("3 i",1),("2i",1),("é",1)):
    print(f, v, a(struct.pack,f,v))
print(a(struct.pack), a(struct.pack,"i"), a(struct.pack,1), a(struct.unpack,"i",b""), a(struct.unpack,"i",5),a(struct.unpack,"i","x"))
b=bytearray(10)
print(a(struct.pack_into,"i"),a(struct.pack_into,"i",b),a(struct.pack_into,"i",b,0),a(struct.pack_into,"i",b,8,1),a(struct.pack_into,"i",b,-2,1),a(struct.pack_into,"i",b,-20,1),a(struct.pack_into,"i",b"1234",0,1),a(struct.pack_into,"i",b,"x",1))
print(a(struct.unpack_from,"i",b,8),a(struct.unpack_from,"i",b,-2),a(struct.unpack_from,"i",b,-20),a(struct.unpack_from,"i"))
print(a(struct.iter_unpack,"",b""),a(struct.iter_unpack,"i",b"12345"),type(struct.iter_unpack("i",b"1234")), struct.iter_unpack("i",b"12345678").__length_hint__())
print(struct.Struct(b"<i").format, struct.Struct("i").size, a(struct.Struct), a(struct.Struct,5), struct.Struct.__module__, struct.error, struct.error.__module__)
print(a(struct.calcsize,"99999999999s"), a(struct.calcsize, "9223372036854775807s9s"), a(struct.Struct.pack, 5), struct.__all__)
print(struct.pack("p",b""),struct.pack("3p",b"abcdef"),struct.unpack("3p",b"\x09ab"),struct.unpack("0s",b""),struct.unpack("?",b"\x05"),struct.pack("?",[]))

import math
for f in ["<bBhHiIlLqQ", ">bBhHiIlLqQ", "@bBhHiIlLqQnN", "=bBhHiIlLqQ", "!hi"]:
    n = struct.calcsize(f)
    v = struct.unpack(f, bytes(range(200, 200 + n)) if n < 50 else bytes(i % 256 for i in range(200, 200 + n)))
    print(f, n, v, struct.pack(f, *v).hex())
for x in [0.0, -0.0, 1.5, 65504.0, 65519.9, 5.96e-8, 2.98e-8, 2.9e-8, 1 / 3, math.inf, -math.inf, 1.00048828125, 1.00146484375]:
    print(x, struct.pack("<e", x).hex(), struct.unpack("<e", struct.pack("<e", x)), struct.pack(">f", x).hex(), struct.pack(">d", x).hex())
print(struct.calcsize("bq"), struct.calcsize("<bq"), struct.calcsize("b0q"), struct.calcsize("3x2s0s"), struct.pack("bxh", 1, 2))
print(struct.pack("2s3s", b"abc", b"d"), struct.unpack("2s3s", b"abcde"), struct.pack("fd", 1, True), struct.pack("P", -1), struct.unpack("P", b"\xff" * 8))
b = bytearray(8)
struct.pack_into("<hh", b, 2, 1, -1)
print(b, struct.unpack_from("<h", b, 4), struct.unpack_from("<h", b, offset=-4), list(struct.iter_unpack("<hh", b)))
s = struct.Struct("<3sB")
print(s.size, s.format, s.pack(b"ab", 7), s.unpack(b"abcd"), s.unpack_from(b"xxabcd", 2), list(s.iter_unpack(b"abcdefgh")))
s.pack_into(b, 4, b"xyz", 255)
print(b)


class Two(struct.Struct):
    def __init__(self, extra):
        super().__init__("<H" + extra)


print(Two("B").pack(1, 2), Two("x").size)


class Index:
    def __index__(self):
        return 7


class Float:
    def __float__(self):
        return 2.5


print(struct.pack("bd", Index(), Float()), struct.pack("f", Index()))
