# Generators: laziness, state, return values, iteration protocol, introspection.
def numbers(n):
    print("start")
    for i in range(n):
        print("yield", i)
        yield i
    print("end")
    return "result"


g = numbers(2)
print(type(g).__name__, g.__name__, g.__qualname__, iter(g) is g)
print(next(g))
print(next(g))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value, e.args)
try:
    next(g)
except StopIteration as e:
    print("again", e.value, e.args)
print(next(g, "default"), list(g))


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def take(n, it):
    return [x for _, x in zip(range(n), it)]


print(take(10, fibonacci()))


def echo():
    received = None
    while True:
        received = yield received
        if received is None:
            return


g = echo()
print(next(g), g.send(1), g.send("x"))
try:
    g.send(None)
except StopIteration:
    print("done")


def early():
    return
    yield


print(list(early()), list(numbers(0)))
g = echo()
try:
    g.send(5)
except TypeError as e:
    print(e)


def in_expressions():
    x = (yield 1) + (yield 2)
    print("sum", x)
    y = [(yield "a"), (yield "b")]
    print(y)
    print((yield "arg"), (yield "arg2"), sep="|")
    d = {(yield "key"): (yield "value")}
    print(d)
    s = f"{(yield 'f')}-{(yield 'g'):>4}"
    print(s)
    z = (yield "cond") if (yield "test") else (yield "else")
    print(z)
    c = (yield 1) < (yield 2) < (yield 3)
    print(c)
    b = (yield "l") and (yield "r")
    print(b)
    w = [0, 1]
    w[(yield "index")] = yield "item"
    print(w)
    w[(yield "index")] += yield "plus"
    print(w)


g = in_expressions()
value = next(g)
sent = 0
while True:
    print("got", value)
    sent = (sent + 1) % 2
    try:
        value = g.send(sent)
    except StopIteration:
        break
g = numbers(3)
for x in g:
    break
print(next(g), g.gi_running, g.gi_frame is not None, g.gi_yieldfrom)
print(sum(numbers(2)), [*numbers(1)])
a, b = numbers(2)


def running():
    try:
        next(me)
    except ValueError as e:
        yield str(e)


me = running()
print(next(me))
