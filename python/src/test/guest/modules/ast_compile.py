# Code of trees that a program made, and what is wrong with other trees.
import ast


def attempt(node, mode="eval", fix=True):
    try:
        if fix:
            ast.fix_missing_locations(node)
        result = compile(node, "made", mode)
        print("compiled", eval(result, {"a": 20}) if mode == "eval" else result.co_name)
    except Exception as e:
        text = str(e)
        print(type(e).__name__, text[:text.index(" object at")] if " object at" in text else text)


E, L, S = ast.Expression, ast.Load(), ast.Store()
name = lambda n, ctx=L: ast.Name(n, ctx)
attempt(E(ast.BinOp(name("a"), ast.Add(), ast.Constant(22))))
attempt(E(ast.Constant((1, (2, b"3", 4.5, 6j, None, True, ...)))))
attempt(E(ast.Constant(frozenset([1]))))
attempt(E(ast.Constant(10 ** 30)))
attempt(E(ast.Constant([])))
attempt(E(ast.Constant((1, []))))
attempt(E(ast.Dict([None, ast.Constant(1)], [ast.Dict([], []), ast.Constant(2)])))
attempt(E(name("a")), fix=False)
attempt(E(ast.Name("a", L, lineno=1)), fix=False)
attempt(E(ast.Name("a", L, lineno="x", col_offset=0)), fix=False)
attempt(E(ast.Name("a", L, lineno=1, col_offset=0)), fix=False)
attempt(E(ast.Name(ctx=L)))
attempt(E(ast.Name(None, L)))
attempt(E(ast.Name(b"a", L)))
attempt(E(ast.Name("a", ast.Load)))
attempt(E(ast.Name("a", None)))
attempt(E(ast.Name("a", S)))
attempt(E(ast.Name("None", L)))
attempt(E())
attempt(E(None))
attempt(E(1), fix=False)
attempt(E(ast.expr()))
attempt(E(ast.Pass()))
attempt(E(ast.Tuple([None], L)))
attempt(E(ast.Tuple((), L)))
attempt(E(ast.BoolOp(ast.And(), [name("a")])))
attempt(E(ast.BinOp(name("a"), ast.And(), name("a"))))
attempt(E(ast.Compare(name("a"), [], [])))
attempt(E(ast.Compare(name("a"), [ast.Lt()], [])))
attempt(E(ast.Compare(name("a"), [ast.Lt()], [ast.Constant(30)])))
attempt(E(ast.Dict([], [name("a")])))
attempt(E(ast.ListComp(name("a"), [])))
attempt(E(ast.Lambda(ast.arguments(kwonlyargs=[ast.arg("x")]), name("a"))))
attempt(E(ast.Lambda(ast.arguments(defaults=[name("a")]), name("a"))))
attempt(E(ast.Call(ast.Lambda(ast.arguments([], [ast.arg("x")]), name("x")), [ast.Constant(5)], [])))
attempt(ast.Module([]))
attempt(ast.Module([], []), "exec")
attempt(ast.Module([]), "exec")
attempt(ast.Module([None], []), "exec")
attempt(ast.Module([ast.stmt()], []), "exec")
attempt(ast.Module([name("a")], []), "exec")
attempt(ast.Interactive([ast.Pass()]), "single")


def statement(node):
    attempt(ast.Module([node], []), "exec")


body = [ast.Pass()]
statement(ast.FunctionDef("f", ast.arguments(), [], []))
statement(ast.FunctionDef("f", ast.arguments(), body, []))
statement(ast.FunctionDef("f", ast.arguments(), body, [None]))
statement(ast.ClassDef("C", [name("a", S)], [], body, []))
statement(ast.Delete([]))
statement(ast.Delete([name("a")]))
statement(ast.Assign([], name("a")))
statement(ast.Assign([ast.Constant(1)], name("a")))
statement(ast.AugAssign(name("a"), ast.Add(), name("a")))
statement(ast.AnnAssign(ast.Attribute(name("a"), "b", S), name("a"), None, 1))
statement(ast.For(name("a", S), name("a"), [], []))
statement(ast.While(name("a"), body, [None]))
statement(ast.If(name("a"), [], []))
statement(ast.With([], body))
statement(ast.Raise(None, name("a")))
statement(ast.Try(body, [], [], []))
statement(ast.Try(body, [], body, body))
statement(ast.Try(body, [ast.ExceptHandler(None, None, [])], [], []))
statement(ast.TryStar(body, [], [], []))
statement(ast.Import([]))
statement(ast.ImportFrom("a", [ast.alias("b")], -1))
statement(ast.ImportFrom("__future__", [ast.alias("nothing")], 0))
statement(ast.Global([]))
statement(ast.TypeAlias(ast.Constant(1), [], name("a")))
statement(ast.Match(name("a"), []))
statement(ast.Return(None))
for pattern in [ast.MatchValue(name("a")), ast.MatchValue(ast.Constant(None)), ast.MatchSingleton(1), ast.MatchStar("a"),
                ast.MatchAs(ast.MatchSingleton(None)), ast.MatchAs(None, "_"), ast.MatchOr([ast.MatchAs()]),
                ast.MatchMapping([name("a")], []), ast.MatchClass(ast.Constant(1), [], [], []),
                ast.MatchClass(name("a"), [], ["b"], []), ast.MatchSequence([ast.MatchStar()]),
                ast.MatchValue(ast.UnaryOp(ast.USub(), ast.Constant(1))), ast.MatchValue(ast.UnaryOp(ast.UAdd(), ast.Constant(1)))]:
    statement(ast.Match(name("a"), [ast.match_case(pattern, None, body)]))


def place(line, column, end_line, end_column):
    attempt(E(ast.Name("a", L, lineno=line, col_offset=column, end_lineno=end_line, end_col_offset=end_column)), fix=False)


place(5, 0, 3, 0)
place(1, 5, 1, 3)
place(-1, 0, 1, 3)
place(1, -1, 1, 3)
place(2 ** 40, 0, 1, 3)
place(-1, -1, -1, -1)

deep = ast.Constant(1)
for i in range(5000):
    deep = ast.UnaryOp(ast.USub(), deep, lineno=1, col_offset=0)
attempt(E(deep), fix=False)
for flags, mode in [(0x40000000, "exec"), (0, "other"), (0x400, "other"), (0, "func_type")]:
    try:
        compile("a", "b", mode, flags)
    except ValueError as e:
        print(e)
tree = ast.parse("a")
print(compile(tree, "b", "exec", ast.PyCF_ONLY_AST) is tree)
for f in exec, eval:
    try:
        f(tree)
    except TypeError as e:
        print(e)
