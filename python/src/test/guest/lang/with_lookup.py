# with: special methods are looked up on the class, __exit__ before __enter__ runs, truth of answers.


def error(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except BaseException as e:
        print(type(e).__name__, "|", e)


class NoExit:
    def __enter__(self):
        print("never")


class NoEnter:
    def __exit__(self, *a):
        print("never")


class InInstance:
    def __init__(self):
        self.__enter__ = self.__exit__ = lambda *a: print("never")


class NoneEnter(NoEnter):
    __enter__ = None


class Bool:
    def __bool__(self):
        raise LookupError("truth")


class CM:
    def __init__(self, answer=None, enter="value", log="cm"):
        self.answer, self.enter, self.log = answer, enter, log

    def __enter__(self):
        print("enter", self.log)
        return self.enter

    def __exit__(self, t, v, tb):
        print("exit", self.log, t and t.__name__, repr(v), tb is not None, v is not None and v.__traceback__ is tb)
        return self.answer


class Desc:
    @property
    def __enter__(self):
        print("get enter")
        return lambda: 5

    @property
    def __exit__(self):
        print("get exit")
        return lambda *a: print("called", len(a)) or True


class ExitRaises(CM):
    def __exit__(self, t, v, tb):
        raise KeyError("from exit")


class Reraises(CM):
    def __exit__(self, t, v, tb):
        raise v


def use(cm, f=lambda: 1 / 0):
    try:
        with cm as x:
            print("body", x)
            f()
        print("after")
    except BaseException as e:
        print(type(e).__name__, "|", e, "|", repr(e.__context__), repr(e.__cause__))


for cm in NoExit(), NoEnter(), InInstance(), NoneEnter(), 5, None, CM, CM(True), CM(1), CM(""), CM(Bool()), CM([0]), Desc(), ExitRaises(), Reraises(), CM(True, enter=(1, 2)):
    use(cm)
use(ExitRaises(), lambda: None)
use(CM(Bool()), lambda: None)
use(CM(False), lambda: exit_now())


def exit_now():
    raise SystemExit(3)


use(CM(True), exit_now)


def flow(kind):
    for i in range(3):
        with CM(True, log=i), CM(log="second"):
            if kind == "return":
                return i
            if kind == "break":
                break
            if kind == "continue":
                continue
            raise ValueError(i)
    return "end"


for kind in "return", "break", "continue", "raise":
    print(kind, flow(kind))


def targets():
    d = {}
    with CM(enter=[1, 2, 3]) as (a, *b), CM(enter="x") as d["k"], (CM()) as [*c]:
        print(a, b, c, d)
    with (CM(log=1) as p, CM(log=2),):
        print(p)
    with (CM(enter=5)):
        pass
    with (CM(), CM())[0] as q:
        print(q)
    with CM(True, enter=5) as (a, b):
        print("never")
    print("suppressed")
    with CM(True) as d.x:
        print("never")
    with CM(True) as d["k"]["z"]:
        print("never")


error(targets)
error(lambda: exec("with (1, 2): pass"))
error(lambda: exec("with (CM(), CM()): pass"))
error(lambda: exec("with (CM(), CM()) as x: pass"))
for text in "with CM() as 5: pass", "with CM() as f(): pass", "with CM() as (a + b): pass", "with: pass", "with CM() as (x, 5): pass", "with (CM() as x): pass", "with (CM() as x) as y: pass", "with CM() as x as y: pass", "with (a := CM()): pass", "with CM(), : pass", "with (yield): pass", "with *a: pass", "with lambda: 1: pass", "with (): pass", "async with CM(): pass":
    error(exec, text, {"CM": CM})


def generator():
    with CM(log="in generator") as x:
        yield x


g = generator()
print(next(g))
g.close()
g = generator()
next(g)
error(g.throw, OSError("thrown"))
