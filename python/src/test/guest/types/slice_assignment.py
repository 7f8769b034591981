# Assignment to and deletion of slices of lists and bytearrays: extended slices, self-assignment, errors.
def error(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__} | {e}"


def change(make, s, value):
    x = make()
    r = error(x.__setitem__, s, value)
    print(s, value if type(value).__name__ in ("list", "tuple", "bytes", "str", "int") else type(value).__name__, "->", x if r is None else r)


def delete(make, s):
    x = make()
    r = error(x.__delitem__, s)
    print("del", s, x if r is None else r)


lists = lambda: list(range(8))
bytearrays = lambda: bytearray(b"abcdefgh")
slices = [slice(None), slice(2, 5), slice(5, 2), slice(2, 2), slice(None, None, 2), slice(None, None, -1), slice(1, 7, 3), slice(7, 0, -3), slice(-2, None), slice(100, 200), slice(-100, 2), slice(0, 8, 100), slice(7, None, -100), slice(0, 0, 2), slice(5, 2, 2), slice(0, 5, 0), slice(None, None, None), slice(10**30), slice(-(10**30), 10**30, 10**30), slice("a"), slice(1.0), slice(True, 3)]
for make in lists, bytearrays:
    for s in slices:
        for value in [], [1], [65, 66], (65, 66, 67), b"xy", range(70, 78):
            change(make, s, value)
        delete(make, s)
    change(make, slice(1, 2), 5)
    change(make, slice(None, None, 2), 5)
    change(make, slice(1, 2), None)
    change(make, slice(1, 2), "xy")
    change(make, slice(None, None, 4), "xy")
    change(make, slice(1, 2), {65: 1})
    change(make, slice(1, 2), iter([1, 2]))
    change(make, slice(1, 2), (x for x in (1, 2, 3)))
    change(make, slice(1, 2), [256])
    change(make, slice(1, 2), [-1])
    change(make, slice(1, 2), [1.5])
    change(make, 0, "x")
    change(make, 100, 5)
    change(make, -9, 5)
    change(make, "a", 5)
    change(make, 1.0, 5)
    change(make, None, 5)
    delete(make, 100)
    delete(make, "a")
    delete(make, None)
    x = make()
    x[2:4] = x
    print(x)
    x = make()
    x[::2] = x[1::2]
    print(x)
    x = make()
    x[::-1] = x
    print(x)
    x = make()
    x = x + x
    x *= 2
    print(len(x), x[:3])
    x[1:] *= 0
    print(x)
    x[1:1] = x
    print(x)


class Evil:
    def __init__(self, target):
        self.target = target

    def __index__(self):
        self.target.clear()
        return 1


for make in lists, bytearrays:
    for f in (lambda x: x.__setitem__(slice(0, Evil(x)), b"z"), lambda x: x.__delitem__(Evil(x)), lambda x: x.insert(Evil(x), 65)):
        x = make()
        print(error(f, x), x)
