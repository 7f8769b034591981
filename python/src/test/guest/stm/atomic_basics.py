# atomic: nesting, is_atomic, control flow out of the block, exceptions commit.
from transaction import atomic, is_atomic

print(is_atomic())
with atomic:
    print(is_atomic())
    with atomic:
        print(is_atomic())
    print(is_atomic())
print(is_atomic())


def returns():
    with atomic:
        return "returned", is_atomic()


def loops():
    out = []
    for i in range(5):
        with atomic:
            if i == 1:
                continue
            if i == 3:
                break
            out.append((i, is_atomic()))
    return out, is_atomic()


print(returns(), is_atomic(), loops())
log = []


def fails():
    with atomic:
        log.append("kept")
        raise ValueError("leaves the block")


try:
    fails()
except ValueError as e:
    print(e, log, is_atomic())
with atomic:
    try:
        with atomic:
            log.append("inner")
            raise KeyError("k")
    except KeyError:
        log.append("handled")
print(log)
with atomic as value:
    print(value)


def finally_once():
    ran = []
    with atomic:
        try:
            ran.append("try")
        finally:
            ran.append("finally")
    return ran


print(finally_once())


class Manager:
    def __enter__(self):
        log.append("enter")
        return self

    def __exit__(self, *args):
        log.append(("exit", args[0]))
        return True


log.clear()
with atomic, Manager():
    log.append("body")
with Manager(), atomic:
    raise ValueError("swallowed by the outer manager")
print(log, is_atomic())


def recursive(n):
    with atomic:
        return is_atomic() if n == 0 else recursive(n - 1)


print(recursive(20), is_atomic())


def assigned():
    x = 1
    with atomic:
        x = 2
        y = [x for _ in range(3)]
        del x
        z = lambda: y
    return y, z(), "x" in locals()


print(assigned())
with atomic:
    def inside():
        return is_atomic()

    class Inside:
        depth = is_atomic()

    import math

    print(inside(), Inside.depth, math.floor(2.5), [is_atomic() for _ in range(2)])
print(inside(), list(is_atomic() for _ in range(1)))
for i in range(3):
    with atomic:
        log = [i]
print(log)
