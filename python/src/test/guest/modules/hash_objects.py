# hmac and uuid with inputs that are known: texts, fields, versions, errors.
import hashlib
import hmac
import uuid
from uuid import UUID

U = UUID('12345678-1234-5678-9234-567812345678')

EXPRESSIONS = r"""
hmac.new(b"k", b"m", "sha256").hexdigest(), hmac.digest(b"k", b"m", "md5").hex(), hmac.new(b"k" * 200, digestmod=hashlib.sha1).hexdigest(), hmac.new(bytearray(b"k"), digestmod="sha512").name
hmac.new("k", b"m", "md5")
hmac.new(b"k", "m", "md5")
hmac.new(b"k", b"m", "nope")
hmac.new(b"k", b"m", 5)
hmac.new(b"k", digestmod="md5").update("x")
(lambda h: (h.update(b"a"), h.copy().hexdigest() == h.hexdigest(), h.digest_size, h.block_size, h.name, h))(hmac.new(b"k", b"", "sha1"))[:5]
hmac.compare_digest("a", "a"), hmac.compare_digest(b"a", b"b"), hmac.compare_digest(b"a", bytearray(b"a")), hmac.compare_digest("", "")
hmac.compare_digest("é", "é")
hmac.compare_digest(1, 1)
U, str(U), U.hex, U.int, U.urn, U.fields, U.bytes, U.bytes_le, U.version, U.variant, U.time, U.clock_seq, U.node, U.time_low, U.is_safe
UUID("{12345678123456789234567812345678}"), UUID("urn:uuid:12345678-1234-5678-9234-567812345678") == U, UUID(int=0), UUID(bytes=U.bytes) == U, UUID(bytes_le=U.bytes_le) == U, UUID(fields=U.fields) == U, UUID(int=5, version=4), UUID(int=0).variant, UUID(int=0).version, UUID(int=2**128 - 1)
UUID("x")
UUID("g" * 32)
UUID()
UUID("a" * 32, int=5)
UUID(int=-1)
UUID(int=2**128)
UUID(bytes=b"x")
UUID(bytes_le=b"x")
UUID(fields=(1, 2))
UUID(fields=(2**32, 0, 0, 0, 0, 0))
UUID(int=1, version=9)
UUID(5)
U < UUID(int=0), U == "x", sorted([U, UUID(int=1)])[0], hash(U) == hash(U.int), int(U) == U.int
U < 5
setattr(U, "int", 5)
uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_URL, "http://é"), uuid.NAMESPACE_OID
uuid.uuid3("x", "y")
uuid.uuid3(U, 5)
uuid.uuid1(5, 6).node, uuid.uuid1(5, 6).clock_seq, uuid.uuid1(5).version, uuid.uuid4().version, uuid.uuid4().variant
uuid.uuid1(2**48)
hashlib.new("nope")
hashlib.new("md5", "x")
hashlib.md5(5)
"""

for line in EXPRESSIONS.strip().splitlines():
    try:
        print(line, "->", repr(eval(line)))
    except BaseException as e:
        print(line, "->", type(e).__name__, "|", e)
