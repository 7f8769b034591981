# __getattr__, __getattribute__, __setattr__, __delattr__, __dir__, class getitem, call.
class Dynamic:
    def __init__(self):
        self.real = 1

    def __getattr__(self, name):
        if name.startswith("dyn"):
            return name.upper()
        raise AttributeError(f"no {name} here")

    def __setattr__(self, name, value):
        print("setattr", name, value)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        print("delattr", name)
        object.__delattr__(self, name)

    def __dir__(self):
        return ["b", "a"]


d = Dynamic()
print(d.real, d.dynamo, hasattr(d, "dyn"), hasattr(d, "other"), getattr(d, "x", "default"))
d.y = 2
del d.y
print(dir(d))
try:
    d.other
except AttributeError as e:
    print(e, e.name, e.obj is d)


class Intercept:
    def __init__(self):
        self.x = 1

    def __getattribute__(self, name):
        if name == "secret":
            return "intercepted"
        return super().__getattribute__(name)


i = Intercept()
print(i.x, i.secret, i.__class__.__name__)


class Call:
    def __call__(self, *args, **kw):
        return args, kw


print(Call()(1, 2, k=3), callable(Call()))


class Generic:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"


print(Generic[int], Generic[1, 2])


class New:
    def __new__(cls, *args):
        print("new", cls.__name__, args)
        return super().__new__(cls)

    def __init__(self, *args):
        print("init", args)


New(1, 2)


class NotMine:
    def __new__(cls):
        return 42

    def __init__(self):
        print("never")


print(NotMine())


class BadInit:
    def __init__(self):
        return 5


def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, "|", e)


error(BadInit)
error(lambda: object(1))
error(lambda: object.__new__(int))
error(lambda: object.__new__())
error(lambda: int.__new__(str))
error(lambda: d.nothing)
error(lambda: getattr(d, 5))
error(lambda: hasattr(d, 5))
error(lambda: (5).nothing)
error(lambda: None.nothing)
error(lambda: [].nothing)
error(lambda: int.nothing)
error(lambda: print.nothing)
error(lambda: (lambda: 0).nothing)


class Hashless:
    __hash__ = None


class EqOnly:
    def __eq__(self, other):
        return True


error(lambda: hash(Hashless()))
error(lambda: hash(EqOnly()))
error(lambda: {EqOnly()})
error(lambda: hash([]))
print(EqOnly() == 5, EqOnly() != 5, 5 == EqOnly())
