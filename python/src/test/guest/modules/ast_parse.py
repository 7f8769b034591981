# Trees of the parser: fields, places in bytes of UTF-8, modes, type comments.
import ast

source = '''\
@deco(1)
async def f(a, /, b: int = 1, *c, d=2, **e) -> str:
    "doc"
    async for x in y:
        await z
    else:
        pass
    return [i async for i in a if i]

class C[T: int, *Ts, **P](B, metaclass=M):
    x: int = 3
    (y): int

type A[X] = list[X]
try:
    raise E from None
except (A, B) as e:
    global g
except* ():
    pass
'''.replace("except* ():\n    pass\n", "finally:\n    del a.b, c[1:2, ::3]\n")
print(ast.dump(ast.parse(source), indent=1))
print(ast.dump(ast.parse("match x:\n  case [1, *_, {'a': b, **c}] | C(d, e=None) if f: ...\n  case -1+2j as g: ...\n"), indent=1))
print(ast.dump(ast.parse("é = 'ß€😀' + ü  # ä\nx = (f'{a!r:>4}' 'b',\n  *'ä', y)"), include_attributes=True, indent=1))
print(ast.dump(ast.parse("f'{{{a}}}' + f'x{{' + f'{b}}}'"), include_attributes=True))
print(ast.dump(ast.parse("1 + 2", mode="eval"), include_attributes=True))
print(ast.dump(ast.parse("a; b", mode="single")))
print(ast.dump(ast.parse("(int, *str) -> x.y", mode="func_type")))
print(ast.dump(ast.parse("")), ast.dump(ast.parse("# nothing")), ast.dump(ast.parse("a", mode="single")))

typed = """\
def f(a,  # type: int
      b):
    # type: (...) -> str
    x = 1  # type: ignore[abc]
    for i in x:  # type: int
        y = z = 2  # type: List[int]
    with a:  # type: b
        pass
"""
print(ast.dump(ast.parse(typed, type_comments=True)))
print(ast.dump(ast.parse(typed)))

for source, version in [("(x := 1)", (3, 7)), ("f'{a=}'", (3, 7)), ("match a:\n case _: pass", (3, 9)),
                        ("def f(a, /): pass", (3, 7)), ("try: pass\nexcept* E: pass", (3, 10)),
                        ("type x = 1", (3, 11)), ("def f[T](): pass", (3, 11)), 
                        ("x: int = 1", (3, 5)), ("async def f(): pass", (3, 4)), ("a @ b", (3, 4)), ("1_0", (3, 5))]:
    try:
        ast.parse(source, feature_version=version)
        print(version, "parsed")
    except SyntaxError as e:
        print(version, e.msg)
for source, mode in [("x =", "exec"), ("x = 1", "eval"), ("x", "func_type"), ("return", "exec"), ("\0", "exec")]:
    try:
        print(ast.dump(ast.parse(source, "name", mode)))
    except SyntaxError as e:
        print(type(e).__name__, e)

a = ast.parse("x + y\nx - y").body
print(a[0].value.left.ctx is a[1].value.right.ctx, a[0].value.op is ast.parse("1 + 2").body[0].value.op)
print(list(vars(a[0].value.left)), list(vars(a[0])))
print([type(n).__name__ for n in ast.walk(ast.parse("def f(x): return x * 2"))])
