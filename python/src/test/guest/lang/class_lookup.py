# Order of attribute look-up: data descriptors, instance, class, __getattr__; special methods skip the instance.
log = []


class Data:
    def __get__(self, o, t=None):
        return "data"

    def __set__(self, o, v):
        log.append(("set", v))

    def __delete__(self, o):
        log.append("delete")


class NonData:
    def __get__(self, o, t=None):
        return "non-data" if o is not None else "from class"


class SetOnly:
    def __set__(self, o, v):
        o.__dict__["set_only"] = v * 2


class Base:
    inherited = "base"
    overridden = "base"
    d = Data()
    n = NonData()
    set_only = SetOnly()

    def __getattr__(self, name):
        log.append(("getattr", name))
        if name.startswith("dyn_"):
            return name[4:]
        raise AttributeError(f"really no {name}")


class Sub(Base):
    overridden = "sub"


x = Sub()
print(x.inherited, x.overridden, x.d, x.n, Sub.d, Sub.n)
x.d = 5
x.__dict__["d"] = "instance"
x.__dict__["n"] = "instance"
print(x.d, x.n, log)
del x.d
x.set_only = 21
print(x.set_only, log)
log.clear()
print(x.dyn_thing, hasattr(x, "zzz"), getattr(x, "zzz", "default"), log)
x.overridden = "instance"
print(x.overridden, Sub.overridden)
del x.overridden
print(x.overridden)
Base.inherited = "changed"
Sub.added = "added"
print(x.inherited, x.added)
x.__len__ = lambda: 5
x.__call__ = lambda: "called"
x.__str__ = lambda: "text"
for f in (lambda: len(x), lambda: x(), lambda: str(x) == "text", lambda: x.__len__(), lambda: x.__call__()):
    try:
        print(f())
    except TypeError as e:
        print(e)
Sub.__len__ = lambda self: 42
Sub.__call__ = lambda self, *a: ("class call", a)
print(len(x), x(1), bool(x), x.__len__())
del Sub.__len__
try:
    len(x)
except TypeError as e:
    print(e)


class Slots:
    __slots__ = ("a", "__dict__")


s = Slots()
s.a, s.b = 1, 2
print(s.a, s.b, vars(s))


class GetSet:
    def __getattribute__(self, name):
        log.append(name)
        return object.__getattribute__(self, name)

    def method(self):
        return self.value

    value = 7


log.clear()
g = GetSet()
print(g.method(), g.value, log)


class Meta(type):
    meta_attr = "from metaclass"
    shadowed = "from metaclass"
    data = property(lambda cls: "metaclass property")


class WithMeta(metaclass=Meta):
    shadowed = "from class"
    data = "class attribute"


print(WithMeta.meta_attr, WithMeta.shadowed, WithMeta.data, hasattr(WithMeta(), "meta_attr"), WithMeta().data)
WithMeta.late = classmethod(lambda cls: cls.__name__)
print(WithMeta.late(), WithMeta().late())
try:
    x.really
except AttributeError as e:
    print(e)
for name in ("a", "b", "c"):
    setattr(x, name, name * 2)
print([getattr(x, n) for n in "abc"], sorted(k for k in vars(x) if len(k) == 1))
