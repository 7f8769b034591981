# Context managers: order, suppression, several managers, errors in enter and exit.
class M:
    def __init__(self, name, suppress=False, fail_enter=False, fail_exit=False):
        self.name, self.suppress = name, suppress
        self.fail_enter, self.fail_exit = fail_enter, fail_exit

    def __enter__(self):
        print("enter", self.name)
        if self.fail_enter:
            raise RuntimeError("enter " + self.name)
        return self.name.upper()

    def __exit__(self, t, v, tb):
        print("exit", self.name, t and t.__name__, v, tb is not None)
        if self.fail_exit:
            raise RuntimeError("exit " + self.name)
        return self.suppress


with M("a") as x:
    print("body", x)
with M("a") as x, M("b") as y:
    print(x, y)
with (M("p"), M("q") as q,):
    print(q)
with M("s", suppress=True):
    raise ValueError("suppressed")
print("after")


def run(f):
    try:
        print(f())
    except Exception as e:
        print("raised", repr(e), "context", repr(e.__context__))


def not_suppressed():
    with M("n"):
        raise ValueError("v")


def enter_fails():
    with M("a"), M("b", fail_enter=True), M("c"):
        print("never")


def exit_fails():
    with M("a", fail_exit=True):
        raise ValueError("body")


def exit_fails_outer_suppresses():
    with M("outer", suppress=True), M("inner", fail_exit=True):
        pass
    return "survived"


def returns():
    with M("r"):
        return "returned"


def loop():
    out = []
    for i in range(4):
        with M("l%d" % i):
            if i == 0:
                continue
            if i == 2:
                break
            out.append(i)
    return out


for f in (not_suppressed, enter_fails, exit_fails, exit_fails_outer_suppresses, returns, loop):
    run(f)
with M("t") as (a, *b):
    print(a, b)


class NoExit:
    def __enter__(self):
        pass


class NoEnter:
    def __exit__(self, *a):
        pass


def use(m):
    with m:
        pass


run(lambda: use(NoExit()))
run(lambda: use(NoEnter()))
run(lambda: use(5))


class OnInstance:
    def __init__(self):
        self.__enter__ = self.__exit__ = lambda *a: None


run(lambda: use(OnInstance()))
d = {}
with M("k") as d["key"]:
    print(d)
