# yield from: delegation of values, send, throw, close, return values, non-generators.
def inner():
    print("inner start")
    try:
        x = yield 1
        print("inner got", x)
        y = yield 2
        print("inner got", y)
    except ValueError as e:
        print("inner caught", e)
        yield "recovered"
    finally:
        print("inner finally")
    return "inner result"


def outer():
    result = yield from inner()
    print("outer:", result)
    yield 3


g = outer()
print(next(g), g.send("a"), g.send("b"), list(g))
g = outer()
next(g)
print(g.gi_yieldfrom.__name__)
print(g.throw(ValueError("v")))
print(list(g))
g = outer()
next(g)
g.close()
g = outer()
next(g)
try:
    g.throw(KeyError("k"))
except KeyError as e:
    print("out", e)


def chain(*its):
    for it in its:
        yield from it


print(list(chain("ab", [1, 2], range(3), {"k": 1}, (x for x in "z"))))


def flatten(x):
    if isinstance(x, list):
        for y in x:
            yield from flatten(y)
    else:
        yield x


print(list(flatten([1, [2, [3, [4]], 5], []])))


class Tree:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


print(list(Tree(4, Tree(2, Tree(1), Tree(3)), Tree(5))))


class Plain:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("plain value")
        return self.n


def over_plain():
    v = yield from Plain()
    print("value", v)


print(list(over_plain()))
g = over_plain()
next(g)
try:
    g.send(5)
except AttributeError as e:
    print(e)
g = over_plain()
next(g)
try:
    g.throw(ValueError("to plain"))
except ValueError as e:
    print(e)


class Full(Plain):
    def send(self, v):
        print("send", v)
        return ("sent", v)

    def throw(self, *e):
        print("throw", *map(repr, e))
        return "thrown"

    def close(self):
        print("close")


def over_full():
    yield from Full()


g = over_full()
next(g)
print(g.send(7), g.throw(ValueError(1)))
g.close()


def bad():
    yield from 5


try:
    next(bad())
except TypeError as e:
    print(e)


def deep(n):
    if n == 0:
        x = yield "bottom"
        return x
    return (yield from deep(n - 1)) + 1


g = deep(50)
print(next(g))
try:
    g.send(0)
except StopIteration as e:
    print(e.value)


def itself():
    yield from me


me = itself()
try:
    next(me)
except ValueError as e:
    print(e)
