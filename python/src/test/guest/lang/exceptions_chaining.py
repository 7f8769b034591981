# __cause__, __context__, __suppress_context__, implicit chaining in handlers and finally.
def show(e, depth=0):
    print("  " * depth + repr(e), "suppress", e.__suppress_context__)
    if e.__cause__ is not None:
        print("  " * depth + " cause:")
        show(e.__cause__, depth + 1)
    elif e.__context__ is not None:
        print("  " * depth + " context:")
        show(e.__context__, depth + 1)


def catch(f):
    try:
        f()
    except Exception as e:
        show(e)


def implicit():
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError("while handling")


def explicit():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise KeyError("because") from e


def from_none():
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError("alone") from None


def in_finally():
    try:
        raise ValueError("first")
    finally:
        raise TypeError("second")


def three():
    try:
        try:
            raise ValueError("one")
        except ValueError:
            raise TypeError("two")
    except TypeError:
        raise KeyError("three")


def from_class():
    raise ValueError("x") from KeyError


def reraised():
    try:
        try:
            raise ValueError("a")
        except ValueError as e:
            try:
                raise KeyError("b")
            except KeyError:
                raise e
    except ValueError as e:
        raise


def helper():
    raise IndexError("deep")


def called_in_handler():
    try:
        raise ValueError("outer")
    except ValueError:
        helper()


def after_handler():
    try:
        raise ValueError("handled")
    except ValueError:
        pass
    raise KeyError("later")


def cycle_avoided():
    a = ValueError("a")
    try:
        raise a
    except ValueError:
        try:
            raise KeyError("b")
        except KeyError:
            raise a


def loop_context():
    errors = []
    for i in range(2):
        try:
            raise ValueError(i)
        except ValueError as e:
            errors.append(e)
    print([x.__context__ for x in errors])


for f in (implicit, explicit, from_none, in_finally, three, from_class, reraised, called_in_handler):
    print(f.__name__)
    catch(f)
for f in (after_handler, cycle_avoided):
    print(f.__name__)
    catch(f)
loop_context()
e = ValueError()
e.__cause__ = KeyError("c")
print(e.__suppress_context__)
try:
    e.__cause__ = 5
except TypeError as x:
    print(x)
try:
    e.__context__ = 5
except TypeError as x:
    print(x)
import sys

try:
    1 / 0
except ZeroDivisionError:
    print(sys.exc_info()[0].__name__, sys.exception())
    try:
        int("x")
    except ValueError:
        print(sys.exc_info()[0].__name__)
    print(sys.exc_info()[0].__name__)
print(sys.exc_info(), sys.exception())
