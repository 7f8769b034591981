# A module's name that is bound anew lets go of what it was bound to, also where it was read often.
import gc
import weakref


class Big:
    pass


def look():
    return thing


for turn in range(6):
    thing = Big()
    reference = weakref.ref(thing)
    for _ in range(100):
        look()
    thing = None
    gc.collect()
    print(turn, reference() is None)
