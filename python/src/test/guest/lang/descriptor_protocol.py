# Descriptors: which of __get__, __set__, __delete__ count, from where they are called, instances and classes.
def error(f, *args, **kw):
    try:
        r = str(f(*args, **kw))
        print(r.partition(" at 0x")[0])
    except Exception as e:
        print(type(e).__name__, "|", e)


def show(o):
    return o.__name__ if isinstance(o, type) else type(o).__name__ if o is not None else None


class Get:
    def __get__(self, obj, owner=None):
        return ("get", show(obj), show(owner))


class Set:
    def __set__(self, obj, value):
        print("set", show(obj), value)


class Delete:
    def __delete__(self, obj):
        print("delete", show(obj))


class GetSet(Get, Set):
    pass


class GetDelete(Get, Delete):
    pass


class All(Get, Set, Delete):
    pass


class Meta(type):
    m_get = Get()
    m_all = All()
    both_get = Get()
    both_all = All()


class C(metaclass=Meta):
    get, set, delete, getset, getdelete, all = Get(), Set(), Delete(), GetSet(), GetDelete(), All()
    both_get = "in class"
    both_all = "in class"


c = C()
for n in "get", "set", "delete", "getset", "getdelete", "all":
    print(n)
    error(lambda: show(getattr(c, n)) if n in ("set", "delete") else getattr(c, n))
    error(setattr, c, n, 1)
    print(n in c.__dict__)
    error(delattr, c, n)
    c.__dict__[n] = "instance"
    error(lambda: show(getattr(c, n)) if n in ("set", "delete") else getattr(c, n))
    error(delattr, c, n)
    print(n in c.__dict__)
    error(lambda: show(getattr(C, n)) if n in ("set", "delete") else getattr(C, n))
for n in "m_get", "m_all", "both_get", "both_all":
    error(lambda: getattr(C, n))
    error(lambda: getattr(c, n))
    error(setattr, C, n, "new")
    error(lambda: getattr(C, n))
    error(delattr, C, n)
    error(delattr, C, n)
    error(lambda: getattr(C, n))


class InInstance:
    def __init__(self):
        self.__get__ = lambda *a: "never"


class NoneGet:
    __get__ = None


class NoneSet:
    __set__ = None


class StaticGet:
    __get__ = staticmethod(lambda *a: len(a))


class CallableGet:
    class K:
        def __call__(self, *a):
            return "called", len(a)

    __get__ = K()


class RaisesAttribute:
    def __get__(self, o, t):
        raise AttributeError("from get")


class RaisesOther(RaisesAttribute):
    def __get__(self, o, t):
        raise LookupError("from get")

    def __set__(self, o, v):
        raise AttributeError("from set")

    def __delete__(self, o):
        raise AttributeError("from delete")


class H:
    a, b, c, d, e, f, g = InInstance(), NoneGet(), NoneSet(), StaticGet(), CallableGet(), RaisesAttribute(), RaisesOther()

    def __getattr__(self, name):
        return "fallback " + name


h = H()
error(lambda: show(h.a))
for n in "bcdefg":
    error(lambda: show(getattr(h, n)) if n == "c" else getattr(h, n))
    error(setattr, h, n, 5)
    error(lambda: h.__dict__.pop(n, "absent"))
    error(delattr, h, n)
    error(lambda: getattr(H, n) if n not in "c" else 0)
error(lambda: hasattr(h, "g"))
error(lambda: getattr(H, "f", "default"))
error(lambda: getattr(H, "g", "default"))
f = lambda self: self
for call in (lambda: f.__get__(5)(), lambda: f.__get__(5, int)(), lambda: f.__get__(None, int) is f, lambda: f.__get__(None, type(None))(), lambda: len.__get__, lambda: str.upper.__get__("a")(), lambda: str.upper.__get__(5), lambda: str.upper.__get__(None, str) is str.upper, lambda: int.real.__get__(True), lambda: int.real.__get__("a"), lambda: int.real.__set__(5, 5), lambda: int.real.__delete__(5), lambda: property().__get__(5), lambda: property().__set__(5, 5), lambda: property().__delete__(5), lambda: classmethod(f).__get__(5)(), lambda: classmethod(f).__get__(None, int)(), lambda: classmethod(5).__get__(5), lambda: classmethod(property(lambda c: c.__name__)).__get__(5), lambda: property(5).__get__(5), lambda: dict.fromkeys.__get__(1), lambda: dict.__dict__["fromkeys"].__get__({}), lambda: dict.__dict__["fromkeys"].__get__(None, int), lambda: dict.__dict__["fromkeys"].__get__(5), lambda: object.__init__.__get__(5)(), lambda: (5).__add__.__get__):
    error(call)
