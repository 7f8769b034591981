# __getstate__ and __setstate__ of BytesIO; copies and pickles of it.
import copy
import io
import pickle


def show(what, f):
    try:
        print(what, "->", f())
    except Exception as e:
        print(what, "->", type(e).__name__, e)


def parts(o):
    return type(o).__name__, o.tell(), o.getvalue(), o.__dict__


o = io.BytesIO(b"ab")
o.seek(1)
show("state", o.__getstate__)
o.extra = [1]
state = o.__getstate__()
print(state, state[2] is o.__dict__)
for given in (5, (b"a",), (b"a", 1), (b"abc", "x", None), (b"abc", 1.0, None), (b"abc", -1, None), (b"abc", 1, 5),
              (5, 1, None), (None, 1, None), ("s", 0, None), (b"abc", 2, {"y": 1}), (b"abcd", 3, None), (b"ab", 9, {}),
              (bytearray(b"ba"), True, None), (b"", 0, None), (memoryview(b"mm"), 1, None, 4), [b"l", 0, None]):
    n = io.BytesIO(b"old")
    n.read(2)
    show("set " + repr(given if type(given) is not tuple else [type(x).__name__ for x in given]), lambda: n.__setstate__(given))
    print(parts(n))
for protocol in range(2, 6):
    show(protocol, lambda: parts(pickle.loads(pickle.dumps(o, protocol))))
c = copy.copy(o)
print(parts(c), c.extra is o.extra)
d = copy.deepcopy(o)
print(parts(d), d.extra is o.extra)
d.write(b"xyz")
print(o.getvalue(), d.getvalue(), d.tell())
nowhere = io.BytesIO(b"ab")
nowhere.seek(10)
print(parts(copy.copy(nowhere)))
o.close()
for name in "__getstate__", "getvalue", "tell", "getbuffer":
    show(name, getattr(o, name))
show("setstate", lambda: o.__setstate__((b"x", 0, None)))
show("copy", lambda: copy.copy(o))
show("init", lambda: (o.__init__(b"again"), o.closed, o.read()))
s = io.StringIO("ab\r\nc", newline=None)
s.readline()
print(s.__getstate__())
t = copy.copy(s)
print(t.read(), s.read())
