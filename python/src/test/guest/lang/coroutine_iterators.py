"""What __await__ of a coroutine gives; special methods that cannot be looked up."""


async def answer():
    return 42


class Pause:
    def __await__(self):
        got = yield "paused"
        return got


async def waiting():
    try:
        return await Pause()
    finally:
        print("left")


c = answer()
w = c.__await__()
print(type(w), iter(w) is w)
print([n for n in dir(w) if not n.startswith("__")], hasattr(w, "__next__"))
try:
    w.send(None)
except StopIteration as e:
    print(e.value)
for again in (w.send, w.throw):
    try:
        again(None if again == w.send else ValueError("x"))
    except RuntimeError as e:
        print(e)
w.close()
w = waiting().__await__()
print(next(w))
try:
    w.send("sent")
except StopIteration as e:
    print(e.value)
w = waiting().__await__()
next(w)
try:
    w.throw(KeyError("k"))
except KeyError as e:
    print(repr(e))


class Wrapper:
    def __init__(self, coroutine):
        self.coroutine = coroutine

    def __await__(self):
        return self.coroutine.__await__()


async def outer():
    return await Wrapper(waiting())


o = outer()
print(o.send(None))
try:
    o.send(7)
except StopIteration as e:
    print(e.value)
o = answer()
try:
    iter(o)
except TypeError as e:
    print(e)
o.close()  # one that is never awaited is reported when it is collected, here later than there


class Odd:
    @property
    def __eq__(self):
        raise AttributeError("no")


x = Odd()
print(x == 1, x == x, x != 1)


class Meta(type):
    def mro(cls):
        print(cls.__dict__["f"]() if "f" in cls.__dict__ else None)
        return super().mro()


class A(metaclass=Meta):
    def f():
        return __class__.__name__
