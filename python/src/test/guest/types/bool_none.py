# bool, None, Ellipsis, NotImplemented as objects.
print(True, False, repr(True), str(False), int(True), float(False), bool(), bool(3), bool(""), bool("0"))
print(True & True, True & 1, True | 0, True ^ True, type(True & True).__name__, type(True & 1).__name__, ~True, not True)
print(True + True, True * 5, True / 2, -True, True << 2, [10, 20][True], "x" * True, True == 1.0)
print(sum([True, True, False]), sorted([True, False, 2, 0]), {True: "a", 1: "b"}, {False, 0, 0.0}, hash(True))
print(bool.__mro__, bool.__base__, isinstance(True, (str, bool)), issubclass(bool, int), True.real, True.numerator)
print(True.to_bytes(1, "big"), True.bit_length(), f"{True:d} {True!s:>6} {True:5}|", "%d %s" % (True, True), format(True, "x"))
print(True and "x", False or None, None or False, not None, None is None, None == False, [None] == [None])
print(repr(None), str(None), bool(None), type(None), hash(None) == hash(None), None.__class__.__name__, None.__doc__)
print(repr(...), bool(...), type(...), Ellipsis is ..., NotImplemented, type(NotImplemented))
print(type(None)() is None, type(...)() is ..., type(NotImplemented)() is NotImplemented)
print(True < 2, False < True, True >= True, max(True, False), min([True, False]), any([]), all([]))


nothing = None


def error(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, "|", e)


error(bool, 1, 2)
error(lambda: bool(x=1))
error(type(None), 1)
error(lambda: None + 1)
error(lambda: nothing())
error(lambda: nothing[0])
error(lambda: None.x)
error(lambda: setattr(None, "x", 1))
error(lambda: iter(None))
error(lambda: len(None))
error(lambda: ... + 1)
error(lambda: type("X", (type(None),), {}))
error(lambda: type("X", (bool,), {}))
error(lambda: int(None))
error(lambda: None < 1)
error(lambda: [1, 2][nothing])
error(lambda: {}[None])
