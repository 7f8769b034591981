# Code objects that are equal, the names they look up, and code of a tree.
import ast
import codeop
import inspect

for source in ["x = 5", "def f(a, b=1):\n    return a + b\n", "class C:\n    y: int = 'é'\n", "[i for i in range(3)]"]:
    one = compile(source, "one", "exec")
    two = compile(source, "two", "exec")
    tree = compile(ast.parse(source), "three", "exec")
    print(one == two, one == tree, hash(one) == hash(two), one != two, one == 1, one is two)
    print(one == compile(source + "\n\n", "one", "exec"), one == compile("\n" + source, "one", "exec"), one == compile(source.rstrip() + "; z", "one", "exec"))
print(compile("1", "n", "eval") == compile("1.0", "n", "eval"), compile("0.0", "n", "eval") == compile("-0.0", "n", "eval"))
print(compile("a", "n", "eval") == compile("a", "n", "single"))
f = lambda x: x
print(f.__code__ == f.__code__.replace(), f.__code__ == f.__code__.replace(co_name="g"), len({f.__code__, f.__code__.replace()}))


def g(p, q=len):
    r = p.attr.other(abs, g2)
    import os.path as path
    from sys import argv
    global h
    h = [k.b for k in r if print]
    return lambda: r + unknown


print(g.__code__.co_names)
print(compile("import a.b\nx = y.z\nfor i in j: k\ndel x", "n", "exec").co_names)


class C:
    m = 1
    def n(self): ...


outer = 3


def closes():
    inner = 4
    def inside():
        return inner, outer, max, nothing, inner.attribute
    return inside


c = inspect.getclosurevars(closes())
print(c.nonlocals, c.globals, sorted(c.builtins), sorted(c.unbound))
print([codeop.compile_command(s) is not None for s in ["x = 1", "if x:", "if x:\n  y", "if x:\n  y\n", "(a", "'''a", "x\\", "# c", ""]])
for s in ["x +", "a b", "'", ")"]:
    try:
        codeop.compile_command(s)
    except SyntaxError as e:
        print(e)
