# __prepare__: what it may return, what the class body does with it, what type() copies.
def error(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, "|", e)


class Log(dict):
    def __init__(self, *a):
        super().__init__(*a)
        self.events = []

    def __getitem__(self, k):
        self.events.append(("get", k))
        return super().__getitem__(k)

    def __setitem__(self, k, v):
        self.events.append(("set", k))
        super().__setitem__(k, v)

    def __delitem__(self, k):
        self.events.append(("del", k))
        super().__delitem__(k)

    def __contains__(self, k):
        self.events.append(("contains", k))
        return super().__contains__(k)


class M(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print("prepare", mcls.__name__, name, [b.__name__ for b in bases], kw)
        M.ns = Log({"given": 1})
        return M.ns

    def __new__(m, name, bases, ns, **kw):
        print("new", ns is M.ns, kw)
        return super().__new__(m, name, bases, ns)

    def __init__(c, *a, **kw):
        super().__init__(*a)


class A(metaclass=M, option=3):
    x = given
    y = len("abc")
    x += 1
    del y

    def f(self):
        return __class__

    z: int = 5
    for i in range(2):
        pass


print(M.ns.events[M.ns.events.index(("set", "__module__")) :])
print(A.x, A.given, type(A.__dict__).__name__, A.__annotations__, A.i)
M.ns["later"] = 1
print(hasattr(A, "later"))


def prepared(answer):
    class P(type):
        __prepare__ = lambda *a, **k: answer

    class C(metaclass=P):
        a = 1

    return C.a


error(prepared, {})
error(prepared, None)
error(prepared, [])
error(prepared, 5)
import types, collections

error(prepared, types.MappingProxyType({}))
error(prepared, collections.OrderedDict())
error(prepared, collections.UserDict())


class Minimal:
    def __init__(self):
        self.d = {}

    def __getitem__(self, k):
        return self.d[k]

    def __setitem__(self, k, v):
        self.d[k] = v


error(prepared, Minimal())


class P2(type):
    __prepare__ = staticmethod(lambda n, b: Minimal())

    def __new__(m, name, bases, ns):
        return super().__new__(m, name, bases, ns.d)


class C2(metaclass=P2):
    a = 1
    b = a + 1

    def m(self):
        return __class__ is C2


print(C2.b, C2().m())


def function_meta(name, bases, ns, **kw):
    print("function", name, bases, sorted(k for k in ns if k != "__classcell__"), kw)
    return kw.get("value")


class F(metaclass=function_meta, value=7):
    q = 1


print(F)


class G(5 .__class__, metaclass=function_meta):
    pass


print(G)


class Raises(dict):
    def __getitem__(self, k):
        raise LookupError("look " + k) if k == "wanted" else KeyError(k)

    def __setitem__(self, k, v):
        if k == "refused":
            raise AttributeError("no " + k)
        dict.__setitem__(self, k, v)


class P3(type):
    __prepare__ = classmethod(lambda *a: Raises())


def body(text):
    exec("class X(metaclass=P3):\n " + text, {"P3": P3, "glob": 1})


error(body, "a = glob")
error(body, "a = wanted")
error(body, "refused = 1")
error(body, "a = nothing")
error(body, "del a")
error(body, "def refused(self): pass")
error(body, "import sys as refused")
error(body, "refused: int = 5")
error(body, "a: int")


class NoCell(type):
    def __new__(m, name, bases, ns):
        ns = dict(ns)
        ns.pop("__classcell__", None)
        return super().__new__(m, name, bases, ns)


class WrongCell(type):
    def __new__(m, name, bases, ns):
        c = super().__new__(m, name, bases, dict(ns))
        return super().__new__(m, name + "2", bases, dict(ns))


class BadCell(type):
    def __new__(m, name, bases, ns):
        return super().__new__(m, name, bases, {**ns, "__classcell__": 5})


for meta in NoCell, WrongCell, BadCell:
    error(lambda: exec("class X(metaclass=meta):\n def f(self): return __class__", {"meta": meta}))
    error(lambda: exec("class X(metaclass=meta):\n def f(self): return 1\nprint(X.__name__)", {"meta": meta}))
print(types.prepare_class("N", (A,), {"k": 1})[0].__name__, types.new_class("N", (), {}, lambda ns: ns.update(v=3)).v)
error(types.new_class, "N", (A, int))


class MA(type):
    pass


class MB(type):
    pass


error(lambda: exec("class X(a, b): pass", {"a": MA("a", (), {}), "b": MB("b", (), {})}))
error(lambda: exec("class X(a, metaclass=MB): pass", {"a": MA("a", (), {}), "MB": MB}))
