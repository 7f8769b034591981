# sys.settrace: calls, lines, exceptions, returns.
import sys


def tracer(frame, event, arg):
    code = frame.f_code
    if event == "exception":
        arg = arg[0].__name__, str(arg[1]), arg[2].tb_frame is frame
    if isinstance(arg, Manager):
        arg = "manager"
    print(event, code.co_name, frame.f_lineno - code.co_firstlineno, arg)
    return tracer


def traced(function, *args):
    sys.settrace(tracer)
    try:
        function(*args)
    except Exception as e:
        sys.settrace(None)
        print("raised", e)
    finally:
        sys.settrace(None)
    print("--")


def steps(a, b=2):
    c = a + b
    if c > 2:
        c -= 1
    else:
        c += 1
    for i in range(2):
        c += i
        if i:
            continue
    while c < 9:
        c += 3
    return c


def catches(n):
    try:
        1 / n
    except KeyError:
        pass
    except ZeroDivisionError as e:
        n = 1
    finally:
        n += 1
    return n


def fails():
    catches(0)
    raise ValueError("no")


def numbers():
    yield 1
    yield 2
    return 3


kept = numbers()


def consumes():
    total = 0
    while total < 3:
        total += next(kept)
    return total


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        return True


def manages():
    with Manager() as m:
        x = m
    with Manager():
        raise KeyError(1)
    return [y for y in "ab"]


def nested():
    def inner(x):
        return x

    f = lambda y: inner(y)
    return f(1)


for case in (lambda: steps(1), lambda: catches(0), fails, consumes, manages, nested):
    traced(case)
print(sys.gettrace())
