import hashlib, zlib, gzip, io

def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)

data = b"".join(b"line %d of some text\n" % (i % 37) for i in range(500))
for name in sorted(hashlib.algorithms_guaranteed):
    for d in b"", b"abc", data:
        h = hashlib.new(name, d)
        print(name, h.hexdigest(20) if name.startswith("shake") else h.hexdigest(), h.block_size, h.digest_size)
print(hashlib.shake_128(b"x").hexdigest(400))
h = hashlib.blake2b(digest_size=20, key=b"key", salt=b"salt", person=b"me", fanout=2, depth=3, leaf_size=4, node_offset=5, node_depth=1, inner_size=32, last_node=True)
h.update(b"first"); c = h.copy(); c.update(b"second"); print(h.hexdigest(), c.hexdigest(), h.digest_size)
print(hashlib.blake2s(b"x" * 200, digest_size=7, key=b"k" * 32).hexdigest(), hashlib.blake2s.SALT_SIZE)
t(lambda: hashlib.blake2b(digest_size=65)); t(lambda: hashlib.blake2b(key=b"k" * 65)); t(lambda: hashlib.blake2b("a")); t(lambda: hashlib.sha3_256("a"))
for level in range(-1, 10):
    z = zlib.compress(data, level)
    print(level, len(z) < len(data), zlib.decompress(z) == data)
for wbits in 15, -15, 31, 9, -9, 25:
    z = zlib.compress(data, wbits=wbits)
    print(wbits, zlib.decompress(z, wbits) == data, zlib.decompress(z, 47) == data if wbits > 0 else None)
    d = zlib.decompressobj(wbits); out = b""
    for i in range(0, len(z), 7):
        out += d.decompress(z[i:i + 7])
    print(out == data, d.eof, d.unused_data, d.unconsumed_tail)
z = zlib.compress(data)
d = zlib.decompressobj(); first = d.decompress(z, 100); print(len(first), d.eof, len(d.unconsumed_tail) > 0, first + d.decompress(d.unconsumed_tail) == data, d.eof)
d = zlib.decompressobj(); print(d.decompress(z + b"more") == data, d.unused_data, d.eof); print(d.decompress(b"x"), d.unused_data)
d = zlib.decompressobj(); part = d.decompress(z[:50]); print(part + d.decompress(z[50:]) + d.flush() == data)
c = zlib.compressobj(9); out = c.compress(data[:100]) + c.flush(zlib.Z_SYNC_FLUSH); print(zlib.decompressobj().decompress(out) == data[:100]); out += c.compress(data[100:]) + c.flush(); print(zlib.decompress(out) == data)
c = zlib.compressobj(zdict=b"line of some text"); out = c.compress(data) + c.flush(); print(zlib.decompressobj(zdict=b"line of some text").decompress(out) == data)
t(lambda: zlib.decompress(b"abc")); t(lambda: zlib.decompress(z[:-5])); t(lambda: zlib.decompress(z[:20] + b"zzzz" + z[24:])); t(lambda: zlib.decompress(out)); t(lambda: zlib.compress(data, 10)); t(lambda: zlib.compress("a")); t(lambda: zlib.compress(data, wbits=99)); t(lambda: zlib.decompressobj(99)); t(lambda: zlib.decompressobj().decompress(z, -1))
print(zlib.crc32(b"abc"), zlib.crc32(b"def", zlib.crc32(b"abc")) == zlib.crc32(b"abcdef"), zlib.adler32(b"abc"), zlib.adler32(b"def", zlib.adler32(b"abc")) == zlib.adler32(b"abcdef"), zlib.crc32(memoryview(b"abc")))
z = gzip.compress(data, mtime=0); print(gzip.decompress(z) == data, gzip.decompress(z + z) == data * 2); t(lambda: gzip.decompress(z[:-1])); t(lambda: gzip.decompress(b"not gzip"))
f = io.BytesIO()
with gzip.GzipFile("name", "wb", fileobj=f) as g:
    g.write(data)
f.seek(0)
with gzip.open(f, "rt") as g:
    print(sum(1 for line in g))
import zipfile
f = io.BytesIO()
with zipfile.ZipFile(f, "w", zipfile.ZIP_DEFLATED) as a:
    a.writestr("a.txt", data); a.writestr("b/c.txt", "text")
with zipfile.ZipFile(f) as a:
    print(a.namelist(), a.read("a.txt") == data, a.testzip())
