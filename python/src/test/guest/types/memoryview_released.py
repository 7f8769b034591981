# A released view keeps its hash; guest code that says what the bounds are may release the view.


def shown(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


m = memoryview(b"abcdef")
print(hash(m) == hash(b"abcdef"))
m.release()
print(hash(m) == hash(b"abcdef"))
other = memoryview(b"abcdef")
other.release()
shown(lambda: hash(other))
shown(lambda: hash(memoryview(bytearray(3))))


class Releases:
    def __init__(self, view, value):
        self.view = view
        self.value = value

    def __index__(self):
        self.view.release()
        return self.value


def view(size=8):
    return memoryview(bytearray(range(size)))


v = view()
print(list(v[: Releases(v, 4)]))
v = view()
print(list(v[Releases(v, 4) : 6]))
v = view()
print(list(v[:: Releases(v, 2)]))
shown(lambda: len(v))
v = view()
shown(lambda: v[Releases(v, 4)])
v = view()
shown(lambda: v.__setitem__(Releases(v, 1), 1))
v = view()
shown(lambda: v.__setitem__(slice(None, Releases(v, 2)), b"ab"))
data = bytearray(b"abc")
v = memoryview(data)
part = v[: Releases(v, 2)]
shown(lambda: data.append(1))
part.release()
data.append(100)
print(data)
