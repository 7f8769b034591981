# Cells: contents, comparison, assignment, __closure__ and functions made of code, wrong forms.
import types


def error(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except BaseException as e:
        print(type(e).__name__, "|", e)


def outer(a, b=2):
    def inner(c):
        nonlocal a
        a += c
        return a, b

    return inner


f = outer(1)
print(f.__code__.co_freevars, [c.cell_contents for c in f.__closure__], f(5), f.__closure__[0].cell_contents)
cell = f.__closure__[0]
cell.cell_contents = "x"
error(f, "y")
del cell.cell_contents
error(lambda: cell.cell_contents)
error(f, 1)
error(types.CellType, 1, 2)
print(types.CellType(5) == types.CellType(5), types.CellType(1) < types.CellType(2), types.CellType() < types.CellType(1), types.CellType() == types.CellType())
error(lambda: types.CellType(1) < types.CellType("a"))
error(lambda: hash(types.CellType(1)))
error(setattr, cell, "x", 1)
error(types.FunctionType, f.__code__, {})
error(types.FunctionType, f.__code__, {}, None, None, (cell,))
error(types.FunctionType, f.__code__, {}, None, None, (1, 2))
error(types.FunctionType, f.__code__, {}, None, None, [cell, cell])
error(types.FunctionType, outer.__code__, {}, None, None, (cell,))
error(types.FunctionType, f.__code__, 5)
error(types.FunctionType, 5, {})
error(types.FunctionType, outer.__code__, {}, 5)
error(types.FunctionType, outer.__code__, {}, None, 5)
error(setattr, f, "__closure__", ())
error(setattr, f, "__code__", outer.__code__)
error(setattr, f, "__code__", 5)
error(setattr, f, "__defaults__", 5)
error(setattr, f, "__kwdefaults__", 5)
error(setattr, f, "__name__", 5)
error(setattr, f, "__dict__", 5)
error(setattr, f, "__globals__", {})
