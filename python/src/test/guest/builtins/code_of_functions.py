# eval and exec of code that belongs to functions and classes.
import types


def show(what, f):
    try:
        print(what, "->", f())
    except Exception as e:
        print(what, "->", type(e).__name__, e)


def two(x, y=2, *, k):
    return x


def nothing():
    return 5


def outer():
    c = 1

    def inner():
        return c

    return inner


class K:
    def method(self):
        return self

    @staticmethod
    def plain(a, /):
        return a


def gen():
    yield __name__


async def agen():
    yield 1


def anything(*a, **k):
    return a, k


def uses(a=name if (name := "given") else 0):
    return a


functions = [two, nothing, outer(), K.method, K.plain, gen, agen, anything, uses, lambda a: a]
functions.append(lambda: [x for x in "abc"])
functions.append(lambda: globals().get("__name__"))
for f in functions:
    for run in (eval, exec):
        for args in ((), ({},), ({"__name__": "other"}, {"q": 9})):

            def call():
                r = run(f.__code__, *args)
                if isinstance(r, types.GeneratorType):
                    try:
                        return r.__name__, r.__qualname__, r.send(None)
                    except StopIteration as e:
                        return r.__name__, r.__qualname__, e.value
                return r if not hasattr(r, "ag_code") else r.__name__

            show(f"{run.__name__} {len(args)} {f.__name__}", call)
show("closure", lambda: exec(outer().__code__, closure=outer().__closure__))
show("closure", lambda: exec(outer().__code__, closure=()))
show("closure", lambda: exec(outer().__code__, closure=[1]))
show("closure", lambda: exec(nothing.__code__, closure=outer().__closure__))
show("closure", lambda: exec("1", closure=outer().__closure__))

text = "class A:\n  x = 1\n  print(sorted(locals()), __name__)\n  def m(self): return __class__\n"
body = [c for c in compile(text, "s", "exec").co_consts if isinstance(c, types.CodeType)][0]
for args in (({"__name__": "n"},), ({"__name__": "n"}, {}), ({"__name__": "n"}, {"__name__": "l"})):
    for run in (exec, eval):

        def call():
            r = run(body, *args)
            return type(r).__name__, sorted(args[-1])

        show("class " + run.__name__, call)
nested = [c for c in outer.__code__.co_consts if isinstance(c, types.CodeType)][0]
show("nested", lambda: eval(nested))
show("nested", lambda: types.FunctionType(nested, {}))
show("generator expression", lambda: eval((lambda: (i for i in ())).__code__.co_consts[1]))
show("module", lambda: eval(compile("a = 1", "f", "exec"), {}))
show("single", lambda: eval(compile("5", "f", "single"), {}))
