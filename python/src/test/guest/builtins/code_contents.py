# What code objects hold: constants, nested code, lines.
import types


def outer(a, b=2):
    "What it does."

    def inner(x):
        return x + 1

    for i in (1, 2):
        if a:
            inner(i)
        else:
            b = "text"
    return lambda: 3.5


consts = outer.__code__.co_consts
print(consts[0])
nested = [c for c in consts if isinstance(c, types.CodeType)]
print([c.co_name for c in nested])
print("text" in consts, 1 in nested[0].co_consts, 3.5 in nested[1].co_consts)
print((lambda: None).__code__.co_consts)
print((lambda: "a name").__code__.co_consts[1])
module = compile("def f():\n    return 5\nx = 1\n", "<m>", "exec")
f = next(c for c in module.co_consts if isinstance(c, types.CodeType))
print(f.co_name, f.co_consts[1], 1 in module.co_consts, None in module.co_consts)
names = {}
exec(module, names)
print(names["f"].__code__ == f)


def walk(code, depth=0):
    print("  " * depth + code.co_qualname)
    for c in code.co_consts:
        if isinstance(c, types.CodeType):
            walk(c, depth + 1)


walk(
    compile(
        "class A:\n  def m(self):\n    return (x for x in self)\n  class B:\n    y = lambda: 0\n",
        "<m>",
        "exec",
    )
)

first = outer.__code__.co_firstlineno
lines = {line - first for _, _, line in outer.__code__.co_lines() if line is not None}
print(sorted(lines))


def gen(n):
    while n:
        yield n
        n -= 1


print(sorted({line - gen.__code__.co_firstlineno for _, _, line in gen.__code__.co_lines() if line}))
ends = list(outer.__code__.co_lines())
print(all(a[1] == b[0] for a, b in zip(ends, ends[1:])), ends[0][0])
