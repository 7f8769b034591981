# __weakref__ gives the first weak reference to an object.
import gc
import weakref


class P:
    pass


class Slot:
    __slots__ = ("__weakref__",)


class Sub(Slot):
    __slots__ = ()


class R(weakref.ref):
    pass


def back(r):
    pass


for cls in P, Slot, Sub:
    o = cls()
    print(cls.__name__, o.__weakref__)
    with_callback = weakref.ref(o, back)
    print(o.__weakref__ is with_callback)
    plain = weakref.ref(o)
    print(o.__weakref__ is plain, weakref.ref(o) is plain, weakref.getweakrefs(o)[0] is plain)
    derived = R(o)
    print(o.__weakref__ is plain, weakref.getweakrefcount(o))
    try:
        o.__weakref__ = None
    except Exception as e:
        print(type(e).__name__, e)
    try:
        del o.__weakref__
    except Exception as e:
        print(type(e).__name__, e)
    kept = o.__weakref__
    print(kept() is o, type(kept).__name__)
    other = cls()
    print(other.__weakref__, "__weakref__" in dir(o), hasattr(o, "__weakref__"))
for bases, slots in (((), ()), ((Slot,), ("__weakref__",)), ((P,), ("__weakref__",)), ((int,), ("a",)), ((int,), ())):
    try:
        made = type("Made", bases, {"__slots__": slots})
        print(hasattr(made, "__weakref__"))
        weakref.ref(made())
    except TypeError as e:
        print(type(e).__name__, e)
