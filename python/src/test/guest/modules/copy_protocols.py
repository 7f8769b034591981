# copy and copyreg: reduce in all its forms, memo, slots, constructors.
import copy
import copyreg
import pickle

def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except BaseException as e:
        print(type(e).__name__, "|", e)
    else:
        print(repr(r))



class R:
    def __repr__(self):
        return "R"

    def __init__(self, value):
        self.value = value

    def __reduce_ex__(self, protocol):
        print("reduce", protocol)
        return self.value


class Plain:
    def __repr__(self):
        return f"Plain{sorted(vars(self).items())}"


class L(list):
    pass


class D(dict):
    pass


def make(*a):
    p = Plain()
    p.args = a
    return p


for value in "text", (make, (1, [2])), (make, (), {"s": [1]}), (L, (), None, iter([1, 2])), (D, (), {"attr": 1}, None, iter([(1, 2)])), (make, (), 5), (make,), 5, (5, ()), (make, 5), (make, (), None, None, None, lambda o, s: None), (make, (), 7, None, None, lambda o, s: setattr(o, "set", s)):
    for f in copy.copy, copy.deepcopy:
        t(f, R(value))


class S:
    __slots__ = "a", "b", "__dict__"


s = S()
s.a, s.c = [1], [2]
n, d = copy.copy(s), copy.deepcopy(s)
print(n.a is s.a, n.c is s.c, d.a is s.a, d.a, d.c, hasattr(n, "b"), s.__reduce_ex__(2)[2])
t(s.__reduce_ex__, 1)


class G:
    def __getstate__(self):
        return {"x": 1}

    def __setstate__(self, state):
        print("setstate", state)


copy.copy(G()), copy.deepcopy(G())


class N:
    def __new__(cls, a, *, k):
        o = super().__new__(cls)
        o.a, o.k = a, k
        return o

    def __getnewargs_ex__(self):
        return (self.a,), {"k": self.k}


n = copy.deepcopy(N([1], k={2}))
print(n.a, n.k, type(n).__name__)


class Bad:
    def __getnewargs_ex__(self):
        return 5


class Bad2:
    def __getnewargs__(self):
        return [1]


t(copy.copy, Bad())
t(copy.copy, Bad2())
a = [1]
a.append(a)
b = copy.deepcopy(a)
print(b[1] is b, b)
x = [1]
pair = copy.deepcopy((x, x))
print(pair[0] is pair[1], pair[0] is x)
tup = (1, (2, "a"), frozenset([3]))
print(copy.deepcopy(tup) is tup, copy.copy(tup) is tup)
memo = {}
o = [[1]]
copy.deepcopy(o, memo)
print(len(memo), id(o) in memo, copy.deepcopy(o, {id(o): "replaced"}))


class C:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "deep", type(memo).__name__


print(copy.copy(C()), copy.deepcopy([C()]), copy.copy(C), copy.copy(len), copy.deepcopy(make) is make, copy.copy(...), copy.deepcopy(NotImplemented))
for v in (i for i in ()), copy, iter([1]):
    t(lambda: type(copy.copy(v)).__name__)
t(copyreg.pickle, int, 5)
t(copyreg.constructor, 5)
copyreg.pickle(Plain, lambda p: (make, ("registered",)))
print(copy.copy(Plain()), pickle.loads(pickle.dumps(Plain())))
t(copyreg.add_extension, "a", "b", 0)
copyreg.add_extension("a", "b", 300)
copyreg.add_extension("a", "b", 300)
t(copyreg.add_extension, "a", "b", 301)
t(copyreg.add_extension, "a", "c", 300)
t(copyreg.remove_extension, "a", "c", 300)
copyreg.remove_extension("a", "b", 300)
print(copyreg.__newobj__(list), copyreg._slotnames(S), copyreg.__newobj_ex__(N, (1,), {"k": 2}).k)
t(object.__reduce_ex__, S(), 0)
t(object.__reduce_ex__, 1j, 0)
t(lambda: object.__reduce_ex__(make(), 4)[1:])
t(object().__reduce_ex__, "x")
