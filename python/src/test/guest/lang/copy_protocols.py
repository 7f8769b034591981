# copy and pickle protocols: __reduce_ex__, __getstate__, slots, __copy__, recursion, refusals.
import copy
import pickle


def error(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except BaseException as e:
        print(type(e).__name__, "|", e)


class P:
    def __init__(self, a=1):
        self.a = a


class S:
    __slots__ = ("x", "y")


class SD(S):
    pass


class N(P):
    def __new__(cls, *a, **k):
        return super().__new__(cls)

    def __getnewargs__(self):
        return (1, 2)


class NX(N):
    def __getnewargs_ex__(self):
        return (1,), {"k": 2}


class BadArgs:
    def __init__(self, f):
        self.f = f

    def __getnewargs__(self):
        return self.f


class BadEx(BadArgs):
    def __getnewargs_ex__(self):
        return self.f


class State:
    def __getstate__(self):
        return 0

    def __setstate__(self, s):
        print("set", s)


class L(list):
    pass


class D(dict):
    pass


class I(int):
    pass


def shape(r):
    return r if isinstance(r, str) else [getattr(x, "__name__", None) or (tuple(getattr(y, "__name__", y) if not hasattr(y, "a") else "obj" for y in x) if isinstance(x, tuple) else list(x) if hasattr(x, "__next__") else x) for x in r]


s, sd, d, l = S(), SD(), D(a=1), L([1])
s.x = sd.y = sd.z = l.extra = d.extra = 5
for o in P(), s, S(), sd, N(), NX(), l, d, I(7), State(), object(), 5, [], {}, slice(1), 1j, ..., NotImplemented, ValueError("v"), range(3), P, len, iter([1]), type, {1}, frozenset([1]), BadArgs(5), BadEx(5), BadEx((1, 2)), BadEx((1,)), BadEx(((), 5)):
    for p in 0, 2, 4:
        print(type(o).__name__, p, end=" ")
        try:
            print(shape(o.__reduce_ex__(p)))
        except Exception as e:
            print(type(e).__name__, "|", e)
error(object().__reduce_ex__)
error(object().__reduce_ex__, "a")
error(object().__getstate__, 1)

copy.copy(State())
pickle.loads(pickle.dumps(State()))
l.append(l)
l2 = copy.deepcopy(l)
print(l2[1] is l2, l2.extra, copy.copy(l)[1] is l)
t = ([],)
t[0].append(t)
t2 = copy.deepcopy(t)
print(t2 is not t, t2[0][0] is t2, copy.deepcopy((1, "a")) is not None)
same = (1, (2, "a"))
print(copy.deepcopy(same) is same, copy.copy(t) is t, copy.copy(len) is len, copy.deepcopy(P) is P)


class R:
    def __init__(self, r):
        self.r = r

    def __reduce__(self):
        return self.r


for r in 5, (), (int,), (int, 5), (int, ("7",)), (5, ()), (int, (), None, None, None), (P, (), {"a": 5}), (P, (), ({"b": 6}, {"c": 7})), (P, (), 5), (L, (), None, iter([1, 2])), (D, (), None, None, iter([(1, 2)])), (L, (), None, 5), (P, (), None, iter([1])), "P", (1, 2, 3, 4, 5, 6, 7), (list, (), None, [1]), (int, [1]):
    for f in copy.copy, copy.deepcopy:
        print(f.__name__, end=" ")
        try:
            c = f(R(r))
            print(type(c).__name__, sorted(vars(c)) if hasattr(c, "__dict__") and not isinstance(c, type) else c)
        except Exception as e:
            print(type(e).__name__, "|", e)


class Own:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "deep", type(memo).__name__


print(copy.copy(Own()), copy.deepcopy([Own()]))
error(copy.copy, (x for x in ()))
error(copy.deepcopy, [iter([1])] and (x for x in ()))
