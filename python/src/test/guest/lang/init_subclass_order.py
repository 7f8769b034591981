# __set_name__ and __init_subclass__: when, in which order, with which arguments, and how they fail.
log = []


class D:
    def __init__(self, n):
        self.n = n

    def __set_name__(self, owner, name):
        log.append(("set_name", self.n, owner.__name__, name, name in owner.__dict__, hasattr(owner, "late")))
        owner.late = True


class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        log.append(("new before", name, sorted(kw)))
        c = super().__new__(m, name, bases, ns, **kw)
        log.append(("new after", name))
        return c

    def __init__(c, name, bases, ns, **kw):
        log.append(("init", name, sorted(kw)))
        super().__init__(name, bases, ns)


class Base(metaclass=Meta):
    def __init_subclass__(cls, /, tag=None, **kw):
        log.append(("init_subclass", cls.__name__, tag, sorted(kw), "late" in cls.__dict__))
        super().__init_subclass__(**kw)


class Child(Base, tag="x"):
    a = D(1)
    b = c = D(2)
    del b


for entry in log:
    print(entry)
log.clear()


def error(f, *args, **kw):
    try:
        r = f(*args, **kw)
        print(r if not isinstance(r, type) else r.__name__)
    except BaseException as e:
        print(type(e).__name__, "|", e, "|", getattr(e, "__notes__", None), "|", repr(e.__cause__), "|", repr(e.__context__))


error(lambda: Meta("X", (Base,), {}, other=1))
error(lambda: type("X", (), {}, other=1))
error(lambda: type("X", (object,), {}, a=1, b=2))
print(log)


class Fails:
    def __set_name__(self, owner, name):
        raise KeyError(name, owner.__name__)


class Bad:
    def __set_name__(self):
        pass


class NotCallable:
    __set_name__ = 5


class InInstance:
    def __init__(self):
        self.__set_name__ = lambda o, n: print("never")


for v in Fails(), Bad(), NotCallable(), InInstance(), Fails, Bad:
    error(type, "X", (), {"attr": v})


class Explicit:
    @classmethod
    def __init_subclass__(cls):
        print("explicit", cls.__name__)


class Implicit(Explicit):
    def __init_subclass__(cls, **kw):
        print("implicit", cls.__name__, kw, __class__.__name__)
        super().__init_subclass__()


class Last(Implicit, k=1):
    print("body")


print(type(Implicit.__dict__["__init_subclass__"]).__name__, type(type("Y", (), {"__init_subclass__": lambda c: None, "__class_getitem__": lambda c, i: (c.__name__, i), "__new__": lambda c: object.__new__(c)}).__dict__["__init_subclass__"]).__name__)
for n in "__init_subclass__", "__class_getitem__", "__new__", "__init__":
    Z = type("Z", (), {n: lambda *a: None})
    print(n, type(Z.__dict__[n]).__name__)
    setattr(Z, n, lambda *a: None)
    print(n, type(Z.__dict__[n]).__name__)


class Static:
    @staticmethod
    def __init_subclass__(*args):
        print("static", args)


class S2(Static):
    pass


class Raises:
    def __init_subclass__(cls):
        raise ValueError(cls.__name__)


error(type, "Q", (Raises,), {"attr": D(9)})
print(log, Raises.__subclasses__())
error(object.__init_subclass__)
error(object.__init_subclass__, 1)
error(object.__init_subclass__, x=1)
error(int.__init_subclass__, x=1)


class Changes:
    def __set_name__(self, owner, name):
        setattr(owner, name, "replaced")
        setattr(owner, name + "_more", Late())


class Late:
    def __set_name__(self, owner, name):
        print("late", name)


class Holder:
    x = Changes()
    y = Late()


print(Holder.x, Holder.x_more.__class__.__name__)
