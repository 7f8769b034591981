# What refuses to change its size while a view looks at it, and what does not.
import array
import io


def show(what, f):
    try:
        print(what, "->", f())
    except Exception as e:
        print(what, "->", type(e).__name__, e)


def double(b):
    b += b
    return b


show("b += b", lambda: double(bytearray(b"ab")))
show("empty", lambda: double(bytearray()))
show("array", lambda: double(array.array("b", b"ab")).tolist())
b = bytearray(b"ab")
m = memoryview(b)
for name, f in {
    "init": lambda: b.__init__(b"xyz"),
    "init same size": lambda: b.__init__(b"xy"),
    "init none": lambda: b.__init__(),
    "init int": lambda: b.__init__(2),
    "init self": lambda: b.__init__(b),
    "+= nothing": lambda: b.__iadd__(b""),
    "+=": lambda: b.__iadd__(b"x"),
    "+= view": lambda: b.__iadd__(m),
    "*= 1": lambda: b.__imul__(1),
    "*= 2": lambda: b.__imul__(2),
    "clear": b.clear,
    "extend self": lambda: b.extend(b),
    "extend": lambda: b.extend([1]),
    "slice same size": lambda: b.__setitem__(slice(0, 1), b"z"),
    "slice": lambda: b.__setitem__(slice(0, 1), b"zz"),
    "pop": b.pop,
    "del": lambda: b.__delitem__(0),
    "append": lambda: b.append(1),
    "insert": lambda: b.insert(0, 1),
    "reverse": b.reverse,
}.items():
    show(name, f)
    print(b, bytes(m))
m.release()
show("released", lambda: (b.__init__(b"abc"), b))
show("released", lambda: (b.__init__(b), b))
b = bytearray(b"abc")
show("slice of itself", lambda: (b.__setitem__(slice(1, 1), b), b))
show("extend", lambda: (b.extend(b), b))


class Empties:
    def __index__(self):
        b.clear()
        return 1


class Grows:
    def __index__(self):
        b.extend(b"12345678")
        return 3


for text in ("b[:i]", "b[i:]", "b[i]", "b[::i]", "b[:g]", "b[g:g]", "b[g]", "b.pop(i)", "b.insert(i, 1)", "b * i",
             "b.__setitem__(i, 5)", "b.__delitem__(i)", "b.__delitem__(slice(0, i))", "b.append(i)", "b.__imul__(i)",
             "b.__setitem__(0, i)", "b.remove(i)", "i in b", "b.find(i)"):
    b = bytearray(b"abc")
    show(text, lambda: (eval(text, {"b": b, "i": Empties(), "g": Grows()}), b))

o = io.BytesIO(b"ab")
v = o.getbuffer()
for name, f in {
    "write at the end": lambda: (o.seek(0, 2), o.write(b"x")),
    "write inside": lambda: (o.seek(0), o.write(b"x")),
    "write nothing": lambda: o.write(b""),
    "truncate": lambda: o.truncate(1),
    "truncate same size": lambda: o.truncate(2),
    "close": o.close,
    "setstate": lambda: o.__setstate__((b"x", 0, None)),
    "exit": o.__exit__,
    "read": o.read,
    "readinto": lambda: o.readinto(v),
    "getvalue": o.getvalue,
    "second": lambda: len(o.getbuffer()),
}.items():
    show(name, f)
v[0] = 65
v.release()
show("getvalue", o.getvalue)
show("close", o.close)
show("getbuffer", o.getbuffer)
