# The operator module: getters, callers, in-place functions, errors.
import operator
import pickle

def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except BaseException as e:
        print(type(e).__name__, "|", e)
    else:
        print(repr(r))



class Box:
    def __init__(self, **k):
        self.__dict__.update(k)

    def m(self, *a, **k):
        return a, k


b = Box(x=Box(y=Box(z=3)), w=1)
t(operator.attrgetter("x.y.z"), b)
t(operator.attrgetter("w", "x.y.z"), b)
t(operator.attrgetter("x.q.z"), b)
t(operator.attrgetter("x..z"), b)
t(operator.attrgetter)
t(operator.attrgetter, 1)
t(operator.attrgetter, "a", 1)
t(operator.attrgetter("w"))
t(operator.attrgetter("w"), b, b)
t(operator.attrgetter("w"), b, k=1)
for g in operator.attrgetter("a"), operator.attrgetter("a.b", "c"), operator.itemgetter(1), operator.itemgetter("a", slice(2)), operator.methodcaller("f"), operator.methodcaller("f", 1, k=2):
    print(repr(g), pickle.loads(pickle.dumps(g)).__reduce__())
t(operator.itemgetter(0, -1, slice(1, 3)), "abcdef")
t(operator.itemgetter(0), {})
t(operator.itemgetter(5), (1, 2))
t(operator.itemgetter("a"), [1])
t(operator.itemgetter)
t(operator.itemgetter(1), 5)
t(operator.methodcaller("m", 1, k=2), b)
t(operator.methodcaller("nope"), b)
t(operator.methodcaller)
t(operator.methodcaller, 1)
t(operator.methodcaller("upper"), "a", 1)
t(operator.methodcaller("upper"))
t(operator.index, 1.0)
t(operator.index, True)
t(operator.length_hint, [1, 2])
t(operator.length_hint, iter([1, 2]), 7)
t(operator.length_hint, object(), 7)
t(operator.length_hint, [], "x")


class Hint:
    def __init__(self, v):
        self.v = v

    def __length_hint__(self):
        if isinstance(self.v, type):
            raise self.v("told")
        return self.v


for v in 5, -1, "x", NotImplemented, TypeError, ValueError:
    t(operator.length_hint, Hint(v), 3)
t(operator.countOf, [1, 1.0, True, "a"], 1)
t(operator.indexOf, "abc", "c")
t(operator.indexOf, "abc", "z")
t(operator.concat, [1], [2])
t(operator.concat, 1, 2)
t(operator.concat, [1], (2,))
t(operator.iconcat, 1, 2)
t(operator.iadd, [1], "ab")
t(operator.imatmul, 1, 2)
t(operator.matmul, 1, 2)
t(operator.is_, None)
t(operator.not_, [])
t(operator.truth, "")
t(operator.call, max, 3, 4)
t(operator.contains, 5, 1)
t(operator.delitem, (1,), 0)
t(operator.setitem, (1,), 0, 1)
t(operator.getitem, 1, 0)
t(operator.inv, 1.5)
t(operator.pos, "a")
t(operator.neg, [])
t(operator.pow, 2, -1)
t(operator.ipow, 2, 3)
t(operator.lshift, 1, -1)
t(operator.add, 1, b=2)
