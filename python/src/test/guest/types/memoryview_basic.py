b=bytearray(b'hello world')
m=memoryview(b)
print(m[0],m[1:3].tolist(),m[::-2].tobytes(),len(m),m.format,m.shape,m.strides,m.readonly)
for f in (lambda:b.append(1),lambda:m[100],lambda:m['a'],lambda:m.__setitem__(0,300),lambda:m.__setitem__(0,'a'),lambda:m.__setitem__(slice(0,2),b'abc')):
    try: print(f())
    except Exception as e: print(type(e).__name__,e)
m[0:2]=b'HE'
print(b)
c=m[:8].cast('I',(2,1)); print(c.tolist(),c.ndim,c[1,0])
m.release();c.release()
print(b)
try: m[0]
except ValueError as e:print(e)
del m,c
b.append(33);print(b)
x=bytearray(b'abc'); y=bytes(memoryview(x)[1:]); x.append(1); print(x,y)
print(memoryview(b'abc')==b'abc',hash(memoryview(b'abc'))==hash(b'abc'))
import io
z=io.BytesIO(b'abc'); g=z.getbuffer(); g[0]=90; print(z.getvalue(), list(g))
try: z.write(b'abcdefg')
except BufferError as e: print(e)

def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
import array
m = memoryview(bytearray(range(24)))
for args in (('I',), ('I', (2, 3)), ('I', [7]), ('x',), ('@h',), ('<h',), ('B', (2, 3, 4)), ('B', ()), (1,), ('B', 5), ('B', ('a',)), ('B', (0,)), ('d',), ('c',)):
    t(lambda: m.cast(*args).tolist())
    t(lambda: m.cast(*args).shape + m.cast(*args).strides)
t(lambda: m[::2].cast('I'))
t(lambda: m.cast('I').cast('h'))
t(lambda: memoryview(b'').cast('I').tolist())
t(lambda: memoryview(b'').cast('B', (1,)))
t(lambda: memoryview(b'abc').cast('I'))
t(lambda: memoryview(b'a').cast('B', ())[()])
z = memoryview(bytearray(b'a')).cast('B', ())
t(lambda: (z.ndim, z.shape, z.strides, z.tolist(), z.tobytes(), z[...] is z))
t(lambda: len(z)); t(lambda: z[0]); t(lambda: iter(z)); t(lambda: z.__setitem__((), 66)); t(lambda: z[()]); t(lambda: z.__setitem__(0, 1))
d = m.cast('B', (2, 3, 4))
t(lambda: d[1, 2, 3]); t(lambda: d[1]); t(lambda: d[1, 2]); t(lambda: d[1, 2, 3, 4]); t(lambda: d[2, 0, 0]); t(lambda: d[0:1, 0:1]); t(lambda: d[0:1].tolist()); t(lambda: d['a'])
t(lambda: d.__setitem__((0, 0, 0), 200)); t(lambda: d[0, 0, 0]); t(lambda: d.__setitem__(0, 1)); t(lambda: d.__setitem__(slice(0, 1), b'a')); t(lambda: iter(d)); t(lambda: len(d))
t(lambda: (d.c_contiguous, d.f_contiguous, d.contiguous, d[::-1].c_contiguous, d.nbytes, d.itemsize, d.suboffsets))
t(lambda: d.tobytes('F')[:8]); t(lambda: d.tobytes(order=None)[:4]); t(lambda: d.tobytes('X')); t(lambda: d.tobytes(1))
t(lambda: d == m); t(lambda: d == m.cast('B', (2, 3, 4))); t(lambda: m == bytes(m)); t(lambda: m == 'a'); t(lambda: m < m)
t(lambda: memoryview(array.array('i', [1, 2])) == memoryview(array.array('d', [1, 2]))); t(lambda: memoryview(array.array('i', [1, 2])) == array.array('h', [1, 2]))
f = memoryview(array.array('d', [float('nan')])); t(lambda: f == f)
t(lambda: hash(memoryview(bytearray(b'a')))); t(lambda: hash(memoryview(bytearray(b'a')).toreadonly())); t(lambda: hash(memoryview(array.array('i')).toreadonly()))
t(lambda: hash(memoryview(b'abcd').cast('I'))); t(lambda: hash(memoryview(b'abcd').cast('c')) == hash(b'abcd'))
r = memoryview(b'abc'); t(lambda: r.__setitem__(0, 1)); t(lambda: r.__delitem__(0)); t(lambda: m.__delitem__(0)); t(lambda: r.readonly); t(lambda: r.obj); t(lambda: r.hex()); t(lambda: r.hex('-')); t(lambda: r.hex(':', 2))
for code in 'cbBhHiIlLqQnNfd?Pe':
    v = memoryview(bytearray(16)).cast(code)
    for x in (1, -1, 300, 1 << 40, 1 << 70, 1.5, 'a', b'a', b'ab', None, True, [], float('inf')):
        try: v[0] = x; print(code, v[0])
        except Exception as e: print(code, type(e).__name__, e)
t(lambda: memoryview(1)); t(lambda: memoryview()); t(lambda: memoryview('a')); t(lambda: memoryview(object=b'a').tolist()); t(lambda: memoryview(b'a', 2))
m[0:4] = b'abcd'; m[::6] = b'wxyz'; print(m.tobytes()); m[2:6] = m[0:4]; print(m.tobytes()); m[::-1] = bytes(m); print(m.tobytes())
t(lambda: m.__setitem__(slice(0, 2), 5)); t(lambda: m.__setitem__(slice(0, 2), memoryview(b'ab').cast('b'))); t(lambda: m.__setitem__(slice(0, 4), array.array('I', [1])))
with memoryview(b) as w:
    t(lambda: w[0])
t(lambda: w[0]); t(lambda: w.nbytes); t(lambda: w == w); t(lambda: w == b); t(lambda: str(w)[:9]); t(lambda: memoryview(w)); t(lambda: w.release()); t(lambda: bytes(w)); t(lambda: w.__enter__()); t(lambda: w.cast('B'))
a = memoryview(b); c = a[1:]; e = memoryview(c)
t(lambda: b.pop()); a.release(); c.release(); t(lambda: b.pop()); e.release(); t(lambda: b.pop())
v = memoryview(b)
for change in (lambda: b.clear(), lambda: b.extend(b'a'), lambda: b.insert(0, 1), lambda: b.__delitem__(0), lambda: b.__setitem__(slice(0, 1), b''), lambda: b.remove(101), lambda: b.__iadd__(b'1'), lambda: b.__imul__(2), lambda: b.__init__(b'q'), lambda: b.reverse(), lambda: b.__setitem__(0, 7), lambda: b.extend(b'')):
    t(change)
t(lambda: v.tobytes())
it = iter(memoryview(b'ab')); t(lambda: next(it)); t(lambda: type(it).__name__); t(lambda: list(it)); t(lambda: list(it))
t(lambda: list(reversed(memoryview(b'abc')))); t(lambda: 97 in memoryview(b'abc')); t(lambda: b'x'.join([memoryview(b'ab'), b'c'])); t(lambda: b'ab' + memoryview(b'c')); t(lambda: int(memoryview(b'12')))
t(lambda: b'abc'.find(memoryview(b'c'))); t(lambda: bytes(memoryview(b'abcdef')[::2])); t(lambda: bytearray(memoryview(b'abcdef')[::-1]))
class B:
    def __init__(self): self.data = bytearray(b'guest')
    def __buffer__(self, flags): print('buffer', int(flags)); return memoryview(self.data)
    def __release_buffer__(self, view): print('release', type(view)); view.release()
o = B()
with memoryview(o) as v: print(v.tolist()); v[0] = 71
print(bytes(o), o.data)
import io
z = io.BytesIO(b'hello'); q = bytearray(3); t(lambda: z.readinto(memoryview(q)[1:])); print(q)
import struct
struct.pack_into('<H', memoryview(q), 1, 0x4142); print(q); t(lambda: struct.pack_into('<H', memoryview(b'abc'), 0, 1)); t(lambda: struct.unpack_from('<H', memoryview(q), 1))
t(lambda: type('M', (memoryview,), {}))
import weakref
t(lambda: weakref.ref(m)() is m)
t(lambda: isinstance(o, __import__('collections.abc').abc.Buffer))
