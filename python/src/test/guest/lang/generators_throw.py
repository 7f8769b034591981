# throw(), close(), finally in generators, GeneratorExit, exceptions from generators.
def guarded():
    while True:
        try:
            x = yield "ready"
            print("received", x)
        except ValueError as e:
            print("caught", e)
            yield "handled"
        finally:
            print("finally")


g = guarded()
print(next(g), g.send(1))
print(g.throw(ValueError("boom")))
print(next(g))
try:
    g.throw(KeyError("k"))
except KeyError as e:
    print("escaped", e)
print(next(g, "finished"))


def closable():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("closing")
        raise
    finally:
        print("cleanup")


g = closable()
next(g)
g.close()
g.close()
print(next(g, "closed"))
g = closable()
g.close()
print("unstarted closed", next(g, None))


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)


def swallow():
    try:
        yield 1
    except GeneratorExit:
        return


g = swallow()
next(g)
print(g.close())


def stops():
    yield 1
    raise StopIteration("inner")


g = stops()
next(g)
try:
    next(g)
except RuntimeError as e:
    print(e, "|", repr(e.__cause__))
g = closable()
try:
    g.throw(ValueError("before start"))
except ValueError as e:
    print(e)
print(list(g))
g = closable()
next(g)
try:
    g.throw(ZeroDivisionError)
except ZeroDivisionError as e:
    print("type thrown", repr(e))


def error(f, *args):
    try:
        print(f(*args))
    except BaseException as e:
        print(type(e).__name__, "|", e)


g = closable()
next(g)
error(g.throw, 5)
error(g.throw)
g.close()
g = closable()
next(g)
error(g.throw, ValueError("x"))


def failing():
    yield 1
    1 / 0


g = failing()
next(g)
error(next, g)
error(next, g)


def context():
    try:
        raise KeyError("outer")
    except KeyError:
        try:
            yield 1
        except ValueError as e:
            print(repr(e.__context__))
        yield 2


g = context()
next(g)
print(g.throw(ValueError("v")))


def handled_state():
    import sys

    print(sys.exc_info()[1])
    yield 1
    print(repr(sys.exc_info()[1]))
    try:
        raise ValueError("mine")
    except ValueError:
        yield 2
        print(repr(sys.exc_info()[1]))


g = handled_state()
next(g)
try:
    raise TypeError("caller's")
except TypeError:
    next(g)
next(g, None)
