# atomic in generators, lambdas' callees, class bodies, ExitStack, by hand; loops and exceptions around it.
from contextlib import ExitStack

from transaction import atomic, is_atomic

log = []


def yields_between():
    for i in range(3):
        with atomic:
            log.append((i, is_atomic()))
        yield i


print(list(yields_between()), log)
depths = []
with ExitStack() as stack:
    stack.enter_context(atomic)
    depths.append(is_atomic())
    stack.enter_context(atomic)
    depths.append(is_atomic())
depths.append(is_atomic())
atomic.__enter__()
depths.append(is_atomic())
atomic.__exit__(None, None, None)
depths.append(is_atomic())
print(depths)


class InBody:
    with atomic:
        value = is_atomic()

    def method(self):
        with atomic:
            return [is_atomic() for _ in range(2)], (lambda: is_atomic())()


print(InBody.value, InBody().method())


def nested_exceptions():
    out = []
    for kind in (ValueError, KeyError, None):
        try:
            with atomic:
                try:
                    with atomic:
                        if kind:
                            raise kind("inner")
                        out.append("no error")
                except ValueError as e:
                    out.append(("handled inside", is_atomic()))
                finally:
                    out.append(("finally", is_atomic()))
        except KeyError as e:
            out.append(("handled outside", is_atomic()))
    return out


print(nested_exceptions())


def while_loop():
    n = 0
    while True:
        with atomic:
            n += 1
            if n < 3:
                continue
            if n == 5:
                break
        log.append(n)
    return n


log.clear()
print(while_loop(), log)


def deep(n):
    with atomic:
        if n:
            return deep(n - 1)
        return is_atomic()


print(deep(100), is_atomic())


def recursion_error():
    def down():
        with atomic:
            return down()

    try:
        down()
    except RecursionError as e:
        return str(e)[:32], is_atomic()


print(recursion_error())
results = []
with atomic:
    generator = (results.append(i) or i for i in range(3))
    next(generator)
print(results, list(generator), results)
with atomic:
    squares = {n: n * n for n in range(5)}
    total = sum(squares.values())
    del squares[0]
    first, *rest = squares
    exec("made_by_exec = total + 1")
    print(eval("is_atomic()"), made_by_exec)
print(squares, total, first, rest)


def kinds(a, /, b=2, *args, c, **kw):
    with atomic:
        a += b
        args += (c,)
        kw["new"] = a
        b = lambda: (a, args, kw)
    return b()


print(kinds(1, c=3), kinds(1, 2, 3, c=4, d=5))


def local_state():
    x = [1]
    y = x
    with atomic:
        x = x + [2]
        y.append(3)
        z = len(x) + len(y)
    return x, y, z


print(local_state())


def raise_in_with_items():
    class Bad:
        def __enter__(self):
            raise ValueError("enter fails")

        def __exit__(self, *args):
            return False

    try:
        with atomic, Bad():
            pass
    except ValueError as e:
        return str(e), is_atomic()


print(raise_in_with_items())
uncaught = ["committed before the error"]
with atomic:
    uncaught.append("in the block")
    raise RuntimeError(f"leaves the program: {uncaught}")
