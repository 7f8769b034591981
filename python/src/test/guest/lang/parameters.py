# All parameter kinds and every message of a call that does not fit.
def plain(a, b, c=3):
    return a, b, c


def full(a, /, b, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw


def pos_only(a, b=2, /):
    return a, b


def kw_only(*, a, b=2):
    return a, b


def star(*args):
    return args


def double(**kw):
    return kw


print(plain(1, 2), plain(1, 2, 4), plain(1, b=5), plain(c=1, b=2, a=3))
print(full(1, 2, d=4), full(1, 2, 3, 4, 5, d=6, e=7, f=8), full(1, b=2, d=3, a=9))
print(pos_only(1), pos_only(1, 3), kw_only(a=1), kw_only(b=1, a=0))
print(star(), star(1, 2), star(*"ab", 3, *[4]), double(), double(x=1, **{"y": 2}, z=3))
print(plain(*[1], **{"b": 2}), plain(*(1, 2), c=9), double(**{"not an identifier": 1}))


def error(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except TypeError as e:
        print(e)


error(plain)
error(plain, 1)
error(plain, 1, 2, 3, 4)
error(plain, 1, 2, a=3)
error(plain, 1, 2, x=3)
error(plain, b=1)
error(full)
error(full, 1)
error(full, 1, 2)
error(full, 1, 2, b=3, d=1)
error(pos_only)
error(pos_only, a=1)
error(pos_only, 1, b=2)
error(pos_only, 1, 2, 3)
error(kw_only)
error(kw_only, 1)
error(kw_only, 1, a=1)
error(kw_only, b=1)
error(star, x=1)
error(double, 1)
error(lambda: 1, 1)
error(lambda a: 1)
error(lambda a, b, c: 1)


def call(f):
    try:
        print(f())
    except TypeError as e:
        print(e)


call(lambda: plain(*5))
call(lambda: plain(**5))
call(lambda: double(**{1: 2}))
call(lambda: double(x=1, **{"x": 2}))
call(lambda: plain(1, **{"a": 2}))
five, nothing, text = 5, None, "abc"
call(lambda: five())
call(lambda: nothing(1))
call(lambda: text(1))


class C:
    def m(self, a):
        return a

    @staticmethod
    def s(a):
        return a

    @classmethod
    def c(cls, a):
        return a


call(lambda: C().m())
call(lambda: C().m(1, 2))
call(lambda: C.m())
call(lambda: C.s())
call(lambda: C.c())
call(lambda: C(1))
call(lambda: C(x=1))
