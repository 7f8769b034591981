# property, setter, deleter, descriptors of all kinds, __set_name__, slots.
class Celsius:
    def __init__(self, degrees):
        self._degrees = degrees

    @property
    def degrees(self):
        """Degrees."""
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        if value < -273:
            raise ValueError("too cold")
        self._degrees = value

    @degrees.deleter
    def degrees(self):
        print("deleted")
        self._degrees = 0

    @property
    def fahrenheit(self):
        return self._degrees * 9 / 5 + 32

    half = property(lambda self: self._degrees / 2, doc="half of it")


c = Celsius(100)
c.degrees += 1
print(c.degrees, c.fahrenheit, c.half, Celsius.degrees.__doc__, Celsius.half.__doc__)
del c.degrees
print(c.degrees)


def error(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, "|", e)


error(setattr, c, "degrees", -300)
error(setattr, c, "fahrenheit", 1)
error(delattr, c, "fahrenheit")
print(type(Celsius.degrees).__name__, Celsius.degrees.fget(c))


class Logged:
    def __set_name__(self, owner, name):
        self.name = "_" + name
        print("set_name", owner.__name__, name)

    def __get__(self, instance, owner=None):
        if instance is None:
            return f"class access {owner.__name__}"
        return getattr(instance, self.name, "unset")

    def __set__(self, instance, value):
        print("set", self.name, value)
        setattr(instance, self.name, value)


class NonData:
    def __get__(self, instance, owner):
        return "non-data"


class Holder:
    field = Logged()
    lazy = NonData()


h = Holder()
print(h.field, Holder.field)
h.field = 3
print(h.field, vars(h))
print(h.lazy)
h.lazy = "instance"
print(h.lazy)
h.__dict__["field"] = "hidden"
print(h.field)
error(delattr, h, "field")


class Slotted:
    __slots__ = ("a", "b")


s = Slotted()
s.a = 1
print(s.a, Slotted.a.__class__.__name__, hasattr(s, "b"), hasattr(s, "__dict__"))
error(getattr, s, "b")
error(setattr, s, "c", 1)
error(delattr, s, "b")
error(getattr, Slotted, "c")


class SubSlotted(Slotted):
    __slots__ = ["c"]


class WithDict(Slotted):
    pass


t = SubSlotted()
t.a, t.c = 1, 2
print(t.a, t.c, hasattr(t, "__dict__"))
w = WithDict()
w.anything = 1
print(vars(w))
try:
    class Conflict:
        __slots__ = ("x",)
        x = 1
except ValueError as e:
    print(e)
