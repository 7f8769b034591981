# try/finally with return, break, continue, raise in every place.
log = []


def note(x):
    log.append(x)
    return x


def cases():
    def a():
        try:
            return note("try")
        finally:
            note("finally")

    def b():
        for i in range(3):
            try:
                if i == 1:
                    return note(("return", i))
            finally:
                note(("finally", i))
        return "end"

    def c():
        for i in range(3):
            try:
                continue
            finally:
                if i == 1:
                    break
        else:
            return "else"
        return i

    def d():
        try:
            raise ValueError("lost")
        finally:
            return "finally wins"

    def e():
        try:
            try:
                raise ValueError("first")
            finally:
                raise KeyError("second")
        except KeyError as k:
            return repr(k), repr(k.__context__)

    def f():
        while True:
            try:
                return "return"
            finally:
                break
        return "after break"

    def g():
        for i in range(2):
            try:
                return i
            finally:
                continue
        return "loop ended"

    def h():
        try:
            pass
        except ValueError:
            return "except"
        else:
            return note("else")
        finally:
            note("finally after else")

    def i():
        try:
            try:
                1 / 0
            except ZeroDivisionError:
                raise KeyError("in handler")
            else:
                note("never")
            finally:
                note("inner finally")
        except KeyError as k:
            return type(k.__context__).__name__
        finally:
            note("outer finally")

    def j():
        x = "before"
        try:
            return x
        finally:
            x = "after"

    def k():
        x = []
        try:
            return x
        finally:
            x.append("mutated")

    def l():
        for i in range(3):
            try:
                for j in range(3):
                    try:
                        if j == 1:
                            break
                        note((i, j))
                    finally:
                        note("inner")
                if i == 1:
                    return "done"
            finally:
                note("outer")

    def m():
        try:
            yield 1
            return "value"
        finally:
            yield 2

    def n():
        try:
            raise ValueError("v")
        except ValueError as err:
            try:
                return err.args
            finally:
                del err

    def o():
        with_result = []
        try:
            with_result.append(1)
            raise StopIteration("inside function")
        except StopIteration as s:
            with_result.append(s.value)
        finally:
            with_result.append(3)
        return with_result

    def p():
        try:
            try:
                return note("p")
            finally:
                note(1)
        finally:
            note(2)

    return a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p


for case in cases():
    log.clear()
    result = case()
    print(case.__name__, list(result) if case.__name__ == "m" else result, log)
