# Trees that are walked, changed, printed as source and evaluated.
import ast
import copy
import pickle


class Rename(ast.NodeTransformer):
    def visit_Name(self, node):
        return ast.copy_location(ast.Name(node.id.upper(), node.ctx), node)

    def visit_Pass(self, node):
        return None

    def visit_Expr(self, node):
        self.generic_visit(node)
        return [node, node]


tree = Rename().visit(ast.parse("x = y\nif x:\n    pass\n    print(x)\n"))
print(ast.unparse(tree))
values = {"Y": 3, "PRINT": print}
exec(compile(ast.fix_missing_locations(tree), "changed", "exec"), values)
print(values["X"])


class Collect(ast.NodeVisitor):
    def __init__(self):
        self.found = []

    def visit_Call(self, node):
        self.found.append(ast.unparse(node.func))
        self.generic_visit(node)


c = Collect()
c.visit(ast.parse("a(b.c(d), *e())()"))
print(c.found)

for text in ["[1, -2.5, 'a', b'b', None, True, {1: (2,)}, {3}]", "1 + 2j", "-1 - 3j", "set()", "{**{}}"]:
    try:
        print(ast.literal_eval(text))
    except ValueError as e:
        print(str(e).split(" object")[0])
for text in ["a + 1", "f()", "1 < 2"]:
    try:
        ast.literal_eval(text)
    except ValueError as e:
        print(str(e).split(": <")[0])

source = """
@d
class C(B, k=1):
    '''doc'''
    def f(self, a, /, b: int=1, *c, d, **e) -> None:
        return (yield a), lambda x, *y: x ** -y, (not a or b) and c

async def g[T](x):
    async with x as y, z:
        await (yield)
    return [i async for i in x if i if j], {k: v for k, v in x}, {*a, *b}
try:
    raise X from y
except* E as e:
    pass
for i, (j, k) in a:
    continue
else:
    del a[1:2, ...], b.c
match x:
    case {'a': 1, **r} | [1, *_] if (z := 1):
        pass
    case C(a, b=None) as d:
        pass
f'{a!r:>{b}}{{}}' "it's"
x: int = 1 if a else 2
type A[T] = T
from . import a as b
import c.d
global q
"""
printed = ast.unparse(ast.parse(source))
print(printed)
print(ast.dump(ast.parse(printed)) == ast.dump(ast.parse(source)))

tree = ast.parse("a = [1, 'é']")
for t in pickle.loads(pickle.dumps(tree)), copy.deepcopy(tree):
    print(ast.dump(t, include_attributes=True) == ast.dump(tree, include_attributes=True), t is tree)
shallow = copy.copy(tree.body[0])
print(shallow.targets is tree.body[0].targets, type(shallow))
print(ast.get_source_segment("x = é + ü\ny", ast.parse("x = é + ü\ny").body[0].value.right))
print(ast.get_docstring(ast.parse("def f():\n   '''a\n   b'''").body[0]))
n = ast.parse("a\nb").body
ast.increment_lineno(n[0], 5)
print(n[0].lineno, n[0].end_lineno, n[1].lineno, list(ast.iter_child_nodes(n[0])) == [n[0].value])


class Mine(ast.Name):
    _fields = ("id", "ctx", "more")


m = Mine("a", ast.Load(), 3, lineno=1, col_offset=0)
print(m.more, eval(compile(ast.Expression(m), "m", "eval"), {"a": 7}), ast.dump(m), isinstance(m, ast.expr))
match ast.parse("1 + 2").body[0].value:
    case ast.BinOp(ast.Constant(a), ast.Add(), ast.Constant(b)):
        print(a, b)
