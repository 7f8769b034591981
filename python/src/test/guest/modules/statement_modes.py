# compile: modes, flags, kinds of source, optimisation, what is refused.
import ast

EXPRESSIONS = r"""
compile("1+1", "f", "eval").co_filename, eval(compile("1+1", "f", "eval")), exec(compile("x1=5", "f", "exec")), x1, exec(compile("x1", "f", "single"))
compile("1", "f", "other")
compile("1;2", "f", "eval")
compile("a=1", "f", "eval")
compile("", "f", "single")
compile("", "f", "eval")
compile("a\0b", "f", "exec")
compile(b"a\0b", "f", "exec")
compile(5, "f", "exec")
compile("1", 5, "exec")
compile("1", b"by", "exec").co_filename
compile("1", "f", 5)
compile("1", "f")
compile("1", "f", "exec", 1 << 30)
compile("1", "f", "exec", optimize=3)
compile("1", "f", "exec", optimize=-2)
compile("1", "f", "exec", "x")
[eval(compile("__debug__", "f", "eval", optimize=o)) for o in (-1, 0, 1, 2)], exec(compile("assert 0", "f", "exec", optimize=1))
exec(compile("assert 0", "f", "exec", optimize=0))
[(exec(compile("def g():\n 'doc'", "f", "exec", optimize=o), (d := {})), d["g"].__doc__)[1] for o in (1, 2)]
compile(b"# coding: nope\n1", "f", "exec")
eval("  \t1 \n\n"), eval("(1,\n2)"), eval("1 # c")
eval("\n1")
type(compile("1", "f", "exec", ast.PyCF_ONLY_AST)).__name__, type(compile("1", "f", "eval", ast.PyCF_ONLY_AST)).__name__, type(compile("1", "f", "single", ast.PyCF_ONLY_AST)).__name__, type(compile("(int) -> str", "f", "func_type", ast.PyCF_ONLY_AST)).__name__
compile("(int) -> str", "f", "func_type")
compile(ast.parse("1"), "f", "eval")
compile(ast.Expression(ast.Constant(1)), "f", "eval")
compile(ast.Module([ast.Pass()], []), "f", "exec")
eval(compile(ast.fix_missing_locations(ast.Expression(ast.Constant((1, frozenset([2]))))), "f", "eval"))
compile(ast.fix_missing_locations(ast.Expression(ast.Constant([1]))), "f", "eval")
compile(ast.fix_missing_locations(ast.Expression(ast.Name("None", ast.Load()))), "f", "eval")
compile(ast.fix_missing_locations(ast.Expression(ast.Name("a", ast.Store()))), "f", "eval")
compile(ast.fix_missing_locations(ast.Expression(ast.Tuple([5], ast.Load()))), "f", "eval")
compile(ast.fix_missing_locations(ast.Expression(ast.BoolOp(ast.And(), [ast.Constant(1)]))), "f", "eval")
compile(ast.fix_missing_locations(ast.Expression(ast.Compare(ast.Constant(1), [], []))), "f", "eval")
compile(ast.Expression(ast.Constant(1, lineno=5, end_lineno=1, col_offset=0, end_col_offset=0)), "f", "eval")
eval("1", {}, 5)
eval("1", 5)
eval(5)
exec(5)
exec("1", closure=())
eval(compile("a", "f", "eval"), {"a": 3}, {"a": 4}), eval("__builtins__ is not None", {}), eval("[a for _ in 'x']", {"a": 1})
eval((lambda: z9).__code__)
eval(compile("lambda: 1", "f", "eval")).__code__.co_name, compile("x = 1\ny", "f", "exec").co_names, compile("", "f", "exec").co_consts, compile("1", "f", "eval").co_flags & 0x3ff, compile("'d'", "f", "exec").co_name
(lambda a: eval((lambda: a).__code__))(1)
"""

for line in EXPRESSIONS.strip().splitlines():
    try:
        print(line, "->", repr(eval(line)))
    except BaseException as e:
        print(line, "->", type(e).__name__, "|", e)
