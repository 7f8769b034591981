# yield inside every kind of statement: loops, try/finally/with, nested, return in finally.
class Manager:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, t, v, tb):
        print("exit", self.name, t.__name__ if t else None)
        return t is KeyError


def body():
    with Manager("a") as a, Manager("b"):
        x = yield a.name
        print("x", x)
        with Manager("c"):
            yield "in c"
    yield "after"


g = body()
print(next(g))
print(g.send(5))
print(g.throw(KeyError("swallowed by c")))
print(list(g))
g = body()
next(g)
g.close()


def loops():
    for i in range(3):
        j = 0
        while True:
            j += 1
            if j > i:
                break
            if j == 2:
                continue
            yield i, j
        else:
            yield "never"
    else:
        yield "for else"


print(list(loops()))


def finally_yield():
    try:
        try:
            yield 1
            raise ValueError("v")
        except ValueError as e:
            yield str(e)
            raise KeyError("k") from e
        else:
            yield "never"
        finally:
            yield "finally"
    except KeyError as e:
        yield repr(e), repr(e.__cause__)
    for i in range(2):
        try:
            yield i
            continue
        finally:
            yield "f%d" % i
    try:
        return "returned"
    finally:
        yield "last"


g = finally_yield()
while True:
    try:
        print(next(g))
    except StopIteration as e:
        print(e.value)
        break


def override():
    try:
        yield 1
        return "first"
    finally:
        return "second"


g = override()
next(g)
try:
    next(g)
except StopIteration as e:
    print(e.value)


def nested():
    def inner():
        yield from (n * k for n in range(3))

    k = 10
    yield from inner()
    k = 100
    yield from inner()


print(list(nested()))


def args(a, *b, c=3, **d):
    yield a
    yield b
    yield c
    yield d


print(list(args(1, 2, c=4, e=5)))
gens = [(lambda n: (i * n for i in range(3)))(n) for n in range(3)]
print([next(g) for g in gens for _ in range(2)])


def primes():
    known = []
    n = 2
    while True:
        if all(n % p for p in known):
            known.append(n)
            yield n
        n += 1


p = primes()
print([next(p) for _ in range(10)])


def local_state(n):
    a, b, *c = range(n)
    del b
    total = 0
    for total in c:
        yield total
    yield sorted(locals())


print(list(local_state(4)))


class WithGenerators:
    items = "ab"

    def __iter__(self):
        for x in self.items:
            yield x

    @property
    def doubled(self):
        yield from (x * 2 for x in self)


print(list(WithGenerators()), list(WithGenerators().doubled))
