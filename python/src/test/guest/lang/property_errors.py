# property: docs, names, copies by getter/setter/deleter, derived classes, and each refusal word for word.
def error(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, "|", e)


class C:
    only = property(lambda self: 1)
    none = property()
    write = property(None, lambda self, v: print("set", v))
    drop = property(fdel=lambda self: print("del"))

    @property
    def doc(self):
        "of the getter"
        return 5

    @doc.setter
    def doc(self, v):
        "of the setter"
        print("doc", v)

    given = property(lambda self: 1, doc="given")
    wrong = property(lambda: 1, lambda s: 1, lambda s, a: 1)
    text = property("not callable", 5, [])


c = C()
unnamed = property(lambda self: 1)
C.later = unnamed
for n in "only", "none", "write", "drop", "doc", "given", "wrong", "text", "later":
    print(n)
    error(getattr, c, n)
    error(setattr, c, n, 5)
    error(delattr, c, n)
    p = C.__dict__[n]
    print(type(p).__name__, p.__doc__ if n != "text" else "-", p.fget is None, p.fset is None, p.fdel is None, getattr(p, "__isabstractmethod__", "-"))
p = property(lambda s: 1)
for n in "fget", "fset", "fdel":
    error(setattr, p, n, 5)
    error(delattr, p, n)
error(setattr, p, "__doc__", "new")
print(p.__doc__)
error(setattr, p, "x", 1)
error(property, 1, 2, 3, 4, 5)
error(property, x=1)
error(p.getter)
error(lambda: p.getter(5).fget)
error(lambda: p.setter(None).fset)
error(lambda: p.getter(None).fget is p.fget)
error(p.__set_name__, 1)
error(p.__set_name__, 1, 2)
error(p.__get__, 5)
error(p.__set__, 5, 6)
error(p.__delete__, 5)


class D(property):
    """doc of D"""

    def __set_name__(self, owner, name):
        self.name = name
        super().__set_name__(owner, name)


class E:
    @D
    def x(self):
        """doc of x"""
        return "x"

    @x.setter
    def x(self, v):
        pass

    y = D()
    z = D(lambda s: 1, doc="given")


print(type(E.x).__name__, E.x.__doc__, E.y.__doc__, E.z.__doc__, E.x.name, E.y.name, E().x, E.x.__dict__)
error(lambda: setattr(E(), "z", 5))
error(lambda: delattr(E(), "x"))
error(lambda: E().y)


class Slotted(property):
    __slots__ = ()


error(lambda: Slotted(lambda s: 1).__doc__)


def documented(self):
    "words"


error(lambda: Slotted(documented).__doc__)


class G:
    def __init__(self, doc):
        self.__doc__ = doc

    def __call__(self, o):
        return "called"


error(lambda: property(G("custom")).__doc__)
error(lambda: property(G(None)).__doc__)
error(lambda: property(G(5)).getter(documented).__doc__)
error(lambda: property(documented, doc="kept").getter(lambda s: 1).__doc__)
error(lambda: property(documented).getter(lambda s: 1).__doc__)
error(lambda: property(documented).setter(G("s")).__doc__)


class Abstract:
    __isabstractmethod__ = True

    def __call__(self, *a):
        pass


class BadTruth:
    class B:
        def __bool__(self):
            raise ValueError("truth")

    __isabstractmethod__ = B()


print(property(Abstract()).__isabstractmethod__, property(None, Abstract()).__isabstractmethod__, property(None, None, Abstract()).__isabstractmethod__)
error(lambda: property(BadTruth()).__isabstractmethod__)
q = property.__new__(property)
error(q.__get__, 5)
q.__init__(lambda s: "initialised")
error(q.__get__, 5)


class Recursive:
    @property
    def inner(self):
        return self.missing

    @property
    def asked(self):
        return getattr(self, "inner", "default")

    def __getattr__(self, n):
        if n == "inner":
            return "by getattr"
        raise AttributeError(f"no {n}")


error(lambda: Recursive().inner)
error(lambda: Recursive().other)
