import _ast


def attempt(f, *args, **kw):
    try:
        return f(*args, **kw)
    except Exception as e:
        return type(e).__name__, str(e)


for name in sorted(vars(_ast)):
    c = getattr(_ast, name)
    if isinstance(c, type) and not name.startswith("_"):
        print(name, c.__bases__, c._fields, c._attributes, c.__match_args__, c.__module__, repr(c.__doc__))
print(attempt(_ast.BinOp, 1, 2, 3, 4), attempt(_ast.BinOp, 1, left=2), attempt(_ast.Add, 1))
n = _ast.Name("a", lineno=3)
print(n.id, n.lineno, n.end_lineno, attempt(getattr, n, "ctx"), n.__dict__, n.__reduce__())
print(_ast.Return().value, _ast.arguments().vararg, isinstance(n, _ast.expr), _ast.PyCF_ONLY_AST)
match _ast.BinOp(_ast.Constant(1), _ast.Add(), _ast.Constant(2)):
    case _ast.BinOp(_ast.Constant(x), _ast.Add(), _ast.Constant(y)):
        print(x, y)


class Own(_ast.expr):
    _fields = ("one",)


print(Own(5).one, attempt(Own, 1, 2))
