"""Switches and questions of the module gc."""
import gc

print(gc.isenabled(), gc.get_debug() == 0)
gc.disable()
print(gc.isenabled())
gc.enable()
print(gc.isenabled())
before = gc.get_threshold()
gc.set_threshold(100)
print(gc.get_threshold())
gc.set_threshold(1, 2, 3)
print(gc.get_threshold())
gc.set_threshold(*before)
print(gc.get_debug())
gc.set_debug(gc.DEBUG_STATS & 0)
print(gc.garbage)
calls = []


def callback(phase, info):
    calls.append((phase, info["generation"], sorted(info)))


gc.callbacks.append(callback)
gc.collect()
gc.collect(1)
gc.callbacks.remove(callback)
gc.collect()
print(calls)
for bad in (3, -1):
    try:
        gc.collect(bad)
    except ValueError as e:
        print(e)
print(gc.is_tracked(1), gc.is_tracked("a"), gc.is_tracked([]), gc.is_tracked(object))


class C:
    pass


class S:
    __slots__ = ("a",)


c = C()
c.x = one = ["one"]
print(any(r is one for r in gc.get_referents(c)), any(r is C for r in gc.get_referents(c)))
s = S()
s.a = one
print(any(r is one for r in gc.get_referents(s)))
print(sorted(gc.get_referents([1, 2], (3,))))
print(gc.get_referents(1, "a"))


def f():
    return one


print(any(r is f.__globals__ for r in gc.get_referents(f)))
d = {"k": one}
print(any(r is one for r in gc.get_referents(d)))
print(gc.freeze(), gc.unfreeze(), gc.get_freeze_count() >= 0)
print(len(gc.get_stats()), sorted(gc.get_stats()[0]))
print(len(gc.get_count()))
